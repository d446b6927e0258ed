import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import calendar from '#data/calendar.json' with { type: 'json' };
import { readDayRule } from '#lib/core/annotate/dates/calendar.ts';
import { dayOfYear } from '#lib/core/annotate/dates/named-day.ts';

const on = (rule: string, year: number) => {
	const from = dayOfYear({ rule: readDayRule(rule) }, year)?.from;
	return from === undefined ? null : new Date(from).toISOString().slice(0, 10);
};

describe('calendar', () => {
	test.each([
		['07-03', 2023, '2023-07-03'],
		['02-29', 2023, null],
		['02-29', 2024, '2024-02-29'],
		['11 thu 4', 2024, '2024-11-28'],
		['05 mon last', 2024, '2024-05-27'],
		['06 sun last', 2024, '2024-06-30'],
		['07 sun last', 2023, '2023-07-30'],
		['western 0', 2023, '2023-04-09'],
		['western -2', 2024, '2024-03-29'],
		['orthodox 0', 2022, '2022-04-24'],
		['orthodox 0', 2023, '2023-04-16'],
		['orthodox 0', 2024, '2024-05-05'],
		['orthodox 0', 2025, '2025-04-20']
	])('%s in %d is %s', (rule, year, expected) => {
		expect(on(rule, year)).toBe(expected);
	});

	test('refuses what is no rule', () => {
		for (const rule of ['7-3', '13 mon', 'easter', '05 day 2']) expect(() => readDayRule(rule)).toThrow(rule);
	});

	test('every entry is a day that some year has, as the schema writes it', () => {
		const schema = JSON.parse(readFileSync('data/calendar.schema.json', 'utf8')) as {
			$defs: { date: { pattern: string } };
		};
		const pattern = new RegExp(schema.$defs.date.pattern);
		for (const { date } of [...calendar.days, ...calendar.nationalDays]) {
			expect(date).toMatch(pattern);
			expect(on(date, 2024)).not.toBeNull();
		}
	});

	test('ids are unique, countries and kinds are known, gatherings run forward', () => {
		expect(new Set(calendar.days.map(({ id }) => id)).size).toBe(calendar.days.length);
		for (const { of, kind } of calendar.nationalDays) {
			expect(Object.keys(calendar.countries)).toContain(of);
			expect(Object.keys(calendar.kinds)).toContain(kind);
		}
		expect(new Set(calendar.nationalDays.map(({ of }) => of)).size).toBeGreaterThanOrEqual(100);
		for (const { from, to } of calendar.gatherings)
			expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to));
	});
});
