import { scaleLinear } from 'd3';
import { barsPath, densityBars, largest } from './density.ts';

/** Tiny bars of counts over n + 1 borders as one SVG path; empty where nothing is counted. */
export function sparkPath(
	edges: ArrayLike<number>,
	counts: ArrayLike<number>,
	size: { readonly widthPx: number; readonly heightPx: number }
): string {
	const first = edges[0] ?? 0;
	const last = edges[edges.length - 1] ?? first;
	if (last <= first || largest(counts) === 0) return '';
	const scale = scaleLinear([first, last], [0, size.widthPx]);
	return barsPath(densityBars(edges, counts, { scale, heightPx: size.heightPx, x0: 0, x1: size.widthPx }));
}
