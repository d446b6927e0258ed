import { scaleLinear, type ScaleLinear } from 'd3';
import type { Span } from '#lib/core/time/span.ts';

/** A stretch of pixels from `x0` to `x1`. */
export interface Extent {
	readonly x0: number;
	readonly x1: number;
}

/**
 * Where the shared time axis lies in a chart. Every chart on it takes its frame from here, so that a peak stands right
 * under its events. The gutter right of the plot belongs to labels: line names, `+n more`, the time zone.
 */
export interface Frame {
	readonly widthPx: number;
	readonly plot: Extent;
	/** Where words may stand: plot and gutter. */
	readonly bounds: Extent;
	readonly narrow: boolean;
}

const NARROW_BELOW_PX = 600;
const GUTTER_PX = 84;
const NARROW_GUTTER_PX = 60;

export function frameOf(widthPx: number): Frame {
	const narrow = widthPx < NARROW_BELOW_PX;
	const plotEnd = Math.max(1, widthPx - (narrow ? NARROW_GUTTER_PX : GUTTER_PX));
	return { widthPx, plot: { x0: 0, x1: plotEnd }, bounds: { x0: 0, x1: Math.max(widthPx, 1) }, narrow };
}

export type TimeScale = ScaleLinear<number, number>;

/** UTC milliseconds to pixels of the plot; `invert` leads back. */
export function timeScale(span: { readonly start: number; readonly end: number }, plot: Extent): TimeScale {
	return scaleLinear([span.start, span.end], [plot.x0, plot.x1]);
}

/** Milliseconds that one pixel of the plot stands for. */
export function msPerPx(span: Span, plot: Extent): number {
	return span.durationMs / (plot.x1 - plot.x0);
}
