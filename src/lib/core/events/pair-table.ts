/** Shards grow one at a time, so that no single growth takes long however many pairs there are. */
const SHARD_BITS = 8;
const SMALLEST = 16;
const NONE = -1;

/** Numbers by pairs of 32-bit integers: open addressing in typed arrays, 12 bytes a slot. Values are at least 0. */
export class PairTable {
	readonly #shards = Array.from({ length: 1 << SHARD_BITS }, () => new Shard());

	/** -1 where the pair is not there. */
	get(first: number, second: number): number {
		const hash = mix(first, second);
		return this.#shard(hash).get(first, second, hash);
	}

	set(first: number, second: number, value: number): void {
		const hash = mix(first, second);
		this.#shard(hash).set(first, second, hash, value);
	}

	#shard(hash: number): Shard {
		return this.#shards[hash >>> (32 - SHARD_BITS)] as Shard;
	}
}

/** The finishing steps of MurmurHash3 (A. Appleby, public domain), which spread every bit. */
function mix(first: number, second: number): number {
	let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

class Shard {
	/** Three numbers a slot: the pair and its value. */
	#slots = new Int32Array(3 * SMALLEST).fill(NONE);
	#mask = SMALLEST - 1;
	#size = 0;

	get(first: number, second: number, hash: number): number {
		return this.#slots[this.#find(first, second, hash) + 2] ?? NONE;
	}

	set(first: number, second: number, hash: number, value: number): void {
		const at = this.#find(first, second, hash);
		const fresh = this.#slots[at + 2] === NONE;
		this.#slots[at] = first;
		this.#slots[at + 1] = second;
		this.#slots[at + 2] = value;
		if (fresh && ++this.#size * 2 > this.#mask) this.#grow();
	}

	#find(first: number, second: number, hash: number): number {
		const slots = this.#slots;
		for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const at = 3 * slot;
			if (slots[at + 2] === NONE || (slots[at] === first && slots[at + 1] === second)) return at;
		}
	}

	#grow(): void {
		const before = this.#slots;
		this.#mask = 2 * this.#mask + 1;
		this.#slots = new Int32Array(3 * (this.#mask + 1)).fill(NONE);
		for (let from = 0; from < before.length; from += 3) {
			const [first = 0, second = 0, value = NONE] = before.subarray(from, from + 3);
			if (value === NONE) continue;
			this.#slots.set([first, second, value], this.#find(first, second, mix(first, second)));
		}
	}
}
