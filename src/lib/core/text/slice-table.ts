const SMALLEST = 1024;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, its high bits folded into the low ones. */
function hashSlice(text: string, start: number, end: number): number {
	let hash = SEED;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
	return hash ^ (hash >>> 15);
}

function isSlice(key: string, text: string, start: number): boolean {
	for (let at = 0; at < key.length; at++)
		if (key.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
	return true;
}

/** Values by stretches of texts, found without cutting the stretch out: several times faster than a map of strings. */
export class SliceTable<T> {
	readonly #keys: string[] = [];
	readonly #values: T[] = [];
	/** Two numbers a slot: a hash, and a place in the columns from 1, 0 for an empty slot. At least two slots a value. */
	#slots = new Int32Array(2 * SMALLEST);
	#mask = SMALLEST - 1;

	get size(): number {
		return this.#keys.length;
	}

	get(text: string, start: number, end: number): T | undefined {
		const hash = hashSlice(text, start, end);
		const slots = this.#slots;
		for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const place = slots[2 * slot + 1] ?? 0;
			if (place === 0) return undefined;
			if (slots[2 * slot] !== hash) continue;
			const key = this.#keys[place - 1] ?? '';
			if (key.length === end - start && isSlice(key, text, start)) return this.#values[place - 1];
		}
	}

	/** `key` must not be there yet. */
	add(key: string, value: T): void {
		if (2 * this.size > this.#mask) this.#grow();
		this.#values.push(value);
		this.#place(hashSlice(key, 0, key.length), this.#keys.push(key));
	}

	#place(hash: number, place: number): void {
		let slot = hash & this.#mask;
		while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
		this.#slots[2 * slot] = hash;
		this.#slots[2 * slot + 1] = place;
	}

	#grow(): void {
		const before = this.#slots;
		this.#mask = 2 * this.#mask + 1;
		this.#slots = new Int32Array(2 * before.length);
		for (let at = 0; at < before.length; at += 2) {
			const place = before[at + 1] ?? 0;
			if (place > 0) this.#place(before[at] ?? 0, place);
		}
	}
}
