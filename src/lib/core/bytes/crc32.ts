const POLYNOMIAL = 0xedb88320;

/** TABLES[k][b]: the checksum of byte b with k zero bytes after it, so that four bytes are taken at once. */
const TABLES: readonly Int32Array[] = makeTables();

function makeTables(): Int32Array[] {
	const first = Int32Array.from({ length: 256 }, (_, byte) => {
		let value = byte;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
		return value;
	});
	const tables = [first];
	for (let k = 1; k < 4; k++) {
		const last = tables[k - 1] ?? first;
		tables.push(last.map((value) => (value >>> 8) ^ (first[value & 255] ?? 0)));
	}
	return tables;
}

/** The CRC-32 of zip, gzip and Parquet, going on from the checksum of what stands before; 0 at the start. */
export function crc32(before: number, bytes: Uint8Array): number {
	const [one, two, three, four] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];
	let crc = ~before;
	let i = 0;
	for (const end = bytes.length - 3; i < end; i += 4) {
		crc ^=
			(bytes[i] ?? 0) |
			((bytes[i + 1] ?? 0) << 8) |
			((bytes[i + 2] ?? 0) << 16) |
			((bytes[i + 3] ?? 0) << 24);
		crc =
			(four[crc & 255] ?? 0) ^
			(three[(crc >>> 8) & 255] ?? 0) ^
			(two[(crc >>> 16) & 255] ?? 0) ^
			(one[crc >>> 24] ?? 0);
	}
	for (; i < bytes.length; i++) crc = (crc >>> 8) ^ (one[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0);
	return ~crc >>> 0;
}
