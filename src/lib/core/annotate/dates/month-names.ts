/** Month names as they stand in dates, by month, most words first. English ones are matched with a capital only, Cyrillic ones in any case. */
const ENGLISH = [
	'January|Jan\\.?',
	'February|Feb\\.?',
	'March|Mar\\.?',
	'April|Apr\\.?',
	'May',
	'June|Jun\\.?',
	'July|Jul\\.?',
	'August|Aug\\.?',
	'September|Sept\\.?|Sep\\.?',
	'October|Oct\\.?',
	'November|Nov\\.?',
	'December|Dec\\.?'
];

const RUSSIAN = [
	'январ[яьею]',
	'феврал[яьею]',
	'март[аеу]?',
	'апрел[яьею]',
	'ма[яйею]',
	'июн[яьею]',
	'июл[яьею]',
	'август[аеу]?',
	'сентябр[яьею]',
	'октябр[яьею]',
	'ноябр[яьею]',
	'декабр[яьею]'
];

const UKRAINIAN = [
	'січ(?:ня|ень|ні)',
	'лют(?:ого|ий|ому)',
	'берез(?:ня|ень|ні)',
	'квіт(?:ня|ень|ні)',
	'трав(?:ня|ень|ні)',
	'черв(?:ня|ень|ні)',
	'лип(?:ня|ень|ні)',
	'серп(?:ня|ень|ні)',
	'верес(?:ня|ень|ні)',
	'жовт(?:ня|ень|ні)',
	'листопад[аі]?',
	'груд(?:ня|ень|ні)'
];

/** `SEPTEMBER` of a shouted headline as well as `September`, never `september`. */
function withCapitals(names: string): string {
	return `${names}|${names.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase())}`;
}

export const MONTH_EN = `(?:${ENGLISH.map(withCapitals).join('|')})(?![\\p{L}])`;
const MONTHS_CYRILLIC = [...RUSSIAN, ...UKRAINIAN];
export const MONTH_CYRILLIC = `(?:${MONTHS_CYRILLIC.join('|')})(?![\\p{L}])`;

const TESTS = [ENGLISH, RUSSIAN, UKRAINIAN].flatMap((names) =>
	names.map((name, index) => ({ month: index + 1, pattern: new RegExp(`^(?:${name})$`, 'iu') }))
);

/** 1..12 for a name that one of the patterns above matched. Throws for any other word. */
export function monthNumber(name: string): number {
	const found = TESTS.find(({ pattern }) => pattern.test(name));
	if (!found) throw new RangeError(`no month is called ${name}`);
	return found.month;
}

const WEEKDAYS = [
	/^(?:sun|воскр|неділ)/i,
	/^(?:mon|понед|понеділ)/i,
	/^(?:tue|вторн|вівтор)/i,
	/^(?:wed|сред|серед)/i,
	/^(?:thu|четв)/i,
	/^(?:fri|пятн|п.ятн)/i,
	/^(?:sat|субб|субот)/i
];

export const WEEKDAY_EN =
	'(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur|SUN|MON|TUES|WEDNES|THURS|FRI|SATUR)(?:day|DAY)|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)\\.?(?=[, ])';
export const WEEKDAY_CYRILLIC =
	'(?:воскресенье|понедельник|вторник|среду|среда|четверг|пятницу|пятница|субботу|суббота)';

/** 0 = Sunday .. 6, null for any other word. */
export function weekdayNumber(name: string): number | null {
	const index = WEEKDAYS.findIndex((pattern) => pattern.test(name));
	return index < 0 ? null : index;
}
