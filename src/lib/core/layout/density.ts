import type { TimeScale } from './frame.ts';

/** One bar of a density strip; `y` is its top in px from the strip's top. */
export interface Bar {
	readonly index: number;
	readonly x0: number;
	readonly x1: number;
	readonly y: number;
	readonly heightPx: number;
	readonly count: number;
}

interface Strip {
	readonly scale: TimeScale;
	readonly heightPx: number;
	/** The count that fills the height; the largest of `counts` where it is left out. */
	readonly full?: number;
	/** Bars are cut to these px. */
	readonly x0: number;
	readonly x1: number;
}

/** Even one post is seen. */
const LEAST_HEIGHT_PX = 2;
const GAP_FROM_PX = 3;

export function largest(counts: ArrayLike<number>): number {
	return Array.from(counts).reduce((most, count) => Math.max(most, count), 0);
}

/** Bars of all buckets with a count, from n + 1 borders and n counts. */
export function densityBars(edges: ArrayLike<number>, counts: ArrayLike<number>, strip: Strip): Bar[] {
	const full = strip.full ?? largest(counts);
	const bars: Bar[] = [];
	for (let index = 0; index < counts.length; index++) {
		const count = counts[index] ?? 0;
		const start = strip.scale(edges[index] ?? 0);
		const end = strip.scale(edges[index + 1] ?? 0);
		if (count <= 0 || end <= strip.x0 || start >= strip.x1) continue;
		const gap = end - start > GAP_FROM_PX ? 1 : 0;
		const x0 = Math.max(start, strip.x0);
		const x1 = Math.max(Math.min(end - gap, strip.x1), x0 + Math.min(1, end - start));
		const heightPx = Math.max(LEAST_HEIGHT_PX, (Math.min(count, full) / full) * strip.heightPx);
		bars.push({ index, x0, x1, y: strip.heightPx - heightPx, heightPx, count });
	}
	return bars;
}

/** One SVG path of many bars, rounded to tenths of a px: hundreds of bars cost one element. */
export function barsPath(bars: readonly Bar[]): string {
	const round = (px: number): string => String(Math.round(px * 10) / 10);
	return bars
		.map(
			(bar) =>
				`M${round(bar.x0)} ${round(bar.y + bar.heightPx)}V${round(bar.y)}H${round(bar.x1)}V${round(bar.y + bar.heightPx)}Z`
		)
		.join('');
}
