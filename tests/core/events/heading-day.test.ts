import { expect, test } from 'vitest';
import { daysBetween, headingDay } from '#lib/core/events/heading-day.ts';

const day = (month: number, number: number) => (month - 1) * 31 + number;

test.each([
	['Weather on 8 November', day(11, 8)],
	['Прогноз погоды на 16 ноября', day(11, 16)],
	['Ситуация на 9 мая', day(5, 9)],
	['Figures of May 4th, 2031', day(5, 4)],
	['The 3rd of June', day(6, 3)],
	['On 8 November (8 November)', day(11, 8)],
	['From 8 November to 9 December', -1],
	['No day here\nbut on 8 November below', -1],
	['Mayor says 12 people may come', -1],
	['At 10:30 May 5 pass', day(5, 5)],
	['', -1]
])('%s', (text, expected) => {
	expect(headingDay(text)).toBe(expected);
});

test.each([
	['8 May', '16 May', 8],
	['30 December', '2 January', 3],
	['30 April', '1 May', 2],
	['5 May', '5 May', 0]
])('%s and %s', (a, b, apart) => {
	expect(daysBetween(headingDay(a), headingDay(b))).toBe(apart);
	expect(daysBetween(headingDay(b), headingDay(a))).toBe(apart);
});
