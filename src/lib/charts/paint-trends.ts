import { paintAxis } from '#lib/canvas/axis.ts';
import { paintCursor } from '#lib/canvas/ground.ts';
import type { Pen } from '#lib/canvas/surface.svelte.ts';
import { paintColumns, paintEnd, paintLine, paintValue, type Column } from '#lib/canvas/trends.ts';
import { spreadLabels } from '#lib/core/layout/end-labels.ts';
import type { Frame, TimeScale } from '#lib/core/layout/frame.ts';
import type { Tick } from '#lib/core/layout/ticks.ts';
import { valueWords, type TrendMode, type TrendPicture } from './trend-model.ts';

/** All that is drawn of the trends, in CSS px. */
interface TrendsSheet {
	readonly picture: TrendPicture;
	readonly asBars: boolean;
	readonly mode: TrendMode;
	readonly axisText: (value: number) => string;
	readonly ticks: readonly Tick[];
	readonly frame: Frame;
	readonly scale: TimeScale;
	/** Borders of the part of a bucket that is in the window. */
	readonly partOf: (bucket: number) => readonly [number, number];
	readonly topPx: number;
	readonly plotPx: number;
	readonly cursorX: number | null;
	/** The bucket pointed at, and its name. */
	readonly shown: { readonly bucket: number; readonly words: string } | null;
}

const GAP_PX = 2;
const VALUE_PX = 15;
/** Lines may reach over the plot by half their strength and a point's. */
const CLIP_PX = 8;

function columnsOf({ picture, scale, partOf, shown }: TrendsSheet): Column[] {
	const seen = new Set(picture.buckets);
	return (picture.trends[0]?.points ?? []).flatMap(({ bucket, value, y, partial }) => {
		if (value <= 0 || !seen.has(bucket)) return [];
		const [start, end] = partOf(bucket);
		const x = Math.round(scale(start)) + GAP_PX / 2;
		const widthPx = Math.max(1, Math.round(scale(end)) - GAP_PX / 2 - x);
		return [{ x, widthPx, y, partial, active: bucket === shown?.bucket }];
	});
}

/** The values of the bucket pointed at, spread so that none lies on another. */
function paintValues(
	pen: Pen,
	{ picture, mode, plotPx }: TrendsSheet,
	bucket: number,
	plotEnd: number
): void {
	const values = picture.trends.flatMap(({ points, ink }) => {
		const point = points[bucket];
		return point === undefined ? [] : [{ point, ink, text: valueWords(point, mode) }];
	});
	const ys = spreadLabels(
		values.map(({ point }) => point.y),
		VALUE_PX,
		-4,
		plotPx + 4
	);
	const toLeft = (values[0]?.point.x ?? 0) > plotEnd - 48;
	values.forEach((value, index) => {
		paintValue(pen, { ...value, textY: ys[index] ?? 0, toLeft });
	});
}

export function paintTrends(pen: Pen, sheet: TrendsSheet): void {
	const { context, colour, words } = pen;
	const { picture, frame, plotPx, topPx, shown } = sheet;
	const plotEnd = frame.plot.x1;
	const yOf = (value: number): number => Math.round(plotPx - (value / picture.axis.top) * plotPx);
	const [x0, x1] = shown === null ? [0, 0] : sheet.partOf(shown.bucket).map((ms) => sheet.scale(ms));
	context.save();
	context.translate(0, topPx);
	paintAxis(pen, sheet.ticks, { top: 0, bottom: plotPx, wordsY: null, minorY: null });
	if (shown !== null) {
		context.fillStyle = colour('color-mix(in oklab, var(--accent-wash) 60%, var(--paper))');
		context.fillRect(x0 ?? 0, 0, Math.max(1, (x1 ?? 0) - (x0 ?? 0)), plotPx);
	}
	context.fillStyle = colour('var(--hair)');
	for (const value of picture.axis.ticks) context.fillRect(0, yOf(value), plotEnd, 1);
	context.fillStyle = colour('var(--faint)');
	context.fillRect(0, plotPx, plotEnd, 1);
	if (sheet.cursorX !== null) paintCursor(pen, sheet.cursorX, 0, plotPx);
	context.save();
	context.beginPath();
	context.rect(-CLIP_PX / 2, -CLIP_PX, plotEnd + CLIP_PX, plotPx + 2 * CLIP_PX);
	context.clip();
	if (sheet.asBars) paintColumns(pen, columnsOf(sheet), plotPx);
	else for (const trend of picture.trends) paintLine(pen, trend);
	context.restore();
	if (!sheet.asBars) for (const trend of picture.trends) paintEnd(pen, trend);
	for (const value of picture.axis.ticks) {
		words.draw(context, sheet.axisText(value), 0, yOf(value) - 4, 'var(--soft)', 'small over lines');
	}
	if (shown !== null) {
		const [css, face] = ['var(--ink)', 'small strong over lines'] as const;
		const toLeft = (x0 ?? 0) > plotEnd * 0.6;
		const x = toLeft ? (x1 ?? 0) - words.width(shown.words, css, face) : Math.max(0, x0 ?? 0);
		words.draw(context, shown.words, x, -8, css, face);
		paintValues(pen, sheet, shown.bucket, plotEnd);
	}
	context.restore();
}
