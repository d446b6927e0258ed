import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '#lib/core/annotate/dates/expressions/calendar-date.ts';
import { readExpressions } from '#lib/core/annotate/dates/expressions/read.ts';
import { midnight } from '#lib/core/time/day.ts';

/** A Wednesday. */
const POSTED = Date.UTC(2024, 5, 12, 12);

function written({ year, month, day }: CalendarDate): string {
	return [year, month, day].filter((part) => part !== null).join('-');
}

function read(text: string): string[] {
	return readExpressions(text, POSTED).map(({ start, end, first, last }) => {
		const value = first === last ? written(first) : `${written(first)}..${written(last)}`;
		return `${text.slice(start, end)} = ${value}`;
	});
}

describe('readExpressions', () => {
	test.each([
		['The envoys came yesterday.', 'yesterday = 2024-6-11'],
		['Послы прибыли вчера.', 'вчера = 2024-6-11'],
		['Doors open tomorrow', 'tomorrow = 2024-6-13'],
		['Двери откроются завтра', 'завтра = 2024-6-13'],
		['It rained the day before yesterday.', 'the day before yesterday = 2024-6-10'],
		['Позавчера шёл дождь.', 'Позавчера = 2024-6-10'],
		['Talks ended last week.', 'last week = 2024-6-3..2024-6-9'],
		['На прошлой неделе завершились переговоры.', 'На прошлой неделе = 2024-6-3..2024-6-9'],
		['A budget for next year', 'next year = 2025'],
		['Бюджет примут в следующем году', 'в следующем году = 2025'],
		['We met two weeks ago.', 'two weeks ago = 2024-5-29'],
		['Мы виделись 3 дня назад.', '3 дня назад = 2024-6-9'],
		['Founded 2 years ago', '2 years ago = 2022'],
		['Основан 2 года назад', '2 года назад = 2022'],
		['A report is due in 3 days.', 'in 3 days = 2024-6-15'],
		['Доклад ждут через три дня', 'через три дня = 2024-6-15'],
		['They opened it on Friday.', 'Friday = 2024-6-7'],
		['It will open on Friday.', 'Friday = 2024-6-14'],
		['Выставка состоится в пятницу', 'пятницу = 2024-6-14'],
		['last Monday', 'last Monday = 2024-6-10'],
		['в минувшую среду', 'минувшую среду = 2024-6-5'],
		['A fair in May', 'May = 2024-5'],
		['Ярмарка прошла в мае.', 'в мае = 2024-5'],
		['late January was cold', 'late January = 2024-1'],
		['a fair on 26may', '26may = 2024-5-26'],
		['a trip on 27.03.15', '27.03.15 = 2015-3-27'],
		['October 22-24, 2024', 'October 22-24, 2024 = 2024-10-22..2024-10-24'],
		['13-15 июня', '13-15 июня = 2024-6-13..2024-6-15'],
		['the seasons of 2015-17', '2015-17 = 2015..2017'],
		['Christmas 1963', 'Christmas 1963 = 1963-12-25'],
		['Easter of 2019', 'Easter of 2019 = 2019-4-21'],
		['в 2019 году', '2019 = 2019'],
		['the 1777 campaigns', '1777 = 1777']
	])('%j', (text, expected) => {
		expect(read(text)).toEqual([expected]);
	});

	test.each([
		'2000 soldiers and 1500 horses',
		'1500 солдат и 2000 лошадей',
		'You may go, and they march on.',
		'Resolution 1483 stands',
		'$2019 or 1945 %',
		'The sun sat on a wed lawn.',
		'@may2019 #may2019',
		'99.13.15 and 12/13/14',
		'Ratio 4/6, version 10.2.11.4',
		''
	])('no date: %j', (text) => {
		expect(read(text)).toEqual([]);
	});

	test('a history goes on in the year that it named, over New Year too', () => {
		expect(read('The war began in December 1941. In January the fleet left. On 4 May it was back.')).toEqual([
			'December 1941 = 1941-12',
			'January = 1942-1',
			'4 May = 1942-5-4'
		]);
	});

	test('what a joined date leaves out stands in the next', () => {
		expect(read('from November to March 1918')).toEqual(['November = 1917-11', 'March 1918 = 1918-3']);
		expect(read('в мае и июне 2023 года')[1]).toBe('июне 2023 года = 2023-6');
	});

	test('a look aside does not move the story', () => {
		expect(read('On 2 June 1950, as in 1914, they marched. On 5 June they stopped.').at(-1)).toBe(
			'5 June = 1950-6-5'
		);
	});

	test('a post that mentions a year is no history', () => {
		expect(read('Founded in 1991, the yard opened again on 5 June.').at(-1)).toBe('5 June = 2024-6-5');
		expect(read('Основанная в 1991 году верфь открылась 5 июня.').at(-1)).toBe('5 июня = 2024-6-5');
		expect(
			read('In 2011 they built it, in 2012 they sold it. By May 2013 it stood; on 5 June it fell.').at(-1)
		).toBe('5 June = 2013-6-5');
	});

	test('a range over New Year, and a day that the year does not have', () => {
		expect(read('28 December - 3 January 2024')).toEqual([
			'28 December - 3 January 2024 = 2023-12-28..2024-1-3'
		]);
		expect(read('In May 1995 it rained; on 29 February it had snowed.')).toEqual(['May 1995 = 1995-5']);
	});

	test('later, earlier and the same count from the date named before', () => {
		const days = read('On 3 March 1918 they signed. Two days later rain fell. The next day it froze.');
		expect(days.slice(1)).toEqual(['Two days later = 1918-3-5', 'The next day = 1918-3-6']);
		expect(read('By 1940 it stood. In August of that year it fell.').at(-1)).toBe(
			'August of that year = 1940-8'
		);
	});

	test('any text: in order, none overlapping, inside the text, running forward', () => {
		const word = fc.constantFrom(
			'yesterday',
			'13',
			'-',
			'June',
			'июня',
			'2024',
			'31',
			'next',
			'week',
			'ago',
			'Easter',
			'в',
			'пятницу',
			'the',
			'day',
			'1999-00',
			'29 February',
			'\n'
		);
		fc.assert(
			fc.property(
				fc.array(word, { maxLength: 20 }),
				fc.integer({ min: 0, max: midnight(2100, 1, 1) }),
				(words, posted) => {
					const text = words.join(' ');
					let done = 0;
					for (const { start, end, from, to } of readExpressions(text, posted)) {
						expect(start).toBeGreaterThanOrEqual(done);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(text.length);
						expect(from).toBeLessThanOrEqual(to);
						done = end;
					}
				}
			),
			{ numRuns: 300 }
		);
	});
});
