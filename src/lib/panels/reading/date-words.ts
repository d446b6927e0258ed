import type { Basis } from '#lib/core/model/when.ts';
import { clockWords, countWords, dayWords, daysWords, weekdayWords } from '#lib/core/time/words.ts';
import type { Zone } from '#lib/core/time/zone.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Weekdays of a longer stretch repeat and say nothing. */
const WEEK_MS = 7 * DAY_MS;

interface Dated {
	readonly at: number | null;
	readonly from: number | null;
	readonly to: number | null;
	readonly basis: Basis;
}

/** The days, and beneath them weekdays or how sure the days are. */
export interface DateWords {
	readonly days: string;
	readonly sure: string;
	/** Whether the date was worked out rather than recorded or written. */
	readonly inferred: boolean;
}

/** `{ days: '11–12 Jul 2023', sure: 'Tue–Wed' }`, `{ days: '13 Jun – 3 Jul 2023', sure: 'between these' }`. */
export function dateWords(dated: Dated, zone: Zone): DateWords {
	const { from, to, basis } = dated;
	if (from === null || to === null) return { days: 'No date', sure: 'not known when', inferred: true };
	const days = daysWords(from, to, zone);
	const oneDay = dayWords(from, zone) === dayWords(to, zone);
	if (basis === 'between') return { days, sure: oneDay ? 'date inferred' : 'between these', inferred: true };
	const week = weekdaysWords(from, to, zone, oneDay);
	if (basis === 'calendar')
		return { days, sure: oneDay ? `${week}, by calendar` : 'by calendar', inferred: true };
	if (basis === 'partial')
		return { days, sure: oneDay ? `${week}, year inferred` : 'year inferred', inferred: true };
	const clock = basis === 'recorded' && oneDay && to - from < HOUR_MS ? `, ${clockWords(from, zone)}` : '';
	return { days, sure: week + clock, inferred: false };
}

function weekdaysWords(from: number, to: number, zone: Zone, oneDay: boolean): string {
	if (oneDay) return weekdayWords(from, zone);
	if (to - from > WEEK_MS) return countWords(Math.round((to - from) / DAY_MS), 'day');
	return `${weekdayWords(from, zone)}–${weekdayWords(to, zone)}`;
}

/** How a post's date is known, in a few words. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
	recorded: 'time recorded in the file',
	written: 'date written in the text',
	partial: 'day written in the text, year inferred',
	calendar: 'named day of the calendar',
	between: 'date inferred from the posts around it',
	unknown: 'date not known'
};
