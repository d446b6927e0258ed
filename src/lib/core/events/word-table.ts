import type { Shelf, Tray } from './shelf.ts';
import type { Vector } from './vectors.ts';

const SMALLEST = 16;
const NO_SPOTS = new Uint16Array(0);

/** Weights by word, in order of coming: open addressing over dense columns. */
export class WordTable {
	size = 0;
	readonly #shelf: Shelf;
	/** Its slots hold places in the columns, from 1; 0 is an empty one. At least two slots a word. */
	#tray: Tray;

	/** `words` is how many are to come, where that is known. */
	constructor(shelf: Shelf, words = 0) {
		this.#shelf = shelf;
		this.#tray = shelf.take(Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(words + 1))));
	}

	/** 0 for a word that is not there. */
	get(id: number): number {
		const { slots, weights, from } = this.#tray;
		const place = slots[this.#slot(id)] ?? 0;
		return place === 0 ? 0 : (weights[from + place - 1] ?? 0);
	}

	/** Adds to the weight of a word, and returns what it was, 0 for a new one. */
	add(id: number, weight: number): number {
		const { ids, slots, weights, from, room } = this.#tray;
		const slot = this.#slot(id);
		const place = slots[slot] ?? 0;
		if (place > 0) {
			const was = weights[from + place - 1] ?? 0;
			weights[from + place - 1] = was + weight;
			return was;
		}
		if (this.size === room) {
			this.#grow();
			return this.add(id, weight);
		}
		ids[from + this.size] = id;
		weights[from + this.size] = weight;
		slots[slot] = ++this.size;
		return 0;
	}

	/** Adds a vector. `squares` is the sum of the squares of the weights before; returns that after. */
	addAll({ ids, values, from, to }: Vector, squares: number): number {
		let sum = squares;
		for (let at = from; at < to; at++) {
			const weight = values[at] ?? 0;
			const was = this.add(ids[at] ?? 0, weight);
			const now = was + weight;
			sum += now * now - was * was;
		}
		return sum;
	}

	/** All of it as one vector, as long as nothing is added. */
	toVector(): Vector {
		const { ids, weights, from } = this.#tray;
		return { ids, values: weights, spots: NO_SPOTS, from, to: from + this.size };
	}

	/** Cosine of a vector with the weights, summed in the order of the vector. */
	dot({ ids, values, from, to }: Vector): number {
		let sum = 0;
		for (let at = from; at < to; at++) sum += (values[at] ?? 0) * this.get(ids[at] ?? -1);
		return sum;
	}

	/** Gives its room to others; it is not to be used any more. */
	release(): void {
		this.#shelf.giveBack(this.#tray);
	}

	#slot(id: number): number {
		const { ids, slots, from, room } = this.#tray;
		const mask = 2 * room - 1;
		const hash = Math.imul(id, 0x9e3779b1);
		for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask) {
			const place = slots[2 * from + at] ?? 0;
			if (place === 0 || ids[from + place - 1] === id) return 2 * from + at;
		}
	}

	#grow(): void {
		const { ids, weights, from, room } = this.#tray;
		const before = this.#tray;
		this.#tray = this.#shelf.take(2 * room);
		this.#tray.ids.set(ids.subarray(from, from + room), this.#tray.from);
		this.#tray.weights.set(weights.subarray(from, from + room), this.#tray.from);
		for (let place = 0; place < room; place++)
			this.#tray.slots[this.#slot(ids[from + place] ?? 0)] = place + 1;
		this.#shelf.giveBack(before);
	}
}
