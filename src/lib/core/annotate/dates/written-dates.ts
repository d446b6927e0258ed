import { isDay } from '../../time/day.ts';
import type { SpokenDate } from './candidate.ts';
import {
	MONTH_CYRILLIC,
	MONTH_EN,
	monthNumber,
	WEEKDAY_CYRILLIC,
	WEEKDAY_EN,
	weekdayNumber
} from './month-names.ts';

/** A date as it stands in a text, before anyone asks whose it is. */
export interface WrittenDate {
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly first: SpokenDate;
	readonly last: SpokenDate;
	readonly weekday: number | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

const BEFORE = '(?<![\\p{L}\\p{N}]|[\\p{N}][.,:/])';
const AFTER = '(?![\\p{N}]|[\\p{L}]|[.,:/]\\p{N}|\\s?%)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = '(?:st|nd|rd|th|ST|ND|RD|TH)?';
const YEAR = '(?:1[5-9]|20|21)\\d\\d(?!-\\d\\d-)';
const DASH = '\\s?[-–—‑]\\s?';
const TO_EN = `(?:${DASH}|\\s(?:to|and|through|till|until)\\s)`;
const TO_RU = `(?:${DASH}|\\s(?:по|и|до|та)\\s)`;
const YEAR_RU = `(?<year>${YEAR})(?:\\s?(?:года|году|год|гг?\\.|г\\b|року|р\\.))?`;
const ON_EN = `(?:(?<weekday>${WEEKDAY_EN})(?:,|\\s)\\s?)?`;
const ON_RU = `(?:(?<weekday>${WEEKDAY_CYRILLIC}),?\\s)?`;
const md = (n: string) => `(?<m${n}>${MONTH_EN})\\s(?:the\\s)?(?<d${n}>${DAY})${ORDINAL}`;
const dm = (n: string) => `(?<d${n}>${DAY})${ORDINAL}\\s(?:of\\s)?(?<m${n}>${MONTH_EN})`;
const dmRu = (n: string) => `(?<d${n}>${DAY})(?:-?(?:го|е|ого))?\\s(?<m${n}>${MONTH_CYRILLIC})`;

interface Rule {
	readonly name: string;
	readonly pattern: RegExp;
}

function rule(name: string, pattern: string, flags = 'gu'): Rule {
	return { name, pattern: new RegExp(`${BEFORE}${pattern}${AFTER}`, flags) };
}

/** Longest forms first: what one rule has read, a later one leaves alone. */
const ENGLISH: readonly Rule[] = [
	rule('range', `${md('1')}(?:,?\\s(?<year1>${YEAR}))?${TO_EN}${md('2')}(?:,?\\s(?<year>${YEAR}))?`),
	rule('range', `${dm('1')}(?:,?\\s(?<year1>${YEAR}))?${TO_EN}${dm('2')}(?:,?\\s(?<year>${YEAR}))?`),
	rule('range', `${md('1')}${TO_EN}(?<d2>${DAY})${ORDINAL}(?:,?\\s(?<year>${YEAR}))?`),
	rule('range', `(?<d1>${DAY})${ORDINAL}${TO_EN}${dm('2')}(?:,?\\s(?<year>${YEAR}))?`),
	rule('month-day-year', `${ON_EN}${md('1')},?\\s(?<year>${YEAR})`),
	rule('day-month-year', `${ON_EN}(?:the\\s)?${dm('1')},?\\s(?<year>${YEAR})`),
	rule('month-day', `${ON_EN}${md('1')}`),
	rule('day-month', `${ON_EN}(?:the\\s)?${dm('1')}`),
	rule('month-year', `(?<m1>${MONTH_EN})(?:,|\\sof)?\\s(?<year>${YEAR})`)
];

const CYRILLIC: readonly Rule[] = [
	rule(
		'range',
		`${dmRu('1')}(?:\\s(?<year1>${YEAR})(?:\\s?г(?:\\.|ода))?)?${TO_RU}${dmRu('2')}(?:\\s${YEAR_RU})?`,
		'giu'
	),
	rule('range', `(?<d1>${DAY})(?:-?го)?${TO_RU}${dmRu('2')}(?:\\s${YEAR_RU})?`, 'giu'),
	rule('day-month-year', `${ON_RU}${dmRu('1')},?\\s(?:в\\s)?${YEAR_RU}`, 'giu'),
	rule('day-month', `${ON_RU}${dmRu('1')}`, 'giu'),
	rule('month-year', `(?<m1>${MONTH_CYRILLIC})\\s${YEAR_RU}`, 'giu')
];

const NUMERIC: readonly Rule[] = [
	rule(
		'iso',
		`(?<year>(?:1[5-9]|20|21)\\d\\d)-(?<month>0[1-9]|1[0-2])-(?<d1>0[1-9]|[12]\\d|3[01])(?:T[\\d:.]+Z?)?`
	),
	rule('dotted', `(?<d1>${DAY})\\.(?<month>0?[1-9]|1[0-2])\\.(?<year>${YEAR})`),
	rule('slashed', `(?<d1>1[3-9]|2\\d|3[01])/(?<month>0?[1-9]|1[0-2])/(?<year>${YEAR})`),
	rule('slashed', `(?<month>0?[1-9]|1[0-2])/(?<d1>1[3-9]|2\\d|3[01])/(?<year>${YEAR})`)
];

/** "13 июня (четверг)", "June 13, Thursday": what follows the date. */
const WEEKDAY_AFTER = new RegExp(
	`^,?\\s?[(,]?\\s?(?:on\\s|во?\\s)?(${WEEKDAY_EN}|${WEEKDAY_CYRILLIC})(?=[\\s),.;:–—-]|$)`,
	'iu'
);
const HAS_ENGLISH_MONTH = new RegExp(MONTH_EN, 'u');
const HAS_CYRILLIC_MONTH = new RegExp(MONTH_CYRILLIC, 'iu');
const HAS_NUMERIC = /\d[-./]\d/;

function spoken(groups: Groups): Pick<WrittenDate, 'first' | 'last'> | null {
	const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text));
	const year = numberOf(groups['year']);
	const months = [groups['m1'], groups['m2']].map((name) => (name === undefined ? null : monthNumber(name)));
	const month = numberOf(groups['month']) ?? months[0] ?? months[1] ?? null;
	if (month === null) return null;
	const first = { year: numberOf(groups['year1']) ?? year, month, day: numberOf(groups['d1']) };
	const last = {
		year: year ?? first.year,
		month: months[1] ?? month,
		day: numberOf(groups['d2']) ?? first.day
	};
	// 2000 stands for an unsaid year here: a leap year, so that 29 February is a day.
	const valid = [first, last].every(
		(date) => date.day === null || isDay(date.year ?? 2000, date.month, date.day)
	);
	const runsBack = first.month === last.month && (first.day ?? 1) > (last.day ?? 31);
	return valid && !runsBack ? { first, last } : null;
}

