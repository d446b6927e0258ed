import { Span } from '#lib/core/time/span.ts';

/** The half of a span that holds most of the instants, the earliest of equals, with them in its middle; the middle half where there are none. */
export function crowdedHalf(instants: readonly number[], span: Span): Span {
	const half = span.durationMs / 2;
	const times = instants.filter((ms) => span.contains(ms)).toSorted((a, b) => a - b);
	let best = { count: 0, middle: span.middle };
	let end = 0;
	for (const [start, first] of times.entries()) {
		while (end < times.length && (times[end] ?? Infinity) < first + half) end++;
		const last = times[end - 1] ?? first;
		if (end - start > best.count) best = { count: end - start, middle: (first + last) / 2 };
	}
	return new Span(best.middle - half / 2, best.middle + half / 2).clamp(span).rounded();
}

/** Where events without a place are: those of the rows, or where none of them came with the answer, the middles of the buckets that count any. */
export function unplacedInstants(
	rows: readonly number[],
	at: ArrayLike<number>,
	{ edges, events }: { readonly edges: ArrayLike<number>; readonly events: ArrayLike<number> }
): number[] {
	if (rows.length > 0) return rows.map((row) => at[row] ?? 0);
	return Array.from(events, (_, bucket) => bucket)
		.filter((bucket) => (events[bucket] ?? 0) > 0)
		.map((bucket) => ((edges[bucket] ?? 0) + (edges[bucket + 1] ?? 0)) / 2);
}
