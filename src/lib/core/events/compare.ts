import type { Vector } from './vectors.ts';

/** A post of no more words may share a single telling one. */
const SHORT_WORDS = 12;

/** Compares one post with many: its weights laid out by word. */
export class Comparer {
	/** How many words the last two compared share, and how many of them can tell happenings apart. */
	shared = 0;
	telling = 0;
	readonly #weights: Float64Array;
	readonly #telling: Uint8Array;

	/** `telling` as in `Vocabulary`, of all words. */
	constructor(telling: Uint8Array) {
		this.#telling = telling;
		this.#weights = new Float64Array(telling.length);
	}

	load({ ids, values, from, to }: Vector): void {
		for (let at = from; at < to; at++) this.#weights[ids[at] ?? 0] = values[at] ?? 0;
	}

	unload({ ids, from, to }: Vector): void {
		for (let at = from; at < to; at++) this.#weights[ids[at] ?? 0] = 0;
	}

	/** Cosine of the loaded vector with another. */
	with({ ids, values, from, to }: Vector): number {
		let [product, shared, telling] = [0, 0, 0];
		for (let at = from; at < to; at++) {
			const id = ids[at] ?? 0;
			const weight = this.#weights[id] ?? 0;
			if (weight === 0) continue;
			product += weight * (values[at] ?? 0);
			shared++;
			telling += this.#telling[id] ?? 0;
		}
		this.shared = shared;
		this.telling = telling;
		return product;
	}

	/** Whether the last two compared share more than every other text holds; `words` is how many the loaded one has. */
	isTelling(words: number): boolean {
		return this.telling >= (words > SHORT_WORDS ? 2 : 1);
	}
}
