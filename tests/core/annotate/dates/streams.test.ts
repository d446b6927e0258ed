import { describe, expect, test } from 'vitest';
import { findDates } from '#lib/core/annotate/dates/candidates.ts';
import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import { yearsOf } from '#lib/core/annotate/dates/years.ts';
import type { When } from '#lib/core/model/when.ts';
import { bare } from './post.ts';

const PLAIN = 'A quiet word from the harbour.';
const day = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));

function settle(texts: readonly string[]): When[] {
	return settleDates(texts.map((text, line) => bare(text, line)));
}

/** Sixty posts of a week, ten a day; the third of each day says its day. */
function stream(says: (dayOfMonth: number) => string): string[] {
	return Array.from({ length: 60 }, (_, index) =>
		index % 10 === 2 ? says(5 + Math.floor(index / 10)) : PLAIN
	);
}

describe('a dense stream', () => {
	const prose = settle(stream((of) => `On March ${String(of)}, 2031 the Minister met the envoys.`));

	test('a day in prose may be told until two days later', () => {
		const told = prose[12];
		expect([told?.basis, day(told?.at ?? null), day(told?.from ?? null), day(told?.to ?? null)]).toEqual([
			'written',
			'2031-03-06T12:00',
			'2031-03-06T00:00',
			'2031-03-08T23:59'
		]);
		expect(told?.evidence.note).toContain('a little later');
	});

	test('the posts between take the same room', () => {
		expect(day(prose[15]?.from ?? null)).toBe('2031-03-06T00:00');
		expect(day(prose[15]?.to ?? null)).toBe('2031-03-09T23:59');
	});

	test('today is a day of some zone', () => {
		const today = settle(stream((of) => `Сегодня, ${String(of)} марта 2031 года, в порту праздник.`))[12];
		expect([day(today?.from ?? null), day(today?.to ?? null)]).toEqual([
			'2031-03-05T12:00',
			'2031-03-07T11:59'
		]);
	});

	test('as many posts of months, or few posts, keep to their days', () => {
		const digest = settle(
			Array.from(
				{ length: 60 },
				(_, index) =>
					`On ${String(1 + (index % 3) * 9)} ${MONTHS[Math.floor(index / 5)] ?? ''} 2031 envoys met.`
			)
		);
		const few = settle(
			stream((of) => `On March ${String(of)}, 2031 the Minister met the envoys.`).slice(0, 30)
		);
		for (const when of [...digest, ...few].filter(({ basis }) => basis === 'written')) {
			expect((when.to ?? 0) - (when.from ?? 0)).toBe(86_399_999);
		}
		expect(few.filter(({ basis }) => basis === 'written')).toHaveLength(3);
	});
});

const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);

describe('days of something else', () => {
	const owns = (text: string) =>
		findDates(text).filter(({ role, rule, score }) => role === 'own' && rule !== 'anniversary' && score > 0);

	test.each([
		['a review of a week', 'Много чтения.\n\nЛучшее за неделю (9-15 сентября 2031)'],
		['a review of a week', 'Much to read.\n\nThe best of the week (9-15 September 2031)'],
		['a period compared with', 'Цены выросли на 2% против 1% на прошлой неделе (с 22 по 28 октября).'],
		['a period compared with', 'Prices rose 2% against 1% last week (October 22-28).'],
		['what to visit', 'Куда сходить в выходные: мероприятия 23-24 ноября'],
		['what to visit', 'Where to go this weekend: fairs on November 23-24'],
		['a calendar leaf in prose', 'Как меняется рыбалка\n\n🗓 22 августа в прямом эфире разберём улов'],
		['another day of that name', 'Congratulations on the Day of Unity between the Peoples of two states.'],
		['another day of that name', 'Поздравляем с Днём народного единства между портами.'],
		['a bound', 'Льготы по договорам, подписанным не ранее 1 декабря 2031 года.'],
		['a bound', 'Loans for contracts signed no earlier than 1 December 2031.'],
		['a plan', 'Субботу, 28 декабря, хотят сделать выходным.'],
		['a forecast', '16 ноября температура составит шесть градусов.'],
		['another year, said by "in"', 'Гость принял приглашение на праздник 9 мая в 1949 году.'],
		['a holiday in passing', 'Цены растут.\n\nВ порту отметили, что цены на дачи в Новый год выше.']
	])('%s: %j', (_, text) => {
		expect(owns(text)).toEqual([]);
	});

	test.each([
		'Talks in Minsk (9-11 September 2031)',
		'Переговоры в Минске (9-11 сентября 2031)',
		'On November 23-24 envoys met in Tunis.',
		'Сегодня, 22 августа, в порту праздник.'
	])('its own: %j', (text) => {
		expect(owns(text).length).toBeGreaterThan(0);
	});
});

