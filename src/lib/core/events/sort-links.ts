import type { Links } from './links.ts';

/** A likeness of at least 1/16 in 24 bits makes all costs whole multiples of this share. */
const PARTS = 2 ** 27;
/** Rounding may leave a likeness a little over 1, and a cost a little under 0. */
const UNDER_ZERO = 1024;
/** Costs are sorted by the low half of their bits, then by the high half. */
const HALF_BITS = 14;
const HALF = 1 << HALF_BITS;
/** Links gone over between two yields. */
const LINKS_PER_STEP = 1 << 15;

/** What joining two single posts costs. */
export function costOfLink(links: Links, link: number): number {
	return 1 - links.likeness(link);
}

/**
 * Numbers of links in order of cost, of equals in their own order. A radix sort, which can rest anywhere and takes no longer where all are alike. Yields
 * 0 a step.
 */
export function* sortLinks(links: Links): Generator<number, Int32Array> {
	const costs = new Int32Array(links.size);
	const inOrder = new Int32Array(links.size);
	for (let link = 0; link < links.size; link++) {
		costs[link] = costOfLink(links, link) * PARTS + UNDER_ZERO;
		inOrder[link] = link;
		if (link % LINKS_PER_STEP === 0) yield 0;
	}
	return yield* sortHalf(yield* sortHalf(inOrder, costs, 0), costs, HALF_BITS);
}

/** Sorts by the half of the bits of costs that begins at bit `from`; equals keep their order. */
function* sortHalf(order: Int32Array, costs: Int32Array, from: number): Generator<number, Int32Array> {
	const halfOf = (link: number): number => ((costs[link] ?? 0) >> from) & (HALF - 1);
	const starts = new Int32Array(HALF + 1);
	for (let link = 0; link < costs.length; link++) {
		const next = halfOf(link) + 1;
		starts[next] = (starts[next] ?? 0) + 1;
		if (link % LINKS_PER_STEP === 0) yield 0;
	}
	for (let half = 1; half <= HALF; half++) starts[half] = (starts[half] ?? 0) + (starts[half - 1] ?? 0);
	const sorted = new Int32Array(order.length);
	for (let at = 0; at < order.length; at++) {
		const link = order[at] ?? 0;
		const half = halfOf(link);
		const place = starts[half] ?? 0;
		sorted[place] = link;
		starts[half] = place + 1;
		if (at % LINKS_PER_STEP === 0) yield 0;
	}
	return sorted;
}
