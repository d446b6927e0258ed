import type { RawPost } from '#lib/core/model/post.ts';

/** Numbers that share a block; small, so that scattered numbers cost little. */
const BLOCK = 256;

/**
 * Tells a post that a page prints a second time. Four bytes a number, so that a page of a million posts costs little.
 * The same number with another text is no repeat: one of the two is damaged or changed, and nobody here knows which.
 */
export class Repeats {
	readonly #blocks = new Map<number, Uint32Array>();

	/** Whether a post of this number, time and text was asked about before; false for a post without a number. */
	has({ number, text, recorded }: RawPost): boolean {
		if (number === null) return false;
		const key = Math.floor(Number(number) / BLOCK);
		let block = this.#blocks.get(key);
		if (block === undefined) {
			block = new Uint32Array(BLOCK);
			this.#blocks.set(key, block);
		}
		const mark = markOf(text, recorded?.from ?? 0);
		const place = Number(number) % BLOCK;
		const known = block[place];
		if (known === 0) block[place] = mark;
		return known === mark;
	}
}

/** Fowler, Noll and Vo's hash (1a, 32 bit) over the text's units and the time; never 0. */
function markOf(text: string, time: number): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ Math.floor(time / 1000), 0x01000193);
	return hash >>> 0 || 1;
}
