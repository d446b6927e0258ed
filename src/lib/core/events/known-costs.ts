const NO_PAIR = -1;
const FEWEST = 1024;
/** Numbers a slot, side by side as they are read together: the first posts of both clusters, the earlier first, how many posts they have, and the cost. */
const FIELDS = 4;
const SECOND = 1;
const POSTS = 2;
const COST = 3;

/**
 * What joining two clusters was last found to cost, in a column of fixed size: a pair that falls on the slot of another takes its place, and is worked out
 * anew when it is asked for.
 */
export class KnownCosts {
	readonly #slots: Float64Array;
	readonly #mask: number;

	/** `links` is how many tie clusters; most pairs are tied by several. */
	constructor(links: number) {
		const slots = 2 ** Math.ceil(Math.log2(Math.max(FEWEST, links / 2)));
		this.#slots = new Float64Array(FIELDS * slots).fill(NO_PAIR);
		this.#mask = slots - 1;
	}

	/** -1 where it is not known, or one of them has grown since. `posts` is how many both have. */
	get(a: number, b: number, posts: number): number {
		const [first, second] = a < b ? [a, b] : [b, a];
		const slots = this.#slots;
		const at = this.#slot(first, second);
		const known = slots[at] === first && slots[at + SECOND] === second && slots[at + POSTS] === posts;
		return known ? (slots[at + COST] ?? NO_PAIR) : NO_PAIR;
	}

	set(a: number, b: number, posts: number, cost: number): void {
		const [first, second] = a < b ? [a, b] : [b, a];
		const at = this.#slot(first, second);
		this.#slots[at] = first;
		this.#slots[at + SECOND] = second;
		this.#slots[at + POSTS] = posts;
		this.#slots[at + COST] = cost;
	}

	#slot(first: number, second: number): number {
		const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
		return FIELDS * ((hash ^ (hash >>> 15)) & this.#mask);
	}
}
