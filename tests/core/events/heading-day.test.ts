import { expect, test } from 'vitest';
import { headingDay } from '#lib/core/events/heading-day.ts';

const day = (month: number, number: number) => (month - 1) * 32 + number;

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