describe('a long stream', () => {
	const page = (says: (index: number) => string) =>
		settle(Array.from({ length: 120 }, (_, index) => says(index)));
	const today = (index: number) =>
		index % 10 === 4 ? `Сегодня, ${String(5 + index / 10 - 0.4)} ноября, в порту праздник.` : PLAIN;
	const years = (whens: readonly When[]) =>
		new Set(
			whens.flatMap(({ at, basis }) =>
				at === null || basis === 'between' ? [] : [new Date(at).getUTCFullYear()]
			)
		);

	test('one announced day does not move those after it into the next year', () => {
		const whens = page((index) => (index === 30 ? 'Ярмарка\n\n📍 Порт, 21 ноября 2031' : today(index)));
		expect(years(whens)).toEqual(new Set([2031]));
		expect(whens.filter(({ basis }) => basis === 'partial').length).toBeGreaterThan(9);
	});

	test('one date far off does not make it a digest', () => {
		const whens = page((index) =>
			index === 1 ? 'Праздник\n\n📍 Порт, 3 июня 2030' : index === 118 ? 'Порт, 17 ноября 2031' : today(index)
		);
		const told = whens.find(({ evidence, basis }) => basis === 'partial' && evidence.rule === 'day-month');
		expect((told?.to ?? 0) - (told?.from ?? 0)).toBeGreaterThan(86_400_000);
	});

	test('a month is the day of no post', () => {
		const whens = page((index) =>
			index === 30 ? 'В ноябре 2031 года улов вырос.' : index === 4 ? 'Порт, 5 ноября 2031' : today(index)
		);
		expect(whens[30]?.basis).toBe('between');
	});

	test.each([
		['a full date in prose tells the year where posts tell their days', 2031, true, []],
		['not where few do', 2031, false, []],
		['not where a later year is named', 2031, true, ['в 2032 году', 'в 2032 году', 'в 2032 году']],
		['not where another is named nearly as often', 2031, true, ['в 2030 году', 'в 2030 году', 'в 2030 году']]
	])('%s', (name, year, tells, others) => {
		const texts = Array.from({ length: 120 }, (_, index) => (tells ? today(index) : PLAIN));
		texts[50] = `Встреча прошла 10 ноября ${String(year)} года в порту.`;
		for (const at of [51, 52, 53]) texts[at] = `Улов в ${String(year)} году хорош.`;
		others.forEach((other, index) => (texts[60 + index] = `Улов ${other} был иным.`));
		const whens = settle(texts);
		const isTold = whens.some(({ at }) => at !== null && new Date(at).getUTCFullYear() === year);
		expect(isTold).toBe(!name.startsWith('not'));
	});
});

describe('the year from weekdays', () => {
	const attested = (texts: readonly string[]) => [
		...yearsOf(
			texts.map((text) => ({
				candidates: findDates(text),
				tagged: [],
				spoken: [2030],
				recordedYear: null,
				lookedBackOn: null
			}))
		).attested.keys()
	];
	const two = ['Рынок открыт в субботу, 1 марта.', 'Ярмарка прошла 4 марта (вторник).'];
	// Of the years about 2030, 1 March is a Saturday and 4 March a Tuesday in 2031 alone.
	const plenty = Array.from({ length: 60 }, () => PLAIN);

	test('two days with their weekdays tell it, before or behind the date', () => {
		expect(attested([...two, ...plenty.slice(0, 1)])).toContain(2031);
	});

	test.each([
		['one day', [two[0] ?? '']],
		['days that contradict each other', [two[0] ?? '', 'Ярмарка прошла 4 марта (среда).']],
		['a weekday that begins what comes next', [two[0] ?? '', 'Ярмарка прошла 4 марта Вторник был дождлив.']]
	])('not %s', (_, texts) => {
		expect(attested([...texts, PLAIN])).not.toContain(2031);
	});
});
