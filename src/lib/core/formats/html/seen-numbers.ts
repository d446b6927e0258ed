/** Numbers a block of bits stands for; small, so that scattered numbers cost little. */
const BLOCK = 1024;

/** Which numbers of posts were met: a bit a number where they run on, so that a million cost little. */
export class SeenNumbers {
	readonly #blocks = new Map<number, Uint32Array>();

	/** Whether the number is new; it is known from then on. Digits only, as it stands in the input. */
	add(number: string): boolean {
		const value = Number(number);
		const key = Math.floor(value / BLOCK);
		let block = this.#blocks.get(key);
		if (block === undefined) {
			block = new Uint32Array(BLOCK / 32);
			this.#blocks.set(key, block);
		}
		const bit = value % BLOCK;
		const word = block[bit >>> 5] ?? 0;
		const mask = 1 << (bit & 31);
		block[bit >>> 5] = word | mask;
		return (word & mask) === 0;
	}
}
