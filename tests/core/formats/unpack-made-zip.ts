import { deflateSync } from 'fflate';
import { crc32 } from '#lib/core/bytes/crc32.ts';
import { bytesOf } from './unpack-streams.ts';

export interface Made {
	readonly name: string | Uint8Array;
	readonly data: Uint8Array | string;
	readonly stored?: boolean;
	/** Where length and checksum stand: before the file, or behind it with or without a signature. */
	readonly sums?: 'before' | 'behind' | 'behind, bare';
	/** Sizes of eight bytes. */
	readonly wide?: boolean;
	readonly encrypted?: boolean;
	readonly method?: number;
	readonly extra?: Uint8Array;
	/** What the header lies about. */
	readonly crc?: number;
}

const WIDE = 0xffffffff;

function little(...fields: readonly (readonly [value: number, bytes: 2 | 4 | 8])[]): number[] {
	return fields.flatMap(([value, bytes]) =>
		Array.from({ length: bytes }, (_, i) => Math.floor(value / 2 ** (8 * i)) % 256)
	);
}

/** A zip as many programs write it: files with their headers, then the list of them. */
export function makeZip(files: readonly Made[], { before = [] as readonly number[] } = {}): Uint8Array {
	const out: number[] = [...before];
	const list: number[] = [];
	for (const file of files) {
		const start = out.length;
		const { stored = false, sums = 'before', wide = false, encrypted = false } = file;
		const data = typeof file.data === 'string' ? bytesOf(file.data) : file.data;
		const name = typeof file.name === 'string' ? bytesOf(file.name) : file.name;
		const packed = stored ? data : deflateSync(data);
		const crc = file.crc ?? crc32(0, data);
		const behind = sums !== 'before';
		const flags = (encrypted ? 1 : 0) | (behind ? 8 : 0) | 0x800;
		const method = file.method ?? (stored ? 0 : 8);
		const wideSizes = behind ? [0, 0] : [data.length, packed.length];
		const extra = [
			...(file.extra ?? []),
			...(wide ? little([1, 2], [16, 2], [wideSizes[0] ?? 0, 8], [wideSizes[1] ?? 0, 8]) : [])
		];
		const shown = (value: number) => (behind ? 0 : wide ? WIDE : value);
		const common = [
			...little([45, 2], [flags, 2], [method, 2], [0, 4], [behind ? 0 : crc, 4]),
			...little([shown(packed.length), 4], [shown(data.length), 4], [name.length, 2], [extra.length, 2])
		];
		push(out, [...little([0x04034b50, 4]), ...common, ...name, ...extra]);
		push(out, packed);
		const size = wide ? 8 : 4;
		if (sums === 'behind') push(out, little([0x08074b50, 4]));
		if (behind) push(out, little([crc, 4], [packed.length, size], [data.length, size]));
		push(list, [...little([0x02014b50, 4], [45, 2]), ...common, ...little([0, 2], [0, 4], [0, 4])]);
		push(list, [...little([start, 4]), ...name, ...extra]);
	}
	const at = out.length;
	push(out, list);
	push(
		out,
		little([0x06054b50, 4], [0, 4], [files.length, 2], [files.length, 2], [list.length, 4], [at, 4], [0, 2])
	);
	return Uint8Array.from(out);
}

function push(to: number[], bytes: Iterable<number>): void {
	for (const byte of bytes) to.push(byte);
}