function weekdayAfter(rest: string): string | undefined {
	const found = WEEKDAY_AFTER.exec(rest);
	// Without a bracket or comma the weekday begins what comes next.
	return found && /^,|^\s?[(,]/u.test(found[0]) ? found[1] : undefined;
}

/** Dates in English, Russian, Ukrainian and digits, in order of appearance, none overlapping another. */
export function findWrittenDates(text: string): WrittenDate[] {
	if (!/\d/.test(text)) return [];
	const rules = [
		...(HAS_ENGLISH_MONTH.test(text) ? ENGLISH : []),
		...(HAS_CYRILLIC_MONTH.test(text) ? CYRILLIC : []),
		...(HAS_NUMERIC.test(text) ? NUMERIC : [])
	];
	const found: WrittenDate[] = [];
	for (const { name, pattern } of rules) {
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (found.some((other) => start < other.end && other.start < end)) continue;
			const dates = spoken(match.groups ?? {});
			const weekday = match.groups?.['weekday'] ?? weekdayAfter(text.slice(end, end + 20));
			if (dates) {
				found.push({
					start,
					end,
					rule: name,
					...dates,
					weekday: weekday === undefined ? null : weekdayNumber(weekday)
				});
			}
		}
	}
	return found.sort((a, b) => a.start - b.start);
}
