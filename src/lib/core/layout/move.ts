import type { Span } from '#lib/core/time/span.ts';
import { Span as SpanOf } from '#lib/core/time/span.ts';

/** No zoom goes closer: ten minutes tell apart what a channel posts in a row. */
export const MIN_SPAN_MS = 600_000;

/** The span kept to a sensible length and inside what the archive covers. */
export function keepWithin(span: Span, whole: Span): Span {
	const shortest = Math.min(MIN_SPAN_MS, whole.durationMs);
	return span.limit(shortest, whole.durationMs).clamp(whole).rounded();
}

/** Moved by a part of its own length: 0.1 is a tenth to the right, which is later. */
export function panByPart(span: Span, part: number, whole: Span): Span {
	return keepWithin(span.pan(span.durationMs * part), whole);
}

/** Zoomed about an instant. At the shortest and the longest span the instant still keeps its place. */
export function zoomAt(span: Span, ms: number, factor: number, whole: Span): Span {
	const shortest = Math.min(MIN_SPAN_MS, whole.durationMs);
	const wanted = Math.min(Math.max(span.durationMs * factor, shortest), whole.durationMs);
	if (span.durationMs === 0) return keepWithin(span, whole);
	return keepWithin(span.zoomAbout(ms, wanted / span.durationMs), whole);
}

/** The span between two instants in either order, never empty. */
export function spanBetween(a: number, b: number, whole: Span): Span {
	return keepWithin(new SpanOf(Math.min(a, b), Math.max(a, b)), whole);
}

/**
 * The span after two fingers moved: the instants that lay under them at the start lie under them now.
 * Positions in px from the left edge of a plot of `widthPx`.
 */
export function pinch(
	begin: Span,
	before: readonly [number, number],
	now: readonly [number, number],
	widthPx: number,
	whole: Span
): Span {
	const msPerPx = begin.durationMs / widthPx;
	const apart = Math.max(1, Math.abs(now[1] - now[0]));
	const factor = Math.max(1, Math.abs(before[1] - before[0])) / apart;
	const held = begin.start + ((before[0] + before[1]) / 2) * msPerPx;
	const zoomed = zoomAt(begin, held, factor, whole);
	const movedPx = (now[0] + now[1]) / 2 - (before[0] + before[1]) / 2;
	return keepWithin(zoomed.pan(-movedPx * (zoomed.durationMs / widthPx)), whole);
}
