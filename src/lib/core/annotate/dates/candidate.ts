import { daysInMonth, midnight, DAY_MS, type Interval } from '../../time/day.ts';
import { dayOfYear, type NamedDay } from './named-day.ts';

/** A date as words give it. `year` null: not said. `day` null: the whole month. Month is 1..12. */
export interface SpokenDate {
	readonly year: number | null;
	readonly month: number;
	readonly day: number | null;
}

/** Whose date it is: the post's own, one it looks back on, one it announces, or one it only names. */
export type Role = 'own' | 'past' | 'upcoming' | 'mention';

/** A date found in a text. Offsets are UTF-16 units into the text as given. */
export interface DateCandidate {
	readonly start: number;
	readonly end: number;
	/** Name of the rule that found it, e.g. `month-day-year`. */
	readonly rule: string;
	readonly first: SpokenDate;
	/** Equal to `first` unless a range was written. */
	readonly last: SpokenDate;
	/** Set where a named day of the calendar was found; its date may depend on the year. */
	readonly named: NamedDay | null;
	/** Set on the day of an old date that the post may keep as an anniversary: its own year is at least two later. */
	readonly pastYear: number | null;
	/** How many years back its sentence says it looks on this day: "80 years ago, on". */
	readonly yearsBack: number | null;
	/** Whether the post keeps this day as an anniversary: it says so, or it opens with it. */
	readonly keeps: 'says' | 'opens' | null;
	/** 0 = Sunday .. 6, where the text names the weekday. */
	readonly weekday: number | null;
	readonly role: Role;
	/** How well it fits as the post's own date, about log odds: above 0 it may be chosen. */
	readonly score: number;
	/** How many days after the date the post may have been made, for the order of the page: its own days stay as written. */
	readonly lagDays: number;
	/** The post's own day is so many days after the date: 1 for "yesterday, 7 May", -1 for "tomorrow, 9 May", else 0. */
	readonly daysAfter: number;
	/** Stands at the head of the post (dateline, brackets after the headline), not in its prose. */
	readonly heading: boolean;
	/** Stands in the first sentence of the post, or of what follows its headline, and not as history. */
	readonly leads: boolean;
	/** Where it stands, in words, for the note: `the first line`. */
	readonly place: string;
}

/** The year it must be of, null where the text does not say. */
export function yearOf({ first, last }: Pick<DateCandidate, 'first' | 'last'>): number | null {
	return last.year ?? first.year;
}

/** The post's own days by it if it is of `year` (that of its last day), null where that year has no such day. */
export function daysIn(
	candidate: Pick<DateCandidate, 'first' | 'last' | 'named' | 'daysAfter'>,
	year: number
): Interval | null {
	const days = spokenDaysIn(candidate, year);
	const later = candidate.daysAfter * DAY_MS;
	return days && { from: days.from + later, to: days.to + later };
}

function spokenDaysIn(
	candidate: Pick<DateCandidate, 'first' | 'last' | 'named'>,
	year: number
): Interval | null {
	const { first, last, named } = candidate;
	if (named) return dayOfYear(named, year);
	const lastDay = last.day ?? daysInMonth(year, last.month);
	const firstYear = first.month > last.month ? year - 1 : year;
	const firstDay = first.day ?? 1;
	if (lastDay > daysInMonth(year, last.month) || firstDay > daysInMonth(firstYear, first.month)) return null;
	const from = midnight(firstYear, first.month, firstDay);
	const to = midnight(year, last.month, lastDay) + DAY_MS - 1;
	return from <= to ? { from, to } : null;
}
