import { paintAxis } from '#lib/canvas/axis.ts';
import { paintEvent, type EventLook } from '#lib/canvas/events.ts';
import { paintBars, paintCursor, paintDraft } from '#lib/canvas/ground.ts';
import type { Pen } from '#lib/canvas/surface.svelte.ts';
import type { Bar } from '#lib/core/layout/density.ts';
import type { Extent, Frame } from '#lib/core/layout/frame.ts';
import type { Box } from '#lib/core/layout/lanes.ts';
import type { Tick } from '#lib/core/layout/ticks.ts';
import type { Zone } from '#lib/core/time/zone.ts';

/** All that is drawn of the timeline, in CSS px. */
interface TimelinePicture {
	readonly frame: Frame;
	readonly zone: Zone;
	readonly ticks: readonly Tick[];
	readonly bars: readonly Bar[];
	readonly topY: number;
	readonly baseY: number;
	readonly densityPx: number;
	readonly cursorX: number | null;
	readonly draft: Extent | null;
	readonly boxes: readonly Box[];
	/** Where each box now is and how far it has appeared, in the order of the boxes. */
	readonly places: readonly { readonly y: number; readonly alpha: number }[];
	readonly lookOf: (box: Box) => EventLook;
}

const WORDS_Y = 14;

export function paintTimeline(pen: Pen, picture: TimelinePicture): void {
	const { frame, topY, baseY, cursorX, draft } = picture;
	const { context, colour } = pen;
	paintAxis(pen, picture.ticks, { top: topY, bottom: baseY, wordsY: WORDS_Y, minorY: topY });
	const soft = 'var(--soft)';
	const zoneX = frame.widthPx - pen.words.width(picture.zone, soft, 'small');
	pen.words.draw(context, picture.zone, zoneX, WORDS_Y, soft, 'small');
	context.fillStyle = colour('color-mix(in oklab, var(--faint) 80%, var(--mark))');
	paintBars(pen, picture.bars, baseY - picture.densityPx);
	context.fillStyle = colour('var(--faint)');
	context.fillRect(0, baseY, frame.plot.x1, 1);
	if (cursorX !== null) paintCursor(pen, cursorX, topY, baseY);
	if (draft !== null) paintDraft(pen, draft, topY, baseY);
	picture.boxes.forEach((box, index) => {
		const place = picture.places[index];
		if (place === undefined) return;
		context.globalAlpha = place.alpha;
		paintEvent(pen, box, place.y, picture.lookOf(box));
	});
	context.globalAlpha = 1;
}
