import { ticks } from 'd3';
import { largest } from './density.ts';
import type { TimeScale } from './frame.ts';

export interface Point {
	readonly bucket: number;
	readonly x: number;
	readonly y: number;
	readonly value: number;
	/** The bucket is only partly covered, so its value is too small. */
	readonly partial: boolean;
}

/** A vertical axis: its ticks and the value at its top. */
export interface ValueAxis {
	readonly ticks: readonly number[];
	readonly top: number;
}

/** The ticks with one more at their step where the last stays below the largest value. */
function reaching(steps: readonly number[], most: number, limit: number): ValueAxis {
	const [first = most, second = first * 2] = steps;
	const last = steps.at(-1) ?? 0;
	const top = last >= most ? last : Math.min(limit, last + second - first);
	return { ticks: top === last ? steps : [...steps, top], top };
}

/** Ticks of counts: whole numbers, zero left out, the last at or above the largest value. */
export function countAxis(most: number, wanted: number): ValueAxis {
	const ceiling = Math.max(1, most);
	const whole = ticks(0, ceiling, wanted).filter((value) => value > 0 && Number.isInteger(value));
	return reaching(whole, ceiling, Infinity);
}

/** Ticks of shares in percent, at most 100. */
export function shareAxis(most: number, wanted: number): ValueAxis {
	const ceiling = Math.min(100, Math.max(1, most));
	return reaching(
		ticks(0, ceiling, wanted).filter((value) => value > 0),
		ceiling,
		100
	);
}

/** Counts as percent of totals; zero where there is nothing to share. */
export function sharesOf(counts: ArrayLike<number>, totals: ArrayLike<number>): number[] {
	return Array.from(counts, (count, index) => {
		const total = totals[index] ?? 0;
		return total === 0 ? 0 : (count / total) * 100;
	});
}

export interface Plot {
	readonly scale: TimeScale;
	readonly edges: ArrayLike<number>;
	readonly partial: ArrayLike<number>;
	/** What was asked for: a bucket that sticks out of it stands at the middle of the part inside. */
	readonly window: { readonly start: number; readonly end: number };
	readonly top: number;
	readonly heightPx: number;
}

/** The part of a bucket that lies in the window, as [start, end]. */
export function bucketPart(plot: Pick<Plot, 'edges' | 'window'>, bucket: number): readonly [number, number] {
	const start = Math.max(plot.edges[bucket] ?? 0, plot.window.start);
	return [start, Math.max(start, Math.min(plot.edges[bucket + 1] ?? 0, plot.window.end))];
}

export function seriesPoints(values: ArrayLike<number>, plot: Plot): Point[] {
	return Array.from(values, (value, bucket) => {
		const [start, end] = bucketPart(plot, bucket);
		return {
			bucket,
			x: plot.scale((start + end) / 2),
			y: plot.heightPx - (value / plot.top) * plot.heightPx,
			value,
			partial: plot.partial[bucket] === 1
		};
	});
}

/** The largest value of several series. */
export function largestOf(series: readonly ArrayLike<number>[]): number {
	return Math.max(0, ...series.map(largest));
}
