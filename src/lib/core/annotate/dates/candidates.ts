import type { DateCandidate } from './candidate.ts';
import { findGatherings } from './find-gatherings.ts';
import { findNamedDays } from './find-named-days.ts';
import { plainDigits } from './keycaps.ts';
import { linesOf, placeOf } from './place.ts';
import { judge } from './score.ts';
import { findWrittenDates } from './written-dates.ts';
import { findForeignDates } from './foreign-dates.ts';

export type { DateCandidate } from './candidate.ts';

/** Addresses hold digits that are no dates of the text, and count for nothing in the length of a line. */
const LINK =
	/\bhttps?:\/\/[^\s)\]]+|\bwww\.[^\s)\]]+|\b(?:t|telegram)\.me\/[^\s)\]]+|(?<=\]\()[^)\s]+(?=\))/gu;

/** A text that says "years ago" or "on this day" beside the date, and one that only opens with an old date. */
const SAID_ANNIVERSARY = 1.6;
const SILENT_ANNIVERSARY = 0.45;
/** "80 years ago, on 27 January 1944": day and count together tell the year too. */
const COUNTED_ANNIVERSARY = 2;

function withoutLinks(text: string): string {
	return /[/.]/.test(text) ? text.replace(LINK, (link) => ' '.repeat(link.length)) : text;
}

/** The day of a year long past may be kept today: the same day without its year, worth less than the date itself. */
function anniversaryOf(date: DateCandidate): DateCandidate[] {
	const { first, last, keeps, yearsBack } = date;
	if (last.year === null || first.day === null || date.rule === 'range') return [];
	if (!keeps && yearsBack === null) return [];
	const day = { ...first, year: yearsBack === null ? null : last.year + yearsBack };
	const score =
		yearsBack !== null ? COUNTED_ANNIVERSARY : keeps === 'says' ? SAID_ANNIVERSARY : SILENT_ANNIVERSARY;
	return [
		{
			...date,
			rule: 'anniversary',
			first: day,
			last: day,
			pastYear: last.year,
			role: 'own',
			score,
			leads: yearsBack !== null,
			weekday: null
		}
	];
}

/** A written date this good is the post's own, whatever day it kept: a reception for a holiday may be days after it. */
const PLAIN = 1;

function stepBack(day: DateCandidate): DateCandidate {
	return { ...day, role: 'mention', score: -PLAIN };
}

/** Lines that begin with a day and name hardly more are a timetable where the days differ. */
function withoutTimetable(dates: DateCandidate[], text: string): DateCandidate[] {
	const begins = ({ heading, start }: DateCandidate) =>
		heading && !/[\p{L}\p{N}]/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
	const listed = dates.filter(begins);
	const days = new Set(listed.map(({ first }) => `${String(first.month)}-${String(first.day)}`));
	return days.size > 1 ? dates.map((date) => (begins(date) ? stepBack(date) : date)) : dates;
}

/** Every date a text names, in order of appearance, each with whose date it seems to be. */
export function findDates(original: string): DateCandidate[] {
	const { text, toOriginal } = plainDigits(withoutLinks(original));
	const written = findWrittenDates(text);
	const dates = written.length > 0 ? written : findForeignDates(text);
	const lines = dates.length > 0 ? linesOf(text) : [];
	const judged = withoutTimetable(
		dates.map((date): DateCandidate => ({
			...date,
			named: null,
			pastYear: null,
			...judge(date, placeOf(lines, text, date.start, date.end))
		})),
		text
	);
	const isDated = judged.some(({ role, score }) => role === 'own' && score >= PLAIN);
	const days = [...findNamedDays(text), ...findGatherings(text)];
	const found = [...judged, ...(isDated ? days.map(stepBack) : days)];
	found.push(...found.flatMap(anniversaryOf));
	return found
		.map((date) => ({ ...date, start: toOriginal(date.start), end: toOriginal(date.end) }))
		.sort((a, b) => a.start - b.start);
}
