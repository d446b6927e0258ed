import { paintAxis } from '#lib/canvas/axis.ts';
import { paintBars } from '#lib/canvas/ground.ts';
import type { Pen } from '#lib/canvas/surface.svelte.ts';
import type { Bar } from '#lib/core/layout/density.ts';
import type { Frame } from '#lib/core/layout/frame.ts';
import type { Tick } from '#lib/core/layout/ticks.ts';

/** All that is drawn of the overview, in CSS px. */
interface OverviewPicture {
	readonly frame: Frame;
	readonly ticks: readonly Tick[];
	/** Bars of all posts where a filter leaves some out, and of those that match. */
	readonly all: readonly Bar[];
	readonly matching: readonly Bar[];
	/** The range. */
	readonly x0: number;
	readonly x1: number;
	readonly topPx: number;
	readonly barsPx: number;
	/** Lines in the corner: what the highest bar counts. */
	readonly corner: readonly string[];
}

const TICK_PX = 12;
const WORDS_PX = 15;
const LINE_PX = 14;
const FIRST_LINE_PX = 9;

export function paintOverview(pen: Pen, picture: OverviewPicture): void {
	const { context, colour, words } = pen;
	const { frame, x0, x1, topPx, barsPx, matching } = picture;
	const widthPx = Math.max(0, x1 - x0);
	const base = topPx + barsPx;
	context.fillStyle = colour('color-mix(in oklab, var(--accent-wash) 60%, var(--paper))');
	context.fillRect(x0, 0, widthPx, base);
	context.fillStyle = colour('var(--hair)');
	paintBars(pen, picture.all, topPx);
	context.fillStyle = colour('color-mix(in oklab, var(--faint) 80%, var(--mark))');
	paintBars(pen, matching, topPx);
	context.save();
	context.beginPath();
	context.rect(x0, 0, widthPx, base);
	context.clip();
	context.fillStyle = colour('var(--accent)');
	paintBars(pen, matching, topPx);
	context.restore();
	context.fillStyle = colour('var(--hair)');
	context.fillRect(0, base, frame.plot.x1, 1);
	paintAxis(pen, picture.ticks, {
		top: base,
		bottom: base + TICK_PX,
		wordsY: base + WORDS_PX,
		minorY: base + 4
	});
	const soft = 'var(--soft)';
	picture.corner.forEach((line, index) => {
		const x = frame.widthPx - words.width(line, soft, 'small');
		words.draw(context, line, x, topPx + FIRST_LINE_PX + index * LINE_PX, soft, 'small');
	});
}
