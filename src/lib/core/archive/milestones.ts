import type { Desk } from './desk.ts';
import { listEvents } from './listed.ts';
import type { MilestonesQuery } from './view.ts';

/** UTC milliseconds of the events at even steps through the list, its first and last among them; none of an empty or undated list. */
export function answerMilestones(desk: Desk, { filter, window, count }: MilestonesQuery): Float64Array {
	const list = listEvents(desk.select(filter), window);
	if (list.length === 0 || window === null) return new Float64Array();
	const step = (list.length - 1) / Math.max(1, count - 1);
	return Float64Array.from(
		{ length: count },
		(_, i) => desk.columns.events.at[list[Math.round(i * step)] ?? -1] ?? NaN
	);
}
