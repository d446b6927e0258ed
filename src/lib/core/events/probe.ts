import type { Sum } from './sum.ts';
import type { Vector } from './vectors.ts';
import { WordTable } from './word-table.ts';

/** One post's words laid out for comparing it with many. */
export class Probe {
	/** What a sum holds of the post's words, in the order of its vector; 0 where it holds none. */
	readonly matched: number[] = [];
	#vector: Vector | null = null;
	readonly #places = new WordTable();

	load(vector: Vector): void {
		if (this.#vector === vector) return;
		this.#vector = vector;
		this.#places.clear();
		for (let at = vector.from; at < vector.to; at++)
			this.#places.add(vector.ids[at] ?? 0, at - vector.from + 1);
	}

	/** Fills `matched`, and returns the dot product with the sum. */
	match(sum: Sum): number {
		const vector = this.#vector;
		if (!vector) throw new Error('no vector to match');
		const { ids, values, from, to } = vector;
		const only = sum.only;
		if (only) {
			for (let at = 0; at < to - from; at++) this.matched[at] = 0;
			for (let at = only.from; at < only.to; at++) {
				const place = this.#places.get(only.ids[at] ?? -1);
				if (place > 0) this.matched[place - 1] = only.values[at] ?? 0;
			}
		} else {
			const table = sum.table;
			for (let at = from; at < to; at++) this.matched[at - from] = table.get(ids[at] ?? -1);
		}
		let product = 0;
		for (let at = from; at < to; at++) product += (values[at] ?? 0) * (this.matched[at - from] ?? 0);
		return product;
	}
}
