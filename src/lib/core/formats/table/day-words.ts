import { isDay, midnight } from '#lib/core/time/day.ts';
import { readMonth } from '../page-text/months.ts';

/** Which of two numbers is the day: `04/10` is 4 October or April 10. */
export type DayOrder = 'day first' | 'month first';

/** A day in the calendar, and what in the text is not part of it. */
export interface DayRead {
	/** UTC midnight. */
	readonly ms: number;
	readonly rest: string;
	/** The two numbers in the order written where only a habit tells which is the day; null where it is plain. */
	readonly numbers: readonly [number, number] | null;
}

const YEAR_FIRST =
	/(?<!\d)(\d{4})\s?[-/.\u5e74년]\s?(\d{1,2})\s?[-/.\u6708월]\s?(\d{1,2})(?!\d)[\u65e5일]?(?:t(?=\d))?/iu;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u;
const WORD = /\p{L}[\p{L}\p{M}]*\.?/gu;
const FOUR = /(?<![\d:+])(\d{4})(?![\d:])/u;
const DAY = /(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/u;

const SHORT_YEAR = /(?<!\d)(\d{1,2})[-\s/.](\p{L}{3,})\.?[-\s/.](\d{2})(?![\d:])/u;

/** The day that a text of nothing but a date names. */
export function readDay(text: string, order: DayOrder): DayRead | null {
	return yearFirst(text) ?? yearLast(text, order) ?? namedMonth(text);
}

function yearFirst(text: string): DayRead | null {
	const found = YEAR_FIRST.exec(text);
	if (found === null) return null;
	return dayOf(Number(found[1]), Number(found[2]), Number(found[3]), without(text, found), null);
}

function yearLast(text: string, order: DayOrder): DayRead | null {
	const found = YEAR_LAST.exec(text);
	if (found === null) return null;
	const first = Number(found[1]);
	const second = Number(found[3]);
	const year = fullYear(found[4] ?? '');
	const rest = without(text, found);
	const dayFirst = second > 12 ? false : first > 12 ? true : order === 'day first';
	const [day, month] = dayFirst ? [first, second] : [second, first];
	// Dots are of countries that write the day first.
	const isPlain = found[2] === '.' && first <= 12 && second <= 12;
	return dayOf(year, month, day, rest, isPlain ? null : [first, second]);
}

function namedMonth(text: string): DayRead | null {
	for (const word of text.matchAll(WORD)) {
		const month = readMonth(word[0]);
		if (month === null) continue;
		const rest = without(text, word);
		const year = FOUR.exec(rest);
		const day = DAY.exec(year === null ? rest : without(rest, year));
		if (year === null || day === null) continue;
		return dayOf(Number(year[1]), month, Number(day[1]), without(without(rest, year), day), null);
	}
	return shortYear(text);
}

function shortYear(text: string): DayRead | null {
	const found = SHORT_YEAR.exec(text);
	const month = found === null ? null : readMonth(found[2] ?? '');
	if (found === null || month === null) return null;
	return dayOf(fullYear(found[3] ?? ''), month, Number(found[1]), without(text, found), null);
}

function dayOf(
	year: number,
	month: number,
	day: number,
	rest: string,
	numbers: readonly [number, number] | null
): DayRead | null {
	return isDay(year, month, day) ? { ms: midnight(year, month, day), rest, numbers } : null;
}

function without(text: string, found: RegExpExecArray): string {
	return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
}

/** Two digits are of the years 1970 to 2069. */
function fullYear(digits: string): number {
	const year = Number(digits);
	return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}
