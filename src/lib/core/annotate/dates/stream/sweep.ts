/**
 * For each post the stretches of time that it may be of, and how well each cell goes with its words. A stretch is
 * `width` cells; it stands by its number, stretch 0 being the first of all.
 */
export interface Chain {
	/** Ascending numbers of the stretches that each post may be of. */
	readonly stretches: readonly Int32Array[];
	readonly width: number;
	/** By cell of its stretches; null where the words of the post say nothing. */
	readonly fits: readonly (Float64Array | null)[];
	/** A cell is passed in so many stages, which makes the number of posts in it the steadier. */
	readonly stages: number;
}

/** How time goes on from one post to the next: a mixture of geometric steps, `mean` in cells. */
export interface Step {
	readonly part: number;
	readonly mean: number;
}

/** Numbers near the smallest that there are cost a hundred times as much. */
const TINY = 1e-60;

function blank({ stretches, width, stages }: Chain, post: number): Float64Array {
	return new Float64Array((stretches[post]?.length ?? 0) * width * stages);
}

/** Posts between two yields: a post takes up to a tenth of a millisecond, or more where decades are open. */
const POSTS_PER_STEP = 16;
const NONE = new Int32Array();

/** Moves a distribution one post on (or back): every state passes to itself and those beyond it. */
function pass(
	chain: Chain,
	values: Float64Array,
	post: number,
	other: number,
	steps: readonly Step[]
): Float64Array {
	const moved = blank(chain, other);
	const from = chain.stretches[post] ?? NONE;
	const to = chain.stretches[other] ?? NONE;
	const size = chain.width * chain.stages;
	const way = other > post ? 1 : -1;
	for (const { part, mean } of steps) {
		const stay = (mean * chain.stages) / (1 + mean * chain.stages);
		const weight = part * (1 - stay);
		let flow = 0;
		let a = way > 0 ? 0 : from.length - 1;
		let b = way > 0 ? 0 : to.length - 1;
		let last = 0;
		while (b >= 0 && b < to.length) {
			const source = from[a];
			const target = to[b] ?? 0;
			const here = source !== undefined && (source - target) * way <= 0;
			const stretch = here ? source : target;
			const gap = (stretch - last) * way - 1;
			if (flow > 0 && gap > 0) flow *= stay ** (gap * size);
			last = stretch;
			const fromAt = here ? a * size : -1;
			const toAt = stretch === target ? b * size : -1;
			if (flow < TINY) flow = 0;
			if (fromAt < 0 && flow === 0) {
				b += way;
				continue;
			}
			for (let step = 0; step < size; step++) {
				const at = way > 0 ? step : size - 1 - step;
				flow *= stay;
				if (fromAt >= 0) flow += values[fromAt + at] ?? 0;
				if (toAt >= 0) moved[toAt + at] = (moved[toAt + at] ?? 0) + weight * flow;
			}
			if (here) a += way;
			if (toAt >= 0) b += way;
		}
	}
	return moved;
}

function weigh(values: Float64Array, fits: Float64Array | null, stages: number): void {
	if (!fits) return;
	for (let cell = 0, at = 0; cell < fits.length; cell++) {
		const fit = fits[cell] ?? 0;
		for (let stage = 0; stage < stages; stage++, at++) values[at] = (values[at] ?? 0) * fit;
	}
}

/** Scales to a sum of 1; the logarithm of what it was. */
function normalise(values: Float64Array): number {
	let sum = 0;
	for (const value of values) sum += value;
	if (!(sum > 0)) return -Infinity;
	const scale = 1 / sum;
	for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * scale;
	return Math.log(sum);
}

/** Along the page: the logarithm of the evidence, and where it is kept, what each post's cells are by all up to it. */
export function* sweepOn(
	chain: Chain,
	steps: readonly Step[],
	keep: Float64Array[] | null
): Generator<undefined, number> {
	let now = blank(chain, 0).fill(1);
	normalise(now);
	let evidence = 0;
	for (let post = 0; post < chain.stretches.length; post++) {
		if (post > 0) now = pass(chain, now, post - 1, post, steps);
		weigh(now, chain.fits[post] ?? null, chain.stages);
		evidence += normalise(now);
		keep?.push(now);
		if (post % POSTS_PER_STEP === 0) yield;
	}
	return evidence;
}

/** Back along the page: hands over for each post the share of each of its cells by the whole page. */
export function* sweepBack(
	chain: Chain,
	steps: readonly Step[],
	alphas: readonly Float64Array[],
	give: (post: number, shares: Float64Array) => void
): Generator<undefined, void> {
	const { fits, stages } = chain;
	const posts = chain.stretches.length;
	let later = blank(chain, posts - 1).fill(1);
	for (let post = posts - 1; post >= 0; post--) {
		if (post < posts - 1) {
			weigh(later, fits[post + 1] ?? null, stages);
			later = pass(chain, later, post + 1, post, steps);
			normalise(later);
		}
		const alpha = alphas[post] ?? blank(chain, post);
		const shares = new Float64Array(alpha.length / stages);
		for (let cell = 0, at = 0; cell < shares.length; cell++) {
			let sum = 0;
			for (let stage = 0; stage < stages; stage++, at++) sum += (alpha[at] ?? 0) * (later[at] ?? 0);
			shares[cell] = sum;
		}
		normalise(shares);
		give(post, shares);
		if (post % POSTS_PER_STEP === 0) yield;
	}
}
