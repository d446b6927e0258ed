import type { When } from '../../model/when.ts';
import { DAY_MS, type Interval } from '../../time/day.ts';
import { readExpressions } from './expressions/read.ts';

/** Further ahead is a plan of years and no appointment. */
const AHEAD_MS = 400 * DAY_MS;
/** A post whose own day is known no better cannot tell what lies ahead of it. */
const KNOWN_MS = 14 * DAY_MS;
/** More in one text make a programme or a table. */
const MOST = 12;

/** A day, or days, that a text names and that come after the post; UTC milliseconds, `to` inclusive, UTF-16 offsets. */
export interface Upcoming extends Interval {
	readonly start: number;
	readonly end: number;
}

/** The days that a text announces, each once, in order. */
export function upcomingDates(text: string, { from, to, at }: When): Upcoming[] {
	if (at === null || to - from > KNOWN_MS) return [];
	const found = new Map<string, Upcoming>();
	for (const { start, end, first, last, ...days } of readExpressions(text, at)) {
		if (first.day === null || last.day === null || days.from <= to || days.from > at + AHEAD_MS) continue;
		const key = `${String(days.from)} ${String(days.to)}`;
		if (!found.has(key)) found.set(key, { start, end, from: days.from, to: days.to });
	}
	if (found.size > MOST) return [];
	return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
