import type { SeriesAnswer, Window } from '#lib/core/archive/view.ts';
import { spreadLabels } from '#lib/core/layout/end-labels.ts';
import type { Frame, TimeScale } from '#lib/core/layout/frame.ts';
import type { Fit } from '#lib/core/layout/label.ts';
import {
	bucketPart,
	countAxis,
	largestOf,
	seriesPoints,
	shareAxis,
	sharesOf,
	type Point,
	type ValueAxis
} from '#lib/core/layout/series.ts';
import type { TermKey } from '#lib/core/model/ids.ts';
import type { Grain } from '#lib/core/time/grain.ts';
import { countWords, numberWords } from '#lib/core/time/words.ts';

/** A pinned term as the chart shows it; `colour` is 0..5, for as long as it is pinned. */
export interface TrendName {
	readonly key: TermKey;
	readonly label: string;
	readonly short: string;
	readonly colour: number;
}

export type TrendMode = 'posts' | 'share';

/** One line: a pinned term, or all posts where `key` is null. */
export interface Trend {
	readonly key: TermKey | null;
	readonly label: string;
	readonly ink: string;
	readonly counts: ArrayLike<number>;
	readonly points: readonly Point[];
	/** Name at the line's end. */
	readonly end: { readonly text: string; readonly x: number; readonly y: number };
}

export interface TrendPicture {
	readonly axis: ValueAxis;
	readonly trends: readonly Trend[];
	/** Buckets that are seen, as indexes. */
	readonly buckets: readonly number[];
}

interface Size {
	readonly scale: TimeScale;
	readonly frame: Frame;
	readonly heightPx: number;
	readonly fit: Fit;
}

const A_GRAIN: Record<Grain, string> = {
	hour: 'an hour',
	day: 'a day',
	week: 'a week',
	month: 'a month',
	quarter: 'a quarter',
	year: 'a year'
};
const LABEL_PX = 16;
const LABEL_GAP_PX = 8;
const AXIS_TICKS = 2;

/** The top tick of the axis in words: `10 posts a month`, `40% of posts a week`. */
export function axisWords(value: number, mode: TrendMode, grain: Grain): string {
	return mode === 'posts'
		? `${countWords(value, 'post')} ${A_GRAIN[grain]}`
		: `${String(value)}% of posts ${A_GRAIN[grain]}`;
}

export function valueWords(point: Point, mode: TrendMode): string {
	return mode === 'posts' ? numberWords(point.value) : `${String(Math.round(point.value))}%`;
}

export function trendPicture(
	series: SeriesAnswer,
	window: Window,
	names: readonly TrendName[],
	mode: TrendMode,
	size: Size
): TrendPicture {
	const pinned = names.slice(0, series.counts.length);
	const rows =
		pinned.length === 0 ? [series.total] : pinned.map((_, index) => series.counts[index] ?? new Int32Array());
	const values =
		mode === 'share' && pinned.length > 0 ? rows.map((row) => sharesOf(row, series.total)) : rows;
	const most = largestOf(values);
	const axis =
		mode === 'share' && pinned.length > 0 ? shareAxis(most, AXIS_TICKS) : countAxis(most, AXIS_TICKS);
	const plot = {
		scale: size.scale,
		edges: series.edges,
		partial: series.partial,
		window,
		top: axis.top,
		heightPx: size.heightPx
	};
	const drawn = values.map((row) => seriesPoints(row, plot));
	const lastInPlot = drawn.map((points) => points.findLast(({ x }) => x <= size.frame.plot.x1 + 1) ?? null);
	const ys = spreadLabels(
		lastInPlot.map((point) => point?.y ?? 0),
		LABEL_PX,
		0,
		size.heightPx
	);
	const trends = drawn.map((points, index): Trend => {
		const name = pinned[index];
		const x = (lastInPlot[index]?.x ?? 0) + LABEL_GAP_PX;
		const room = size.frame.bounds.x1 - x;
		const whole = size.fit(name?.label ?? '', 'strong', room);
		const text =
			name === undefined || whole.text === name.label
				? whole.text
				: size.fit(name.short, 'strong', room).text;
		return {
			key: name?.key ?? null,
			label: name?.label ?? 'All posts',
			ink: name === undefined ? 'var(--ink)' : `var(--s${String(name.colour + 1)})`,
			counts: rows[index] ?? [],
			points,
			end: { text, x, y: ys[index] ?? 0 }
		};
	});
	const buckets = Array.from(series.total, (_, bucket) => bucket).filter((bucket) => {
		const [start, end] = bucketPart(plot, bucket);
		const [from, to] = size.scale.domain();
		return end > start && (start + end) / 2 >= (from ?? 0) && (start + end) / 2 <= (to ?? 0);
	});
	return { axis, trends, buckets };
}
