import { clipOf } from './scroll.ts';
import { boxHeight, shiftAt, type Lengths } from './stretch.ts';

/** So far the thumb may be off while the list is on its way; it is set right when the list rests. */
const DRIFT_PX = 40_000;

/** Where a list stands, and how much of it can be seen: nothing while it is not in sight. */
export interface Sight extends Lengths {
	/** From the top of the list to the top of the sight. */
	readonly px: number;
	/** The same in the box that stands for the list; negative where the box begins below. */
	readonly boxAt: number;
	/** Top of the sight in the window: under what clips the list and what covers its top. */
	readonly topPx: number;
}

/** `shiftPx` is how far the rows are moved up in their box. */
export function sightOf(
	root: HTMLElement | null,
	cover: HTMLElement | null,
	{ totalPx, shiftPx }: { readonly totalPx: number; readonly shiftPx: number }
): Sight {
	if (!root) return { px: 0, boxAt: 0, topPx: 0, viewPx: 0, totalPx };
	const clip = clipOf(root);
	const topPx = Math.max(clip.top, cover?.getBoundingClientRect().bottom ?? 0);
	const boxAt = topPx - root.getBoundingClientRect().top;
	const viewPx = Math.max(0, Math.min(clip.bottom - topPx, clip.bottom - topPx + boxAt));
	return { px: Math.max(0, boxAt) + shiftPx, boxAt, topPx, viewPx, totalPx };
}

/** Whether the thumb is too far off, or an end of the box comes before the end of the list. */
export function isOff({ px, boxAt, totalPx, viewPx }: Sight, shiftPx: number): boolean {
	const offPx = shiftPx - shiftAt(px, { totalPx, viewPx });
	if (Math.abs(offPx) < 1) return false;
	const boxPx = boxHeight(totalPx);
	return Math.abs(offPx) > DRIFT_PX || boxAt < viewPx || boxAt > boxPx - 2 * viewPx || px < viewPx;
}
