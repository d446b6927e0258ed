import { scaleLinear } from 'd3';
import { barsPath, densityBars, largest } from './density.ts';

/** Two paths: the buckets that the range touches, and the others. */
export interface Spark {
	readonly inside: string;
	readonly outside: string;
}

/** Tiny bars of counts over n + 1 borders; a bucket is inside where its middle is in the range. */
export function sparkOf(
	edges: ArrayLike<number>,
	counts: ArrayLike<number>,
	range: { readonly start: number; readonly end: number },
	size: { readonly widthPx: number; readonly heightPx: number }
): Spark {
	const first = edges[0] ?? 0;
	const last = edges[edges.length - 1] ?? first;
	if (last <= first || largest(counts) === 0) return { inside: '', outside: '' };
	const scale = scaleLinear([first, last], [0, size.widthPx]);
	const bars = densityBars(edges, counts, { scale, heightPx: size.heightPx, x0: 0, x1: size.widthPx });
	const isInside = (index: number): boolean => {
		const start = edges[index] ?? 0;
		const end = edges[index + 1] ?? 0;
		const middle = (start + end) / 2;
		// A range shorter than a bucket still marks the bucket it lies in.
		return (range.start <= middle && middle < range.end) || (start <= range.start && range.end <= end);
	};
	return {
		inside: barsPath(bars.filter(({ index }) => isInside(index))),
		outside: barsPath(bars.filter(({ index }) => !isInside(index)))
	};
}
