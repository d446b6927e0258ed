/** One way to date one post: at `time`, worth `score`. */
export interface Option {
	readonly time: number;
	readonly score: number;
}

export interface Sequence {
	/** For each post the index of its chosen option, or -1. */
	readonly chosen: Int32Array;
	readonly total: number;
}

const NONE = -1;

/** Highest score so far at or before a rank: a Fenwick tree of maxima. */
class PrefixMax {
	readonly #scores: Float64Array;
	readonly #holders: Int32Array;

	constructor(size: number) {
		this.#scores = new Float64Array(size + 1).fill(-Infinity);
		this.#holders = new Int32Array(size + 1).fill(NONE);
	}

	put(rank: number, score: number, holder: number): void {
		for (let at = rank + 1; at < this.#scores.length; at += at & -at) {
			if (score > (this.#scores[at] ?? Infinity)) {
				this.#scores[at] = score;
				this.#holders[at] = holder;
			}
		}
	}

	/** Score and holder of the best at ranks 0..rank. */
	best(rank: number): { readonly score: number; readonly holder: number } {
		let score = -Infinity;
		let holder = NONE;
		for (let at = rank + 1; at > 0; at -= at & -at) {
			const here = this.#scores[at] ?? -Infinity;
			if (here > score) {
				score = here;
				holder = this.#holders[at] ?? NONE;
			}
		}
		return { score, holder };
	}
}

/**
 * Chooses one option or none per post so that times never run backwards along the posts and the total is highest.
 * The total is the sum of scores less `costPerMs` for the time from the first chosen to the last.
 * O(n log n) in the number of options, memory linear.
 */
export function chooseSequence(posts: readonly (readonly Option[])[], costPerMs: number): Sequence {
	const times = [...new Set(posts.flatMap((options) => options.map(({ time }) => time)))].sort(
		(a, b) => a - b
	);
	const ranks = new Map(times.map((time, rank) => [time, rank]));
	const origin = times[0] ?? 0;
	const tree = new PrefixMax(times.length);
	const before: number[] = [];
	const owner: { readonly post: number; readonly option: number }[] = [];
	let best = { score: 0, holder: NONE };
	posts.forEach((options, post) => {
		const news = options.map(({ time, score }, option) => {
			const rank = ranks.get(time) ?? 0;
			const elapsedCost = (time - origin) * costPerMs;
			const earlier = tree.best(rank);
			// The cost telescopes: paid back where a sequence starts, charged where it ends.
			const joins = earlier.score >= elapsedCost;
			const value = score + (joins ? earlier.score : elapsedCost);
			const holder = before.length;
			before.push(joins ? earlier.holder : NONE);
			owner.push({ post, option });
			if (value - elapsedCost > best.score) best = { score: value - elapsedCost, holder };
			return { rank, value, holder };
		});
		for (const { rank, value, holder } of news) tree.put(rank, value, holder);
	});
	const chosen = new Int32Array(posts.length).fill(NONE);
	for (let at = best.holder; at !== NONE; at = before[at] ?? NONE) {
		const found = owner[at];
		if (found) chosen[found.post] = found.option;
	}
	return { chosen, total: best.score };
}
