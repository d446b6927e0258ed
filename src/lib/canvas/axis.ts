import type { Tick } from '#lib/core/layout/ticks.ts';
import type { Pen } from './surface.svelte.ts';

interface AxisShape {
	/** Hairlines run from `top` to `bottom`, CSS px. */
	readonly top: number;
	readonly bottom: number;
	/** Baseline of the words; null where the chart above has them. */
	readonly wordsY: number | null;
	/** Small ticks reach up from here; null for none. */
	readonly minorY: number | null;
}

const MINOR_PX = 4;

/** Hairlines and words of the time axis. */
export function paintAxis(
	{ context, colour, words }: Pen,
	ticks: readonly Tick[],
	{ top, bottom, wordsY, minorY }: AxisShape
): void {
	context.fillStyle = colour('var(--hair)');
	for (const { x, minor } of ticks) if (!minor) context.fillRect(Math.round(x), top, 1, bottom - top);
	if (minorY !== null) {
		context.fillStyle = colour('var(--mark)');
		for (const { x, minor } of ticks)
			if (minor) context.fillRect(Math.round(x), minorY - MINOR_PX, 1, MINOR_PX);
	}
	if (wordsY === null) return;
	for (const { label } of ticks) {
		if (label === null) continue;
		if (label.strong) words.draw(context, label.text, label.x, wordsY, 'var(--ink)', 'strong');
		else words.draw(context, label.text, label.x, wordsY, 'var(--soft)');
	}
}
