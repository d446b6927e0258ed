import type { DateCandidate } from './candidate.ts';
import { findNamedDays } from './find-named-days.ts';
import { plainDigits } from './keycaps.ts';
import { linesOf, placeOf } from './place.ts';
import { judge } from './score.ts';
import { findWrittenDates } from './written-dates.ts';
import { findForeignDates } from './foreign-dates.ts';

export type { DateCandidate } from './candidate.ts';

/** Every date a text names, in order of appearance, each with whose date it seems to be. */
export function findDates(original: string): DateCandidate[] {
	const { text, toOriginal } = plainDigits(original);
	const written = findWrittenDates(text);
	const dates = written.length > 0 ? written : findForeignDates(text);
	const lines = dates.length > 0 ? linesOf(text) : [];
	const found = [
		...dates.map((date): DateCandidate => ({
			...date,
			named: null,
			...judge(date, placeOf(lines, text, date.start, date.end))
		})),
		...findNamedDays(text)
	];
	return found
		.map((date) => ({ ...date, start: toOriginal(date.start), end: toOriginal(date.end) }))
		.sort((a, b) => a.start - b.start);
}
