import type { Vector } from './vectors.ts';

/** What two posts share, strongest first: the same columns are used for every pair. */
export class Shared {
	size = 0;
	readonly ids: number[] = [];
	/** Where the first of the two writes each, as `spotOf` gives it. */
	readonly spots: number[] = [];
	readonly #products: number[] = [];
	/** Weights of the second, by word; 0 for all between two calls. */
	readonly #weights: Float64Array;

	/** `words` is how many the archive has. */
	constructor(words: number) {
		this.#weights = new Float64Array(words);
	}

	find(post: Vector, other: Vector): void {
		const weights = this.#weights;
		this.size = 0;
		for (let at = other.from; at < other.to; at++) weights[other.ids[at] ?? 0] = other.values[at] ?? 0;
		for (let at = post.from; at < post.to; at++) {
			const id = post.ids[at] ?? 0;
			const product = (post.values[at] ?? 0) * (weights[id] ?? 0);
			if (product > 0) this.#insert(id, post.spots[at] ?? 0, product);
		}
		for (let at = other.from; at < other.to; at++) weights[other.ids[at] ?? 0] = 0;
	}

	/** Of equals the word that the archive met first comes first. They come in nearly the right order, so that few move. */
	#insert(id: number, spot: number, product: number): void {
		const [ids, spots, products] = [this.ids, this.spots, this.#products];
		let at = this.size++;
		for (; at > 0; at--) {
			const [before = 0, was = 0] = [ids[at - 1], products[at - 1]];
			if (was > product || (was === product && before < id)) break;
			ids[at] = before;
			products[at] = was;
			spots[at] = spots[at - 1] ?? 0;
		}
		ids[at] = id;
		spots[at] = spot;
		products[at] = product;
	}
}
