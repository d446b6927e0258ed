import type { Rows } from './rows.ts';
import { Shelf } from './shelf.ts';
import type { Vector } from './vectors.ts';
import { WordTable } from './word-table.ts';

/** Sums of the vectors of posts, by the first of them. Most sums are of one vector, which is not copied. */
export class Sums {
	readonly #rows: Rows<Float32Array>;
	readonly #shelf = new Shelf();
	readonly #tables: (WordTable | undefined)[];
	/** Sums of the squares of the weights; NaN where not yet asked for. */
	readonly #squares: Float64Array;

	/** `rows` are the vectors of `posts` posts. At first each is a sum of its own. */
	constructor(rows: Rows<Float32Array>, posts: number) {
		this.#rows = rows;
		this.#tables = new Array<WordTable | undefined>(posts);
		this.#squares = new Float64Array(posts).fill(NaN);
	}

	/** Sum of the squares of the weights. */
	squaresOf(first: number): number {
		const known = this.#squares[first] ?? NaN;
		if (!Number.isNaN(known)) return known;
		const { values, from, to } = this.#rows.at(first);
		let squares = 0;
		for (let at = from; at < to; at++) squares += (values[at] ?? 0) * (values[at] ?? 0);
		return (this.#squares[first] = squares);
	}

	/** Sum of the products of the weights of two. */
	product(a: number, b: number): number {
		const [few, many] = this.#lengthOf(a) <= this.#lengthOf(b) ? [a, b] : [b, a];
		return this.dot(many, this.#vectorOf(few));
	}

	/** Sum of the products of the weights with those of a vector. */
	dot(first: number, vector: Vector): number {
		return this.#tableOf(first).dot(vector);
	}

	/** Takes all of one into another. */
	join(into: number, from: number): void {
		const [few, many] = this.#lengthOf(into) < this.#lengthOf(from) ? [into, from] : [from, into];
		const table = this.#tableOf(many);
		this.#squares[into] = table.addAll(this.#vectorOf(few), this.squaresOf(many));
		this.#tables[few]?.release();
		this.#tables[from] = undefined;
		this.#tables[into] = table;
	}

	#lengthOf(first: number): number {
		return this.#tables[first]?.size ?? this.#rows.lengthOf(first);
	}

	/** Words in order of coming. */
	#vectorOf(first: number): Vector {
		return this.#tables[first]?.toVector() ?? this.#rows.at(first);
	}

	#tableOf(first: number): WordTable {
		const known = this.#tables[first];
		if (known) return known;
		const table = new WordTable(this.#shelf, this.#rows.lengthOf(first));
		table.addAll(this.#rows.at(first), 0);
		return (this.#tables[first] = table);
	}
}
