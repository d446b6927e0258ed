import type { Meaning, Origin, Unit, Wording } from './spoken.ts';

const NUMBERS_EN =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const NUMBERS_RU: readonly RegExp[] = [
	/^один|^одну/iu,
	/^дв[аеу]/iu,
	/^тр[иёе]/iu,
	/^четыр/iu,
	/^пять/iu,
	/^шесть/iu,
	/^семь/iu,
	/^восемь/iu,
	/^девять/iu,
	/^десять/iu
];
const COUNT_EN = `(?<count>\\d{1,3}|an?|${NUMBERS_EN.join('|')}|twenty)`;
const COUNT_RU = '(?<count>\\d{1,3}|один|одну|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)';
const UNIT_EN = '(?<unit>day|week|month|year)s?';
const UNIT_RU = '(?<unit>день|дня|дней|сутки|суток|недел[юияь]|недель|месяц(?:а|ев)?|год(?:а)?|лет)';

function countOf(text: string | undefined): number {
	const word = (text ?? '1').toLowerCase();
	if (/^\d/.test(word)) return Number(word);
	if (word === 'twenty') return 20;
	const english = NUMBERS_EN.indexOf(word);
	if (english >= 0) return english + 1;
	return (
		Math.max(
			0,
			NUMBERS_RU.findIndex((number) => number.test(word))
		) + 1
	);
}

function unitOf(text: string): Unit {
	const word = text.toLowerCase();
	if (/^(?:day|дн|день|сут)/u.test(word)) return 'day';
	if (/^(?:week|wk|нед)/u.test(word)) return 'week';
	return /^(?:month|меся)/u.test(word) ? 'month' : 'year';
}

interface Rule {
	readonly name: string;
	readonly pattern: RegExp;
	readonly by: number | ((word: string) => number);
	readonly unit: Unit | null;
	readonly origin: Origin;
}

function rule(
	name: string,
	pattern: string,
	by: Rule['by'],
	unit: Unit | null = null,
	origin: Origin = 'post'
): Rule {
	return {
		name,
		pattern: new RegExp(`(?<![\\p{L}\\p{N}#@_])(?:${pattern})(?![\\p{L}\\p{N}_])`, 'giu'),
		by,
		unit,
		origin
	};
}

const LATER = (sign: 1 | -1) => (word: string) => sign * countOf(word);

const RULES: readonly Rule[] = [
	rule('ago', `${COUNT_EN}\\s${UNIT_EN}\\sago`, LATER(-1)),
	rule('ago', `${COUNT_RU}\\s${UNIT_RU}\\s(?:тому\\s)?назад`, LATER(-1)),
	rule(
		'ahead',
		`in\\s${COUNT_EN}\\s${UNIT_EN}(?:['’]\\stime)?(?=[.,!?;]|$)|через\\s(?:${COUNT_RU.replace('count', 'after')}\\s)?${UNIT_RU.replace('unit', 'units')}`,
		LATER(1)
	),
	rule(
		'later',
		`(?:just\\s|only\\s)?${COUNT_EN}\\s${UNIT_EN}\\s(?:later|afterwards?)|спустя\\s${COUNT_RU.replace('count', 'after')}\\s${UNIT_RU.replace('unit', 'units')}`,
		LATER(1),
		null,
		'text'
	),
	rule(
		'earlier',
		`${COUNT_EN}\\s${UNIT_EN}\\s(?:earlier|before|previously)|за\\s${COUNT_RU.replace('count', 'after')}\\s${UNIT_RU.replace('unit', 'units')}\\sдо\\s(?:этого|того)`,
		LATER(-1),
		null,
		'text'
	),
	rule(
		'next-of-text',
		'the\\s(?:next|following)\\s(?<unit>day|month|year)|the\\s(?<unit2>day)\\s(?:after|following)|на\\sследующий\\s(?<unit3>день)',
		1,
		null,
		'text'
	),
	rule(
		'previous-of-text',
		'the\\s(?:previous|preceding)\\s(?<unit>day|month|year)|the\\s(?<unit2>day)\\sbefore|накануне',
		-1,
		null,
		'text'
	),
	rule(
		'same-of-text',
		'(?:that|the)\\s(?:very\\s)?same\\s(?<unit>day|month|year)|that\\s(?<unit2>day|month|year)|(?:later|earlier|early|late)\\s(?:that|in\\sthe)\\s(?<unit3>month|year)|the\\s(?:end|start|beginning)\\sof\\sthe\\s(?<unit4>month|year)|в\\sтот\\sже\\s(?<unit5>день|год)',
		0,
		null,
		'text'
	),
	rule('before-yesterday', 'the\\sday\\sbefore\\syesterday|позавчера', -2, 'day'),
	rule('after-tomorrow', 'the\\sday\\safter\\stomorrow|послезавтра', 2, 'day'),
	rule('yesterday', 'yesterday|вчера(?:шн\\p{L}+)?|вчора', -1, 'day'),
	rule('tomorrow', 'tomorrow|tmrw?|trmw|tmw|2mo?ro?w?|tomoz|завтра(?:шн\\p{L}+)?', 1, 'day'),
	rule('today', 'today|tdy|2day|сегодня(?:шн\\p{L}+)?|сьогодні|this\\sday|в\\sэтот\\sдень', 0, 'day'),
	rule(
		'last',
		'(?:last|past)\\s(?<unit>week|month|year)|(?:на|в)\\sпрошл(?:ой|ом)\\s(?<unit2>неделе|месяце|году)',
		-1
	),
	rule(
		'next',
		'(?:next|nxt)\\s(?<unit>week|month|year|yr)|(?:на|в)\\sследующ(?:ей|ем)\\s(?<unit2>неделе|месяце|году)',
		1
	),
	rule('this', 'this\\s(?<unit>week|month|year)|(?:на|в)\\sэт(?:ой|ом)\\s(?<unit2>неделе|месяце|году)', 0)
];

const GATE =
	/ago|later|earlier|before|after|next|nxt|last|past|this|same|that|day|tmr|trm|tmw|2mo|previous|following|month|year|in\s|tomo|tdy|назад|через|спустя|тому|вчера|вчора|завтра|сегодня|сьогодні|прошл|следующ|эт|накануне|за\s/iu;

/** Wordings that count from the post's day or from the date named last, in English and Russian; where they overlap, the longest is meant. */
export function findRelative(text: string): Wording[] {
	if (!GATE.test(text)) return [];
	const found: Wording[] = [];
	for (const { name, pattern, by, unit, origin } of RULES) {
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			const groups = match.groups ?? {};
			const word = Object.entries(groups).find(
				([key, value]) => key.startsWith('unit') && value !== undefined
			)?.[1];
			const meaning: Meaning = {
				kind: 'shift',
				unit: unit ?? unitOf(word ?? 'day'),
				by: typeof by === 'number' ? by : by(groups['count'] ?? groups['after'] ?? '1'),
				origin
			};
			found.push({ start, end, rule: name, meaning });
		}
	}
	return found;
}
