/**
 * Heights of the blocks of a list, in pixels: measured where a block has been shown, supposed elsewhere. Sums are kept in
 * a binary indexed tree, so that a list of a million rows answers as fast as a short one.
 */
export class Heights {
	/** Number of blocks. */
	readonly count: number;
	readonly #px: Float64Array;
	readonly #sums: Float64Array;

	/** `rows` in blocks of `size`, the last of which may be shorter, each row supposed to be `rowPx` high. */
	constructor(rows: number, size: number, rowPx: number) {
		this.count = Math.ceil(rows / size);
		this.#px = Float64Array.from(
			{ length: this.count },
			(_, block) => Math.min(size, rows - block * size) * rowPx
		);
		this.#sums = new Float64Array(this.count + 1);
		this.#px.forEach((px, block) => {
			const node = block + 1;
			const sum = (this.#sums[node] ?? 0) + px;
			this.#sums[node] = sum;
			const parent = node + (node & -node);
			if (parent <= this.count) this.#sums[parent] = (this.#sums[parent] ?? 0) + sum;
		});
	}

	get totalPx(): number {
		return this.top(this.count);
	}
	of(block: number): number {
		return this.#px[block] ?? 0;
	}

	/** Height of all blocks before this one. */
	top(block: number): number {
		let sum = 0;
		for (let node = Math.min(block, this.count); node > 0; node -= node & -node) sum += this.#sums[node] ?? 0;
		return sum;
	}

	/** The block at a distance from the top of the list, the first or last one beyond its ends; -1 in an empty list. */
	at(px: number): number {
		let node = 0;
		let left = px;
		for (let step = 2 ** Math.ceil(Math.log2(this.count + 1)); step >= 1; step /= 2) {
			const sum = this.#sums[node + step];
			if (node + step <= this.count && sum !== undefined && sum <= left) {
				node += step;
				left -= sum;
			}
		}
		return Math.min(node, this.count - 1);
	}

	/** Takes a measured height; gives by how much the block is higher than it was held to be. */
	measure(block: number, px: number): number {
		const grown = px - this.of(block);
		this.#px[block] = px;
		for (let node = block + 1; node <= this.count; node += node & -node) {
			this.#sums[node] = (this.#sums[node] ?? 0) + grown;
		}
		return grown;
	}
}
