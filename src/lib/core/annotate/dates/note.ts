import type { Evidence } from '../../model/when.ts';
import { yearOf, type DateCandidate } from './candidate.ts';
import type { DatedOption } from './options.ts';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** `3 July`. */
function dayInWords(ms: number): string {
	const date = new Date(ms);
	return `${String(date.getUTCDate())} ${MONTHS[date.getUTCMonth()] ?? ''}`;
}

/** `3 July 2023`, in UTC. */
export function dateInWords(ms: number): string {
	return `${dayInWords(ms)} ${String(new Date(ms).getUTCFullYear())}`;
}

function yearsAfter({ pastYear, yearsBack }: DateCandidate, { from }: DatedOption['days']): string {
	const years = new Date(from).getUTCFullYear() - (pastYear ?? 0);
	return yearsBack === null
		? `${String(years)} years after`
		: `${String(yearsBack)} years, as it says, after`;
}

function beside({ daysAfter }: DateCandidate): string {
	return daysAfter > 0 ? 'the day after' : daysAfter < 0 ? 'the day before' : 'from';
}

/** The sentence that explains a date read from words of the post; `yearFrom` tells what gave a year that they leave out, `isStream` whether from..to were widened. */
export function noteOfWords(
	text: string,
	{ candidate, time, days }: DatedOption,
	yearFrom: string,
	isStream = false
): Evidence {
	const words = text.slice(candidate.start, candidate.end).replaceAll(/\s+/g, ' ');
	const source = candidate.named
		? `${candidate.named.name} is ${dayInWords(days.from)}`
		: candidate.rule === 'gathering'
			? `${words} began on ${dateInWords(days.from)}`
			: candidate.rule === 'anniversary'
				? `${yearsAfter(candidate, days)} '${words}' in ${candidate.place}`
				: `${beside(candidate)} '${words}' in ${candidate.place}`;
	const year = yearOf(candidate) === null ? `; the year from ${yearFrom}` : '';
	const late = time > days.to ? '; told a day later, as the posts before it are later' : '';
	const told = isStream ? '; in so quick a stream it may be told a little later' : '';
	return {
		start: candidate.start,
		end: candidate.end,
		rule: candidate.rule,
		note: `${source}${year}${late || told}`
	};
}

export function quoted(text: string, { start, end }: Pick<DateCandidate, 'start' | 'end'>): string {
	return `'${text.slice(start, end).replaceAll(/\s+/g, ' ')}'`;
}
