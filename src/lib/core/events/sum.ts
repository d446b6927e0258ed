import type { Vector } from './vectors.ts';
import { dotWith, WordTable } from './word-table.ts';

const NO_SPOTS = new Uint16Array(0);

/** Sum of the vectors of posts. Most sums are of one vector, which is not copied. */
export class Sum {
	/** Sum of the squares of its weights. */
	squares = 0;
	#only: Vector | null = null;
	#table: WordTable | null = null;

	/** Weights by word. */
	get table(): WordTable {
		if (this.#table) return this.#table;
		const table = new WordTable(2 * this.length);
		if (this.#only) table.addAll(this.#only);
		return table;
	}

	/** How many words it holds. */
	get length(): number {
		return this.#only ? this.#only.to - this.#only.from : (this.#table?.size ?? 0);
	}

	/** Sum of the products of its weights with those of a vector. */
	dot(vector: Vector): number {
		return dotWith(vector, this.table);
	}

	/** All of it as one vector, words in order of coming. */
	toVector(): Vector {
		if (this.#only) return this.#only;
		const { ids, weights, size } = this.table;
		return { ids, values: weights, spots: NO_SPOTS, from: 0, to: size };
	}

	add(vector: Vector): void {
		const { ids, values, from, to } = vector;
		const table = this.#open(vector);
		for (let at = from; at < to; at++) {
			const id = ids[at] ?? 0;
			const weight = values[at] ?? 0;
			const was = table?.add(id, weight) ?? 0;
			const now = was + weight;
			this.squares += now * now - was * was;
		}
	}

	/** The table to add to; null for the first vector. */
	#open(vector: Vector): WordTable | null {
		if (!this.#table && !this.#only) {
			this.#only = vector;
			return null;
		}
		const table = this.table;
		this.#table = table;
		this.#only = null;
		return table;
	}
}
