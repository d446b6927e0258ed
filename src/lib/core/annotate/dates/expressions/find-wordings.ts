import { findNamedDays } from '../find-named-days.ts';
import { findForeignDates } from '../foreign-dates.ts';
import { dayOfYear } from '../named-day.ts';
import { findWrittenDates } from '../written-dates.ts';
import { findBare } from './bare.ts';
import { findRelative } from './relative.ts';
import type { PartialDate, Wording } from './spoken.ts';

/** Everything in a text that names a date, in order, none overlapping another. */
export function findWordings(text: string): Wording[] {
	const written = findWrittenDates(text);
	const dates = (written.length > 0 ? written : findForeignDates(text)).map(
		({ start, end, rule, first, last }): Wording => ({
			start,
			end,
			rule,
			meaning: { kind: 'date', first, last }
		})
	);
	const named = findNamedDays(text).flatMap(({ start, end, rule, named: day }): Wording[] => {
		const year = /^,?\s(?:of\s)?((?:1[4-9]|20)\d\d)(?!\d)/u.exec(text.slice(end));
		if (!day) return [];
		return [
			{
				start,
				end: end + (year?.[0].length ?? 0),
				rule,
				meaning: { kind: 'named', year: year ? Number(year[1]) : null, on: (of) => dayOfYear(day, of) }
			}
		];
	});
	const taken: Wording[] = [];
	const found = [...dates, ...named, ...findRelative(text), ...findBare(text)];
	// Where two overlap the longer one says more; of equal ones the first.
	for (const wording of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
		if (!taken.some((other) => wording.start < other.end && other.start < wording.end)) taken.push(wording);
	}
	return withSharedYears(
		taken.sort((a, b) => a.start - b.start),
		text
	);
}

const JOINS = /^\s?(?:and|to|or|until|till|through|и|по|до|или|[-–—,&])\s?(?:the\s)?$/iu;

/** "In April and June 1955", "13 and 15 June 2024": what the first leaves out stands in the second. */
function withSharedYears(wordings: readonly Wording[], text: string): Wording[] {
	return wordings.map((wording, index) => {
		const next = wordings[index + 1];
		const { meaning } = wording;
		if (next?.meaning.kind !== 'date' || meaning.kind !== 'date' || meaning.last.year !== null)
			return wording;
		if (next.meaning.first.year === null || !JOINS.test(text.slice(wording.end, next.start))) return wording;
		const { year, month } = next.meaning.first;
		const fill = (date: PartialDate) => {
			const own = date.month ?? month;
			return { ...date, month: own, year: (own ?? 0) > (month ?? 12) && year !== null ? year - 1 : year };
		};
		return { ...wording, meaning: { ...meaning, first: fill(meaning.first), last: fill(meaning.last) } };
	});
}
