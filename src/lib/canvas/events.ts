import { DOT_PX } from '#lib/core/layout/box.ts';
import type { Ink } from '#lib/core/layout/ink.ts';
import type { Box } from '#lib/core/layout/lanes.ts';
import type { Pen } from './surface.svelte.ts';

/** How an event is drawn besides where. */
export interface EventLook {
	readonly ink: Ink;
	readonly selected: boolean;
	readonly hovered: boolean;
	readonly focused: boolean;
}

const BACK_PX = 18;
const BACK_EDGE_PX = 3;
const INSIDE_PX = 20;
const LIKELY_PX = 4;
const BASELINE_PX = 4.5;
const UNDERLINE_PX = 7;
const RING_PX = 22;

function paintBand({ context, colour }: Pen, { mark }: Box, y: number): void {
	const fade = context.createLinearGradient(mark.x0, 0, mark.x1, 0);
	const full = colour('color-mix(in oklab, var(--mark) 60%, var(--paper))');
	const none = colour('var(--paper)');
	fade.addColorStop(0, none);
	fade.addColorStop(0.5, full);
	fade.addColorStop(1, none);
	context.fillStyle = fade;
	context.fillRect(mark.x0, y - DOT_PX / 2, mark.x1 - mark.x0, DOT_PX);
}

function paintMark(pen: Pen, box: Box, y: number, { ink, selected, hovered }: EventLook): void {
	const { context, colour } = pen;
	const { mark } = box;
	context.beginPath();
	if (mark.soft) {
		context.fillStyle = colour(selected ? 'var(--accent)' : 'var(--soft)');
		context.arc(mark.dotX, y, LIKELY_PX, 0, 2 * Math.PI);
	} else {
		const width = mark.x1 - mark.x0;
		const thick = box.side === 'inside' ? INSIDE_PX : DOT_PX;
		context.fillStyle = colour(
			selected
				? 'var(--accent)'
				: hovered
					? 'var(--ink)'
					: `color-mix(in oklab, var(--ink) ${String(ink.percent)}%, var(--paper))`
		);
		context.roundRect(mark.x0, y - thick / 2, width, thick, Math.min(DOT_PX, width) / 2);
	}
	context.fill();
}

function paintWords(
	{ context, colour, words }: Pen,
	box: Box,
	y: number,
	{ ink, selected, hovered }: EventLook
): void {
	const css =
		box.side === 'inside'
			? 'var(--paper)'
			: selected
				? 'var(--chosen)'
				: box.mark.soft
					? 'var(--soft)'
					: 'var(--ink)';
	// As it was measured: stronger letters would reach into the next event.
	const face = ink.strong ? 'strong' : 'plain';
	words.draw(context, box.text, box.labelX, y + BASELINE_PX, css, face);
	if (!hovered) return;
	context.fillStyle = colour(css);
	context.fillRect(box.labelX, Math.round(y + UNDERLINE_PX), box.labelWidthPx, 1);
}

/** One event at a height: its band or bar, its words on paper, and the ring of the keys. */
export function paintEvent(pen: Pen, box: Box, y: number, look: EventLook): void {
	const { context, colour } = pen;
	if (box.mark.soft) paintBand(pen, box, y);
	if (box.labelWidthPx > 0 && box.side !== 'inside') {
		// Paper behind the words: no line runs through them.
		context.fillStyle = colour(look.selected ? 'var(--chosen-back)' : 'var(--paper)');
		context.fillRect(
			box.labelX - BACK_EDGE_PX,
			y - BACK_PX / 2,
			box.labelWidthPx + 2 * BACK_EDGE_PX,
			BACK_PX
		);
	}
	paintMark(pen, box, y, look);
	if (box.labelWidthPx > 0) paintWords(pen, box, y, look);
	if (!look.focused) return;
	context.strokeStyle = colour('var(--accent)');
	context.lineWidth = 2;
	context.beginPath();
	context.roundRect(box.left - 4, y - RING_PX / 2, box.right - box.left + 8, RING_PX, 4);
	context.stroke();
}
