import type { EventMarks } from '#lib/core/archive/view.ts';
import type { Box } from '#lib/core/layout/lanes.ts';
import { Span } from '#lib/core/time/span.ts';

/** The next drawn event after (1) or before (-1) the active one; the first or last in view where none is active. */
export function stepBox(
	boxes: readonly Box[],
	active: string | null,
	activeAt: number | null,
	by: 1 | -1,
	at: ArrayLike<number>
): Box | null {
	const here = boxes.findIndex(({ id }) => id === active);
	if (here >= 0) return boxes[here + by] ?? null;
	const timeOf = (box: Box): number => at[box.index] ?? 0;
	if (activeAt === null) return (by === 1 ? boxes[0] : boxes.at(-1)) ?? null;
	const passed = (box: Box): boolean => (by === 1 ? timeOf(box) > activeAt : timeOf(box) < activeAt);
	return (by === 1 ? boxes.find(passed) : boxes.findLast(passed)) ?? null;
}

/** The nearest known event beyond the range in a direction, as its row, or -1. */
export function beyond(marks: EventMarks, range: Span, by: 1 | -1): number {
	let found = -1;
	for (let index = 0; index < marks.id.length; index++) {
		const at = marks.at[index] ?? NaN;
		const outside = by === 1 ? at >= range.end : at < range.start;
		if (!outside) continue;
		const best = marks.at[found] ?? (by === 1 ? Infinity : -Infinity);
		if (by === 1 ? at < best : at > best) found = index;
	}
	return found;
}

/** The range moved so that an instant beyond its edge stands a quarter inside. */
export function rangeShowing(range: Span, ms: number, by: 1 | -1): Span {
	const lead = range.durationMs * 0.25;
	const start = by === 1 ? ms + lead - range.durationMs : ms - lead;
	return new Span(start, start + range.durationMs);
}
