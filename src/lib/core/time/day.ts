export const DAY_MS = 86_400_000;

/** A closed stretch of UTC time, both ends inclusive: a day ends at 23:59:59.999. */
export interface Interval {
	readonly from: number;
	readonly to: number;
}

/** Milliseconds of a UTC midnight; years below 100 are meant as written. Month is 1..12. */
export function midnight(year: number, month: number, day: number): number {
	const date = new Date(Date.UTC(2000, month - 1, day));
	date.setUTCFullYear(year, month - 1, day);
	return date.getTime();
}

export function daysInMonth(year: number, month: number): number {
	return Math.round((midnight(year, month + 1, 1) - midnight(year, month, 1)) / DAY_MS);
}

/** Whether the calendar has this day, e.g. not 31 June and not 29 February of a common year. */
export function isDay(year: number, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function dayInterval(year: number, month: number, day: number): Interval {
	const from = midnight(year, month, day);
	return { from, to: from + DAY_MS - 1 };
}

export function monthInterval(year: number, month: number): Interval {
	return { from: midnight(year, month, 1), to: midnight(year, month + 1, 1) - 1 };
}

export function yearInterval(year: number): Interval {
	return { from: midnight(year, 1, 1), to: midnight(year + 1, 1, 1) - 1 };
}

/** The whole UTC days that an interval touches. */
export function wholeDays({ from, to }: Interval): Interval {
	return { from: Math.floor(from / DAY_MS) * DAY_MS, to: (Math.floor(to / DAY_MS) + 1) * DAY_MS - 1 };
}

/** The middle instant: 12:00 of a day. */
export function middleOf({ from, to }: Interval): number {
	return Math.round((from + to) / 2);
}

/** What both have in common, null where they share no instant. */
export function intersect(a: Interval, b: Interval): Interval | null {
	const from = Math.max(a.from, b.from);
	const to = Math.min(a.to, b.to);
	return from <= to ? { from, to } : null;
}

/** 0 = Sunday .. 6 = Saturday. */
export function weekdayOf(ms: number): number {
	return new Date(ms).getUTCDay();
}
