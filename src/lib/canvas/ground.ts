import type { Bar } from '#lib/core/layout/density.ts';
import type { Extent } from '#lib/core/layout/frame.ts';
import type { Pen } from './surface.svelte.ts';

/** Bars of a strip whose top is at `topY`, in one fill. */
export function paintBars({ context }: Pen, bars: readonly Bar[], topY: number): void {
	context.beginPath();
	for (const { x0, x1, y, heightPx } of bars) context.rect(x0, topY + y, x1 - x0, heightPx);
	context.fill();
}

/** The dotted line where the list stands. */
export function paintCursor({ context, colour }: Pen, x: number, topY: number, baseY: number): void {
	context.strokeStyle = colour('var(--accent)');
	context.lineWidth = 1;
	context.setLineDash([2, 3]);
	context.beginPath();
	context.moveTo(x, topY);
	context.lineTo(x, baseY);
	context.stroke();
	context.setLineDash([]);
}

/** A range being drawn. */
export function paintDraft({ context, colour }: Pen, { x0, x1 }: Extent, topY: number, baseY: number): void {
	context.fillStyle = colour('color-mix(in oklab, var(--accent-wash) 70%, transparent)');
	context.fillRect(x0, topY, x1 - x0, baseY - topY);
	context.strokeStyle = colour('var(--accent)');
	context.lineWidth = 1;
	context.strokeRect(Math.round(x0) + 0.5, topY + 0.5, x1 - x0, baseY - topY);
}
