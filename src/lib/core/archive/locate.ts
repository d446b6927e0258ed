import type { EventId } from '#lib/core/model/ids.ts';
import { lowerBound } from './columns.ts';
import type { Desk } from './desk.ts';
import type { Filter } from './filter.ts';
import { listEvents } from './listed.ts';
import type { Window } from './view.ts';

/**
 * Place in the event list of the same filter and window: of an event, -1 where the list lacks it; or of the first event
 * at or after an instant, the last one where all are earlier, -1 in an empty list.
 */
export function answerLocate(
	desk: Desk,
	{ filter, window, target }: { filter: Filter; window: Window | null; target: EventId | number }
): number {
	const list = listEvents(desk.select(filter), window);
	const { events } = desk.columns;
	if (typeof target === 'number') {
		const event = lowerBound(events.at, target, events.dated);
		return Math.min(lowerBound(list, event), list.length - 1);
	}
	const event = events.id.indexOf(target);
	const place = lowerBound(list, event);
	return event >= 0 && list[place] === event ? place : -1;
}
