import { describe, expect, test } from 'vitest';
import { findWrittenDates } from '#lib/core/annotate/dates/written-dates.ts';

function read(text: string): string[] {
	return findWrittenDates(text).map(({ first, last, rule }) => {
		const show = (date: typeof first) => [date.year ?? '?', date.month, date.day ?? '*'].join('-');
		const span = show(first) === show(last) ? show(first) : `${show(first)}..${show(last)}`;
		return `${rule} ${span}`;
	});
}

describe('findWrittenDates', () => {
	test.each([
		['June 13, 2023', 'month-day-year 2023-6-13'],
		['13 June 2023', 'day-month-year 2023-6-13'],
		['the 4th of July', 'day-month ?-7-4'],
		['Sept. 7', 'month-day ?-9-7'],
		['SEPTEMBER 7, 2023', 'month-day-year 2023-9-7'],
		['Saturday, 7 September 2024', 'day-month-year 2024-9-7'],
		['In June 2024', 'month-year 2024-6-*'],
		['2023-06-13', 'iso 2023-6-13'],
		['13.06.2023', 'dotted 2023-6-13'],
		['23/06/2023', 'slashed 2023-6-23'],
		['06/23/2023', 'slashed 2023-6-23'],
		['October 22-24, 2024', 'range 2024-10-22..2024-10-24'],
		['October 22 to 24', 'range ?-10-22..?-10-24'],
		['May 30 – June 1', 'range ?-5-30..?-6-1'],
		['28 December 2023 – 3 January 2024', 'range 2023-12-28..2024-1-3'],
		['13 июня 2023 г.', 'day-month-year 2023-6-13'],
		['7-го сентября', 'day-month ?-9-7'],
		['Мая 5', null],
		['13-15 июня', 'range ?-6-13..?-6-15'],
		['с 13 по 15 июня 2024 года', 'range 2024-6-13..2024-6-15'],
		['30 мая – 1 июня', 'range ?-5-30..?-6-1'],
		['ОКТЯБРЬ 2023', 'month-year 2023-10-*'],
		['24 лютого 2022 року', 'day-month-year 2022-2-24']
	])('%s', (text, expected) => {
		expect(read(`Word ${text} word`)).toEqual(expected === null ? [] : [expected]);
	});

	test.each([
		'part 1/2, open 24/7, up 10.5% and 7.5 points',
		'they march on, you may go, sat down, the sun, one second',
		'at 10:30, won 3-2, call +7 495 123-45-67, costs 1.299,00',
		'June 31 and 30 February do not exist',
		'version 1.12.2, ratio 4.5.6',
		'may 5 people come',
		'the 2030 Agenda and article 51',
		'маяк 5, 12 маек, мартышка'
	])('no date in "%s"', (text) => {
		expect(read(text)).toEqual([]);
	});

	test('offsets are exact, and nothing overlaps', () => {
		const text = 'From 3 May 2023 to 5 June, 2023-07-01.';
		const found = findWrittenDates(text);
		expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
			'3 May 2023 to 5 June',
			'2023-07-01'
		]);
	});
});
