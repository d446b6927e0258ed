import type { ByteBuilder } from './byte-builder.ts';

const TABLE_BITS = 14;
/** Spreads four bytes over the table: 2^32 over the golden ratio, made odd. */
const SPREAD = 0x9e3779b1;
const LEAST_MATCH = 4;
const MOST_COPIED = 64;
/** A copy from farther back needs five bytes. */
const FARTHEST = 0xffff;
/** A copy of 4 to 11 bytes from nearer than this takes two bytes. */
const NEAR = 2048;
const SHORTEST_FOR_THREE = 12;
/** After so many places without a match, every second place is looked at, after twice as many every third. */
const PATIENCE_BITS = 5;
/** Places are told apart over so many bytes, then the table is emptied. */
const TABLE_SPAN = 2 ** 30;

/** Writes Snappy's format (google/snappy, format_description.txt); the same bytes for the same input. */
export class Snappy {
	/** For four bytes, where they stood last. */
	readonly #places = new Int32Array(1 << TABLE_BITS);
	/** Place of the first byte of an input: beyond all places of those before, which so are no match. */
	#first = 1;

	compress({ bytes: input, view, length }: ByteBuilder, out: ByteBuilder): void {
		out.varint(length);
		out.reserve(32 + length + Math.ceil(length / 6));
		if (this.#first + length > TABLE_SPAN) {
			this.#places.fill(0);
			this.#first = 1;
		}
		const places = this.#places;
		const first = this.#first;
		const last = length - LEAST_MATCH;
		const shift = 32 - TABLE_BITS;
		let pending = 0;
		let misses = 0;
		for (let at = 0; at <= last;) {
			const word = view.getInt32(at, true);
			const slot = Math.imul(word, SPREAD) >>> shift;
			const before = (places[slot] ?? 0) - first;
			places[slot] = first + at;
			if (before < 0 || at - before > FARTHEST || view.getInt32(before, true) !== word) {
				at += 1 + (misses++ >> PATIENCE_BITS);
				continue;
			}
			const end = matchEnd(input, at, before, length);
			if (at > pending) writeLiteral(out, input, pending, at);
			writeCopy(out, at - before, end - at);
			misses = 0;
			at = end;
			pending = end;
			if (end <= last) places[Math.imul(view.getInt32(end - 1, true), SPREAD) >>> shift] = first + end - 1;
		}
		if (pending < length) writeLiteral(out, input, pending, length);
		this.#first += length;
	}
}

function matchEnd(input: Uint8Array, at: number, before: number, length: number): number {
	const back = at - before;
	let end = at + LEAST_MATCH;
	while (end < length && input[end] === input[end - back]) end++;
	return end;
}

/** Bytes as they are, behind their count; room is made before. */
function writeLiteral(out: ByteBuilder, input: Uint8Array, start: number, end: number): void {
	const { bytes } = out;
	let to = out.length;
	const rest = end - start - 1;
	if (rest < 60) bytes[to++] = rest << 2;
	else {
		const width = rest < 1 << 8 ? 1 : rest < 1 << 16 ? 2 : rest < 1 << 24 ? 3 : 4;
		bytes[to++] = (59 + width) << 2;
		for (let i = 0; i < width; i++) bytes[to++] = rest >>> (8 * i);
	}
	for (let from = start; from < end; from++) bytes[to++] = input[from] ?? 0;
	out.length = to;
}

/** So many bytes again that stand so far back; room is made before. */
function writeCopy(out: ByteBuilder, back: number, count: number): void {
	const { bytes } = out;
	let to = out.length;
	let rest = count;
	while (rest > 0) {
		// What is left of a longer copy must itself be long enough for one.
		const here = rest <= MOST_COPIED ? rest : Math.min(MOST_COPIED, rest - LEAST_MATCH);
		if (here < SHORTEST_FOR_THREE && back < NEAR) {
			bytes[to++] = 1 | ((here - LEAST_MATCH) << 2) | ((back >>> 8) << 5);
			bytes[to++] = back;
		} else {
			bytes[to++] = 2 | ((here - 1) << 2);
			bytes[to++] = back;
			bytes[to++] = back >>> 8;
		}
		rest -= here;
	}
	out.length = to;
}
