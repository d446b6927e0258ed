import { floorTo, nextOf, type Grain } from '#lib/core/time/grain.ts';
import { Span } from '#lib/core/time/span.ts';
import type { Zone } from '#lib/core/time/zone.ts';
import { keepWithin, MIN_SPAN_MS, spanBetween } from './move.ts';

/** What a press on the overview takes hold of. */
export type Grip = 'start' | 'end' | 'middle' | 'new';

/** The grip at `x`, given where the range lies in px. Where the range fills the plot its inside draws a new one. */
export function gripAt(
	x: number,
	range: { readonly x0: number; readonly x1: number },
	reachPx: number,
	full: boolean
): Grip {
	const toStart = Math.abs(x - range.x0);
	const toEnd = Math.abs(x - range.x1);
	if (Math.min(toStart, toEnd) <= reachPx) {
		// Two handles that lie together: the side of the pointer decides.
		if (toStart === toEnd) return x < range.x0 ? 'start' : 'end';
		return toStart < toEnd ? 'start' : 'end';
	}
	if (range.x0 < x && x < range.x1) return full ? 'new' : 'middle';
	return 'new';
}

/** The range after a drag from instant `fromMs` to `toMs` with a grip. */
export function dragRange(grip: Grip, begin: Span, fromMs: number, toMs: number, whole: Span): Span {
	if (grip === 'middle') return keepWithin(begin.pan(toMs - fromMs), whole);
	if (grip === 'new') return spanBetween(fromMs, toMs, whole);
	if (grip === 'start') return moveEdge('start', begin, begin.start + toMs - fromMs, whole);
	return moveEdge('end', begin, begin.end + toMs - fromMs, whole);
}

/** One end of the range moved to an instant; it stops at the archive's border and shortly before the other end. */
export function moveEdge(edge: 'start' | 'end', range: Span, ms: number, whole: Span): Span {
	const least = Math.min(MIN_SPAN_MS, whole.durationMs);
	if (edge === 'start') {
		const latest = range.end - least;
		return new Span(Math.min(Math.max(ms, whole.start), latest), range.end).rounded();
	}
	const earliest = range.start + least;
	return new Span(range.start, Math.max(Math.min(ms, whole.end), earliest)).rounded();
}

/** The next border of a grain after or before an instant. */
export function stepEdge(ms: number, direction: 1 | -1, grain: Grain, zone: Zone): number {
	return direction === 1 ? nextOf(grain, ms, zone) : floorTo(grain, ms - 1, zone);
}
