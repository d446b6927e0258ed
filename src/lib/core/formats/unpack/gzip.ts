import { Gunzip } from 'fflate';
import type { Budget } from './budget.ts';
import type { ByteReader } from './byte-reader.ts';
import { crc32 } from '#lib/core/bytes/crc32.ts';
import { createInflate } from './inflate.ts';
import { u16, u32 } from './zip-header.ts';

const PIECE_BYTES = 8192;
const TRAILER_BYTES = 8;
const SIGNATURE = 0x8b1f;
const DEFLATED = 8;

export function isGzip(head: Uint8Array): boolean {
	return u16(head, 0) === SIGNATURE && head[2] === DEFLATED;
}

/** The name of the file inside: that of the archive without its ending. */
export function nameInside(name: string): string {
	const base = name.split(/[\\/]/u).at(-1) ?? name;
	if (/.\.gz$/iu.test(base)) return `${name}/${base.slice(0, -3)}`;
	return /.\.tgz$/iu.test(base) ? `${name}/${base.slice(0, -4)}.tar` : name;
}

/** The bytes of a gzip, of several one after the other as well. Throws, in a sentence, where they are damaged or cut off. */
export async function* openGzip(reader: ByteReader, budget: Budget): AsyncGenerator<Uint8Array> {
	const decoder = new Gunzip();
	const gunzip = createInflate(decoder);
	let members = 1;
	decoder.onmember = () => (members += 1);
	let crc = 0;
	let size = 0;
	let trailer: Uint8Array = new Uint8Array(0);
	try {
		for (let piece = await reader.take(PIECE_BYTES); piece; piece = await reader.take(PIECE_BYTES)) {
			trailer = lastOf(trailer, piece);
			for (const out of gunzip(piece)) {
				budget.spend(out.length);
				crc = crc32(crc, out);
				size += out.length;
				yield out;
			}
		}
	} finally {
		await reader.close();
	}
	// The checksum is that of the last member only.
	if (members === 1 && (u32(trailer, 0) !== crc || u32(trailer, 4) !== size % 2 ** 32))
		throw new Error('The .gz file is cut off or damaged: what came before that place was read.');
}

function lastOf(before: Uint8Array, piece: Uint8Array): Uint8Array {
	if (piece.length >= TRAILER_BYTES) return piece.slice(-TRAILER_BYTES);
	const both = new Uint8Array(before.length + piece.length);
	both.set(before);
	both.set(piece, before.length);
	return both.slice(-TRAILER_BYTES);
}
