/** The first three letters of months in dates, English and Russian; `мая` is short. */
const MONTHS = [
	['jan', 'янв'],
	['feb', 'фев'],
	['mar', 'мар'],
	['apr', 'апр'],
	['may', 'мая'],
	['jun', 'июн'],
	['jul', 'июл'],
	['aug', 'авг'],
	['sep', 'сен'],
	['oct', 'окт'],
	['nov', 'ноя'],
	['dec', 'дек']
] as const;
const MONTH_OF = new Map<string, number>(
	MONTHS.flatMap((names, month) => names.map((name) => [name, month] as const))
);
const NAMES = [...MONTH_OF.keys()].join('|');
const DAY_MONTH = new RegExp(
	`(?<![\\p{N}.:])(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${NAMES})\\p{L}*`,
	'giu'
);
const MONTH_DAY = new RegExp(
	`(?<!\\p{L})(${NAMES})\\p{Ll}*\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\p{N}:])`,
	'giu'
);
/** A heading ends with its line, or here. */
const HEADING_LENGTH = 140;
/** Every month is given as many. */
const DAYS = 31;
const NONE = -1;

/** The one day that the heading of a text names, whatever the year; -1 where it names none, or several. */
export function headingDay(text: string): number {
	const line = text.indexOf('\n');
	const heading = text.slice(0, line < 0 ? HEADING_LENGTH : Math.min(line, HEADING_LENGTH));
	if (!/\d/.test(heading)) return NONE;
	let found = NONE;
	for (const [, day = '', name = ''] of heading.matchAll(DAY_MONTH)) {
		const code = codeOf(day, name);
		if (found !== NONE && found !== code) return NONE;
		found = code;
	}
	for (const [, name = '', day = ''] of heading.matchAll(MONTH_DAY)) {
		const code = codeOf(day, name);
		if (found !== NONE && found !== code) return NONE;
		found = code;
	}
	return found;
}

function codeOf(day: string, name: string): number {
	return (MONTH_OF.get(name.toLowerCase()) ?? 0) * DAYS + Number(day);
}

/** How far apart two days are that `headingDay` gave, also over the end of a year; a day or two more at the ends of short months. */
export function daysBetween(a: number, b: number): number {
	const apart = Math.abs(a - b);
	return Math.min(apart, MONTHS.length * DAYS - apart);
}
