import { Inflate, type FlateStreamHandler } from 'fflate';
import type { Budget } from './budget.ts';
import { crc32 } from '#lib/core/bytes/crc32.ts';
import type { PackedBytes } from './packed-bytes.ts';

/** Small, because a piece can grow a thousandfold, and because one that is broken is lost as a whole. */
const PIECE_BYTES = 8192;
const STORED_PIECE_BYTES = 1 << 16;

const BROKEN = 'The archive is damaged here: what came before this place was read. Pack the file anew.';

/**
 * The bytes of one packed file. Throws, in a sentence, where they are damaged or cut off or too many, after all bytes
 * before that place were given.
 */
export async function* openPacked(
	packed: PackedBytes,
	method: 'stored' | 'deflated',
	budget: Budget
): AsyncGenerator<Uint8Array> {
	let crc = 0;
	let size = 0;
	const pieces = method === 'stored' ? storedPieces(packed) : inflatedPieces(packed);
	for await (const piece of pieces) {
		budget.spend(piece.length);
		crc = crc32(crc, piece);
		size += piece.length;
		yield piece;
	}
	const sums = packed.sums();
	if (sums === null)
		throw new Error('The archive is cut off in this file: what came before the cut was read.');
	if (sums.crc !== crc || sums.size % 2 ** 32 !== size % 2 ** 32) {
		throw new Error('The checksum of the archive does not fit: some of this file may be damaged.');
	}
}

async function* storedPieces(packed: PackedBytes): AsyncGenerator<Uint8Array> {
	for (
		let piece = await packed.next(STORED_PIECE_BYTES);
		piece;
		piece = await packed.next(STORED_PIECE_BYTES)
	)
		yield piece;
}

async function* inflatedPieces(packed: PackedBytes): AsyncGenerator<Uint8Array> {
	const inflate = createInflate(new Inflate());
	for (let piece = await packed.next(PIECE_BYTES); piece; piece = await packed.next(PIECE_BYTES))
		yield* inflate(piece);
}

/** A step of a decoder of fflate as a function: packed bytes in, the bytes they become out. Throws where they are broken. */
export function createInflate(decoder: {
	ondata: FlateStreamHandler;
	push(chunk: Uint8Array, final?: boolean): void;
}): (piece: Uint8Array) => readonly Uint8Array[] {
	let out: Uint8Array[] = [];
	decoder.ondata = (data) => {
		if (data.length > 0) out.push(data);
	};
	return (piece) => {
		out = [];
		try {
			decoder.push(piece);
		} catch {
			throw new Error(BROKEN);
		}
		return out;
	};
}
