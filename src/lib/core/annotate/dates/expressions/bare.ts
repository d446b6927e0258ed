import { MONTH_CYRILLIC, MONTH_EN, monthNumber, WEEKDAY_CYRILLIC, weekdayNumber } from '../month-names.ts';
import { dayOfYear } from '../named-day.ts';
import { isDay } from '../../../time/day.ts';
import type { PartialDate, Wording } from './spoken.ts';

const BEFORE = '(?<![\\p{L}\\p{N}#@_$€£№]|[\\p{N}][.,:/])';
const YEAR = '(?:1[4-9]|20|21)\\d\\d';
/** "1500 troops" counts things; a year is followed by no plural. */
const NO_COUNT =
	'(?!\\p{N}|\\p{L}|[.,:]\\p{N}|\\s?[%°]|\\s(?:\\p{Ll}{3,}[^s\\P{L}]s|(?!г)[а-яё]{3,}|men|people|per|km|kg|m|of\\sthe|or\\smore|тыс|млн)(?!\\p{L}))';
/** After these a number of four digits is a year whatever it stands before: "the 1777 campaigns". */
const YEAR_BEFORE = '(?<=(?:[Tt]he|[Ii]ts|[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil)\\s)';
const NUMBERED = '(?<!(?:[Rr]esolution|No\\.|[Ff]light|[Рр]езолюц\\p{L}+|№)\\s)';
const YEAR_ALONE = new RegExp(
	`${BEFORE}${NUMBERED}(?:${YEAR_BEFORE}(?<known>${YEAR})(?!\\p{N}|\\p{L}|[.,:]\\p{N}|\\s?[%°])|(?<year>${YEAR})${NO_COUNT})(?:[-–/](?<until>\\d\\d)(?!\\p{N}|\\p{L}|[-–.]\\p{N}))?`,
	'gu'
);
const MODIFIERS_EN =
	'(?:early(?:\\sin)?|late(?:r\\sin)?|mid|middle\\sof|end\\sof|start\\sof|beginning\\sof|month\\sof)[\\s-]';
const IN_EN = `(?:\\b(?:in|by|since|until|till|from|to|of|during|for|throughout|between|and|through|before|after|last|next|this|previous|around|about|that|late|early|mid)[\\s-]|[(–—-]\\s?)`;
const MONTH_ALONE_EN = new RegExp(
	`(?<![\\p{L}\\p{N}#@_])(?:${MODIFIERS_EN})?(?<month>${MONTH_EN}|january|february|april|july|august|september|october|november|december)(?!\\s?\\d|,?\\s\\d{4}|[\\p{L}\\p{N}_])(?<that>\\sof\\s(?:that|the\\ssame)\\syear)?`,
	'gu'
);
/** "May" and "March" are verbs too, and a name: they need a word of time before them. */
const IS_VERB_TOO = /^(?:May|March|Mar|MAY|MARCH)$/u;
const AFTER_TIME_WORD = new RegExp(`${IN_EN}$`, 'iu');
const MONTH_ALONE_RU = new RegExp(
	`(?<![\\p{L}\\p{N}#@_])(?:в|к|с|до|начал[ео]|конц[еу]|середин[еы])\\s(?<month>${MONTH_CYRILLIC})(?!\\s?\\d)`,
	'giu'
);
const DAY_ALONE =
	/(?<![\p{L}\p{N}])(?:on|by|until|of|and)\sthe\s(?<day>[12]?\d|3[01])(?:st|nd|rd|th)(?![\p{L}\p{N}]|\s(?!and|of\sthat)\p{L})/giu;
const WHICH =
	'(?<which>last|next|nxt|this|coming|прошл\\p{L}+|минувш\\p{L}+|ближайш\\p{L}+|следующ\\p{L}+|эт\\p{L}+)';
