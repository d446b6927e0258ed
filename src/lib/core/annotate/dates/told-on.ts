import { DAY_MS, type Interval } from '../../time/day.ts';
import type { DateCandidate } from './candidate.ts';

/** A day in prose is told of until two days later, one in a heading until the next day. */
const PROSE_MS = 2 * DAY_MS;
const HEADING_MS = DAY_MS;
/** "Today" in a zone far from UTC begins or ends half a day off there. */
const ZONE_MS = DAY_MS / 2;

/** When a stream that posts as things happen can have told of these days. */
export function toldOn(
	{ lagDays, heading, pastYear }: Pick<DateCandidate, 'lagDays' | 'heading' | 'pastYear'>,
	{ from, to }: Interval
): Interval {
	const isToday = lagDays === 0;
	const isKept = pastYear !== null;
	return {
		from: isToday || isKept ? from - ZONE_MS : from,
		to: to + (heading ? HEADING_MS : isToday ? ZONE_MS : PROSE_MS)
	};
}
