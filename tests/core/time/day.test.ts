import { describe, expect, test } from 'vitest';
import {
	dayInterval,
	intersect,
	isDay,
	middleOf,
	monthInterval,
	weekdayOf,
	wholeDays,
	yearInterval
} from '#lib/core/time/day.ts';

const iso = ({ from, to }: { from: number; to: number }) =>
	[from, to].map((ms) => new Date(ms).toISOString());

describe('day', () => {
	test('a day, a month and a year end on their last millisecond', () => {
		expect(iso(dayInterval(2024, 2, 29))).toEqual(['2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z']);
		expect(iso(monthInterval(2023, 12))).toEqual(['2023-12-01T00:00:00.000Z', '2023-12-31T23:59:59.999Z']);
		expect(iso(yearInterval(2024))).toEqual(['2024-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z']);
		expect(iso(yearInterval(44))[0]).toBe('0044-01-01T00:00:00.000Z');
	});

	test('the middle of a day is noon', () => {
		expect(new Date(middleOf(dayInterval(2023, 7, 3))).toISOString()).toBe('2023-07-03T12:00:00.000Z');
	});

	test.each([
		[2024, 2, 29, true],
		[2023, 2, 29, false],
		[1900, 2, 29, false],
		[2000, 2, 29, true],
		[2023, 6, 31, false],
		[2023, 13, 1, false],
		[2023, 0, 1, false],
		[2023, 1, 0, false]
	])('%d-%d-%d is a day: %s', (year, month, day, expected) => {
		expect(isDay(year, month, day)).toBe(expected);
	});

	test('intersections are closed', () => {
		expect(intersect({ from: 0, to: 5 }, { from: 5, to: 9 })).toEqual({ from: 5, to: 5 });
		expect(intersect({ from: 0, to: 5 }, { from: 6, to: 9 })).toBeNull();
	});

	test('whole days and weekdays', () => {
		const noon = Date.parse('2023-07-03T12:00Z');
		expect(wholeDays({ from: noon, to: noon })).toEqual(dayInterval(2023, 7, 3));
		expect(weekdayOf(noon)).toBe(1);
	});
});