/** Written out in any case; shortened, as "sat" and "sun" are words too, only after a word that asks for a day. */
const WEEKDAY = new RegExp(
	`(?<![\\p{L}\\p{N}#@_])(?:(?:${WHICH}\\s)?(?<weekday>(?:sun|mon|tues|wednes|thurs|fri|satur)day|${WEEKDAY_CYRILLIC})|(?:on|until|by|till|since|${WHICH.replace('which', 'which2')})\\s(?<short>sun|mon|tues?|wed|thurs?|fri|sat)\\.?)(?![\\p{L}\\p{N}_])`,
	'giu'
);
const MONTHS_SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** As people type: "26nov 2015", "3 dec". */
const TYPED = new RegExp(
	`${BEFORE}(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?\\s?(?<month>${MONTHS_SHORT.join('|')})[a-z]{0,6},?(?:\\s(?<year>${YEAR}))?(?![\\p{L}\\p{N}])`,
	'giu'
);
/** 27.03.15, and 04/04/2014 where day and month are the same number. */
const SHORT_DOTTED =
	/(?<![\p{L}\p{N}.,:/])(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(\d\d)(?![\p{L}\p{N}]|[.,:/]\d)/gu;
const SLASHED_TWINS = /(?<![\p{L}\p{N}.,:/])(0?[1-9]|1[0-2])\/\1\/((?:19|20)\d\d)(?![\p{L}\p{N}]|[.,:/]\d)/gu;

function whole(match: RegExpMatchArray, rule: string, date: PartialDate): Wording {
	const start = match.index ?? 0;
	return { start, end: start + match[0].length, rule, meaning: { kind: 'date', first: date, last: date } };
}

function which(word: string | undefined): -1 | 0 | 1 {
	if (word === undefined || /^(?:this|эт|coming|ближ)/iu.test(word)) return 0;
	return /^(?:last|прошл|минув)/iu.test(word) ? -1 : 1;
}

function findMonths(text: string): Wording[] {
	const english = [...text.matchAll(MONTH_ALONE_EN)].flatMap((match): Wording[] => {
		const name = match.groups?.['month'] ?? '';
		const before = text.slice(Math.max(0, match.index - 20), match.index + match[0].indexOf(name));
		if (IS_VERB_TOO.test(name) && !AFTER_TIME_WORD.test(before)) return [];
		const date = { year: null, month: monthNumber(name), day: null };
		const plain = whole(match, 'month', date);
		return match.groups?.['that'] === undefined
			? [plain]
			: [{ ...plain, meaning: { kind: 'date-of-year', date, by: 0, origin: 'text' } }];
	});
	const russian = [...text.matchAll(MONTH_ALONE_RU)].map((match) =>
		whole(match, 'month', { year: null, month: monthNumber(match.groups?.['month'] ?? ''), day: null })
	);
	return [...english, ...russian];
}

/** Feasts that people name without their "Day". */
const FEASTS: readonly { readonly name: string; readonly month: number; readonly day: number }[] = [
	{ name: 'Christmas\\sEve', month: 12, day: 24 },
	{ name: 'Christmas|CHRISTMAS|[Xx]-?mas|XMAS', month: 12, day: 25 },
	{ name: 'Boxing\\sDay', month: 12, day: 26 },
	{ name: "Hallowe?[’']?en|HALLOWEEN|Хэллоуин", month: 10, day: 31 },
	{ name: "New\\sYear['’]?s\\sEve", month: 12, day: 31 },
	{ name: "New\\sYear['’]?s\\sDay", month: 1, day: 1 }
];
const FEAST_PATTERNS = FEASTS.map(({ name, month, day }) => ({
	month,
	day,
	pattern: new RegExp(
		`(?<![\\p{L}\\p{N}#@_])(?:${name})(?:\\s(?:of\\s)?(?<year>${YEAR}))?(?![\\p{L}\\p{N}_])`,
		'gu'
	)
}));

const EASTER = new RegExp(
	`(?<![\\p{L}\\p{N}#@_])(?:Easter|EASTER|Пасх[аиуе])(?:\\s(?:of\\s)?(?<year>${YEAR}))?(?![\\p{L}\\p{N}_]|\\s(?:Monday|Island))`,
	'gu'
);

function findFeasts(text: string): Wording[] {
	const easter = [...text.matchAll(EASTER)].map((match): Wording => {
		const { start, end } = whole(match, 'feast', { year: null, month: null, day: null });
		const year = match.groups?.['year'] === undefined ? null : Number(match.groups['year']);
		const day = {
			rule: { easter: /^П/iu.test(match[0]) ? ('orthodox' as const) : ('western' as const), offset: 0 }
		};
		return { start, end, rule: 'feast', meaning: { kind: 'named', year, on: (of) => dayOfYear(day, of) } };
	});
	const fixed = FEAST_PATTERNS.flatMap(({ month, day, pattern }) =>
		[...text.matchAll(pattern)].map((match) =>
			whole(match, 'feast', {
				year: match.groups?.['year'] === undefined ? null : Number(match.groups['year']),
				month,
				day
			})
		)
	);
	return [...easter, ...fixed];
}

function findTyped(text: string): Wording[] {
	const typed = [...text.matchAll(TYPED)].map((match) => {
		const { day, month, year } = match.groups ?? {};
		const number = MONTHS_SHORT.indexOf((month ?? '').toLowerCase()) + 1;
		return whole(match, 'day-month', {
			year: year === undefined ? null : Number(year),
			month: number,
			day: Number(day)
		});
	});
	const dotted = [...text.matchAll(SHORT_DOTTED)].map((match) =>
		whole(match, 'dotted', { year: 2000 + Number(match[3]), month: Number(match[2]), day: Number(match[1]) })
	);
	const slashed = [...text.matchAll(SLASHED_TWINS)].map((match) =>
		whole(match, 'slashed', { year: Number(match[2]), month: Number(match[1]), day: Number(match[1]) })
	);
	return [...typed, ...dotted, ...slashed].filter(({ meaning }) => {
		if (meaning.kind !== 'date') return false;
		const { year, month, day } = meaning.first;
		return isDay(year ?? 2000, month ?? 1, day ?? 1);
	});
}

/** Years, months, days of a month and weekdays that stand alone, in English and Russian. */
export function findBare(text: string): Wording[] {
	const years = [...text.matchAll(YEAR_ALONE)].flatMap((match): Wording[] => {
		const year = Number(match.groups?.['known'] ?? match.groups?.['year']);
		const until = Math.floor(year / 100) * 100 + Number(match.groups?.['until'] ?? NaN);
		const first = { year, month: null, day: null };
		const named = whole(match, 'year', first);
		if (!(until > year)) return [{ ...named, end: named.start + 4 }];
		return [{ ...named, rule: 'range', meaning: { kind: 'date', first, last: { ...first, year: until } } }];
	});
	const days = [...text.matchAll(DAY_ALONE)].map((match) =>
		whole(match, 'day', { year: null, month: null, day: Number(match.groups?.['day']) })
	);
	const weekdays = [...text.matchAll(WEEKDAY)].flatMap((match): Wording[] => {
		const weekday = weekdayNumber(match.groups?.['weekday'] ?? match.groups?.['short'] ?? '');
		if (weekday === null) return [];
		const { start, end } = whole(match, 'weekday', { year: null, month: null, day: null });
		return [
			{
				start,
				end,
				rule: 'weekday',
				meaning: {
					kind: 'weekday',
					weekday,
					which: which(match.groups?.['which'] ?? match.groups?.['which2'])
				}
			}
		];
	});
	return [...findFeasts(text), ...findTyped(text), ...findMonths(text), ...years, ...days, ...weekdays];
}
