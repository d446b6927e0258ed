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
	const owns = (text: string) => findDates(text).filter(({ role }) => role === 'own');

	test.each([
		['a review of a week', 'Много чтения.\n\nЛучшее за неделю (9-15 сентября 2031)'],
		['a review of a week', 'Much to read.\n\nThe best of the week (9-15 September 2031)'],
		['a period compared with', 'Цены выросли на 2% против 1% на прошлой неделе (с 22 по 28 октября).'],
		['a period compared with', 'Prices rose 2% against 1% last week (October 22-28).'],
		['what to visit', 'Куда сходить в выходные: мероприятия 23-24 ноября'],
		['what to visit', 'Where to go this weekend: fairs on November 23-24'],
		['a calendar leaf in prose', 'Как меняется рыбалка\n\n🗓 22 августа в прямом эфире разберём улов'],
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
