import type { Vector } from './vectors.ts';

const SMALLEST = 16;

/** Weights by word, in order of coming: open addressing over dense columns. */
export class WordTable {
	size = 0;
	ids: Int32Array;
	weights: Float32Array;
	/** Places in the columns, from 1; 0 for an empty slot. At least two slots a word. */
	#slots: Int32Array;

	/** `words` is how many are to come, where that is known. */
	constructor(words = 0) {
		const room = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(words + 1)));
		this.ids = new Int32Array(room);
		this.weights = new Float32Array(room);
		this.#slots = new Int32Array(2 * room);
	}

	/** 0 for a word that is not there. */
	get(id: number): number {
		const place = this.#slots[this.#slot(id)] ?? 0;
		return place === 0 ? 0 : (this.weights[place - 1] ?? 0);
	}

	/** Adds to the weight of a word, and returns what it was, 0 for a new one. */
	add(id: number, weight: number): number {
		const slot = this.#slot(id);
		const place = this.#slots[slot] ?? 0;
		if (place > 0) {
			const was = this.weights[place - 1] ?? 0;
			this.weights[place - 1] = was + weight;
			return was;
		}
		if (this.size === this.ids.length) {
			this.#grow();
			return this.add(id, weight);
		}
		this.ids[this.size] = id;
		this.weights[this.size] = weight;
		this.#slots[slot] = ++this.size;
		return 0;
	}

	addAll({ ids, values, from, to }: Vector): void {
		for (let at = from; at < to; at++) this.add(ids[at] ?? 0, values[at] ?? 0);
	}

	clear(): void {
		this.size = 0;
		this.#slots.fill(0);
	}

	#slot(id: number): number {
		const mask = this.#slots.length - 1;
		const hash = Math.imul(id, 0x9e3779b1);
		for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
			const place = this.#slots[slot] ?? 0;
			if (place === 0 || this.ids[place - 1] === id) return slot;
		}
	}

	#grow(): void {
		const [ids, weights] = [this.ids, this.weights];
		this.ids = new Int32Array(2 * ids.length);
		this.ids.set(ids);
		this.weights = new Float32Array(2 * ids.length);
		this.weights.set(weights);
		this.#slots = new Int32Array(2 * this.#slots.length);
		for (let place = 0; place < this.size; place++) this.#slots[this.#slot(ids[place] ?? 0)] = place + 1;
	}
}

/** Cosine of a vector with weights by word, summed in the order of the vector. */
export function dotWith({ ids, values, from, to }: Vector, table: WordTable): number {
	let sum = 0;
	for (let at = from; at < to; at++) sum += (values[at] ?? 0) * table.get(ids[at] ?? -1);
	return sum;
}
