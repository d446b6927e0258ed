import type { FileMetaData, KeyValue, RowGroup } from 'hyparquet';
import { crc32 } from '#lib/core/bytes/crc32.ts';

/** The end of a table, which says where everything else is. */
export interface Directory {
	readonly bytes: number;
	/** CRC-32 in hexadecimal digits. */
	readonly crc32: string;
}

/** Where the values of one column in one group of rows stand. */
export interface Chunk {
	readonly start: number;
	/** Exclusive. */
	readonly end: number;
}

export interface SummedChunk extends Chunk {
	readonly crc32: string;
}

/** Under this name the checksums of the chunks stand in the directory, in the order of the chunks. */
const KEY = 'postline.crc32';
const DIGITS = 8;
/** The length of the directory, and the mark that ends the file. */
const TAIL_BYTES = 8;

/** The checksum in hexadecimal digits. */
export function sumOf(bytes: Uint8Array): string {
	return crc32(0, bytes).toString(16).padStart(DIGITS, '0');
}

/** The chunks of all groups, in the order of the file. */
export function chunksOf(groups: readonly RowGroup[]): Chunk[] {
	return groups.flatMap(({ columns }) =>
		columns.flatMap(({ meta_data: facts }) => {
			if (!facts) return [];
			const start = Number(facts.dictionary_page_offset ?? facts.data_page_offset);
			return [{ start, end: start + Number(facts.total_compressed_size) }];
		})
	);
}

export function writeSums(chunks: readonly Chunk[], bytes: Uint8Array): KeyValue {
	return { key: KEY, value: chunks.map(({ start, end }) => sumOf(bytes.subarray(start, end))).join('') };
}

/** The chunks with the checksums that were written with them. */
export function readSums({ row_groups: groups, key_value_metadata: pairs }: FileMetaData): SummedChunk[] {
	const sums = pairs?.find(({ key }) => key === KEY)?.value ?? '';
	return chunksOf(groups).map((chunk, i) => ({ ...chunk, crc32: sums.slice(i * DIGITS, (i + 1) * DIGITS) }));
}

export function directoryOf(table: Uint8Array): Directory {
	const tail = new DataView(table.buffer, table.byteOffset + table.length - TAIL_BYTES);
	const bytes = tail.getUint32(0, true) + TAIL_BYTES;
	return { bytes, crc32: sumOf(table.subarray(table.length - bytes)) };
}
