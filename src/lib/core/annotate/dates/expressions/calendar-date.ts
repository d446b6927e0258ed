import {
	DAY_MS,
	midnight,
	monthInterval,
	weekdayOf,
	yearInterval,
	type Interval
} from '../../../time/day.ts';
import type { Unit } from './spoken.ts';

/** A day, month or year of the calendar. Month is 1..12. */
export interface CalendarDate {
	readonly year: number;
	readonly month: number | null;
	readonly day: number | null;
}

/** The UTC day of an instant. */
export function dateAt(ms: number): CalendarDate {
	const date = new Date(ms);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first instant, UTC milliseconds. */
export function startOf({ year, month, day }: CalendarDate): number {
	return midnight(year, month ?? 1, day ?? 1);
}

export function intervalOf({ year, month, day }: CalendarDate): Interval {
	if (month === null) return yearInterval(year);
	if (day === null) return monthInterval(year, month);
	const from = midnight(year, month, day);
	return { from, to: from + DAY_MS - 1 };
}

/** `by` units on: a month or a year of its own where that is the unit. Null where the date is not so precise. */
export function shift(from: CalendarDate, unit: Unit, by: number): CalendarDate | null {
	if (unit === 'year') return { year: from.year + by, month: null, day: null };
	if (unit === 'month') {
		const months = from.year * 12 + (from.month ?? 1) - 1 + by;
		return from.month === null
			? null
			: { year: Math.floor(months / 12), month: (months % 12) + 1, day: null };
	}
	return from.day === null ? null : dateAt(startOf(from) + by * (unit === 'week' ? 7 : 1) * DAY_MS);
}

/** Monday to Sunday. */
export function weekOf(date: CalendarDate): { readonly first: CalendarDate; readonly last: CalendarDate } {
	const monday = startOf(date) - ((weekdayOf(startOf(date)) + 6) % 7) * DAY_MS;
	return { first: dateAt(monday), last: dateAt(monday + 6 * DAY_MS) };
}
