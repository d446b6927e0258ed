import { tz } from '@date-fns/tz';
import { startOfDay, startOfISOWeek, startOfMonth, startOfQuarter, startOfYear } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgesOf, finestGrainFor, floorTo, GRAINS, nextOf } from '#lib/core/time/grain.ts';
import { Span } from '#lib/core/time/span.ts';
import { isZone } from '#lib/core/time/zone.ts';

const DAY_MS = 86_400_000;
const at = (iso: string) => Date.parse(iso);
const iso = (ms: number) => new Date(ms).toISOString();

describe('grain', () => {
	test.each([
		['hour', 'UTC', '2024-02-29T13:45:10Z', '2024-02-29T13:00:00.000Z', '2024-02-29T14:00:00.000Z'],
		['day', 'UTC', '2024-02-29T13:45:10Z', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
		['week', 'UTC', '2023-01-01T00:00:00Z', '2022-12-26T00:00:00.000Z', '2023-01-02T00:00:00.000Z'],
		['month', 'UTC', '2024-02-29T13:45:10Z', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
		['quarter', 'UTC', '2024-02-29T13:45:10Z', '2024-01-01T00:00:00.000Z', '2024-04-01T00:00:00.000Z'],
		['year', 'UTC', '2024-02-29T13:45:10Z', '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
		['day', 'Europe/Moscow', '2024-02-29T21:30:00Z', '2024-02-29T21:00:00.000Z', '2024-03-01T21:00:00.000Z'],
		['day', 'Europe/Berlin', '2024-03-31T12:00:00Z', '2024-03-30T23:00:00.000Z', '2024-03-31T22:00:00.000Z'],
		['day', 'America/Havana', '2023-11-05T20:00:00Z', '2023-11-05T04:00:00.000Z', '2023-11-06T05:00:00.000Z'],
		['hour', 'Asia/Kolkata', '2024-01-01T00:10:00Z', '2023-12-31T23:30:00.000Z', '2024-01-01T00:30:00.000Z']
	] as const)('%s in %s of %s', (grain, zone, ms, floor, next) => {
		expect(iso(floorTo(grain, at(ms), zone))).toBe(floor);
		expect(iso(nextOf(grain, at(ms), zone))).toBe(next);
	});

	test('the day on which the clock goes back has 25 hours, the one on which it goes forward 23', () => {
		const hours = (from: string, to: string) =>
			edgesOf('hour', new Span(at(from), at(to)), 'Europe/Berlin').length - 1;
		expect(hours('2024-10-26T22:00Z', '2024-10-27T23:00Z')).toBe(25);
		expect(hours('2024-03-30T23:00Z', '2024-03-31T22:00Z')).toBe(23);
	});

	test('buckets tile time without gap or overlap in any zone', () => {
		const zones = [
			'UTC',
			'Europe/Berlin',
			'America/Sao_Paulo',
			'America/Havana',
			'Australia/Lord_Howe',
			'Asia/Beirut',
			'Pacific/Apia'
		];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.constantFrom(...GRAINS),
				fc.integer({ min: at('2005-01-01'), max: at('2030-01-01') }),
				(zone, grain, ms) => {
					const floor = floorTo(grain, ms, zone);
					const next = nextOf(grain, ms, zone);
					expect(floor).toBeLessThanOrEqual(ms);
					expect(next).toBeGreaterThan(ms);
					expect(floorTo(grain, floor, zone)).toBe(floor);
					expect(floorTo(grain, next, zone)).toBe(next);
					expect(floorTo(grain, next - 1, zone)).toBe(floor);
				}
			),
			{ numRuns: 400 }
		);
	});

	test('starts are those of the calendar, near a change of clocks and far from one', () => {
		const starts = {
			day: startOfDay,
			week: startOfISOWeek,
			month: startOfMonth,
			quarter: startOfQuarter,
			year: startOfYear
		};
		const zones = [
			'UTC',
			'Europe/Berlin',
			'Africa/Casablanca',
			'America/Havana',
			'Asia/Kathmandu',
			'Pacific/Apia'
		];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
				fc.integer({ min: at('1970-01-01'), max: at('2035-01-01') }),
				(zone, grain, ms) => {
					expect(floorTo(grain, ms, zone)).toBe(starts[grain](ms, { in: tz(zone) }).getTime());
				}
			),
			{ numRuns: 1000 }
		);
	});

	test('edges are one step after the other, of hours too', () => {
		const zones = ['UTC', 'Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: at('2005-01-01'), max: at('2030-01-01') }),
				fc.nat(9 * DAY_MS),
				(zone, start, lengthMs) => {
					const edges = edgesOf('hour', new Span(start, start + lengthMs + 1), zone);
					expect(edges[0]).toBe(floorTo('hour', start, zone));
					for (let i = 1; i < edges.length; i++)
						expect(edges[i]).toBe(nextOf('hour', edges[i - 1] ?? NaN, zone));
					expect(edges.findIndex((edge) => edge > start + lengthMs)).toBe(edges.length - 1);
				}
			),
			{ numRuns: 100 }
		);
	});

	test('edges cover the span with buckets that all touch it', () => {
		const edges = edgesOf('month', new Span(at('2023-06-13'), at('2024-07-16')), 'UTC');
		expect(edges.map(iso).at(0)).toBe('2023-06-01T00:00:00.000Z');
		expect(edges.map(iso).at(-1)).toBe('2024-08-01T00:00:00.000Z');
		expect(edges).toHaveLength(15);
	});

	test.each([
		[DAY_MS, 30, 'hour'],
		[30 * DAY_MS, 31, 'day'],
		[400 * DAY_MS, 60, 'week'],
		[400 * DAY_MS, 20, 'month'],
		[4000 * DAY_MS, 50, 'quarter'],
		[4000 * DAY_MS, 12, 'year'],
		[4000 * DAY_MS, 1, 'year']
	] as const)('%d ms in at most %d buckets: %s', (spanMs, maxBuckets, grain) => {
		expect(finestGrainFor(spanMs, maxBuckets)).toBe(grain);
	});

	test('knows zones from other words', () => {
		expect(['UTC', 'Europe/Minsk', 'Mars/Olympus'].map(isZone)).toEqual([true, true, false]);
	});
});

test.each([
	['Asia/Kathmandu', '1985-12-30', '1986-01-03'],
	['Africa/Cairo', '2023-04-26', '2023-04-30'],
	['America/Sao_Paulo', '2017-10-13', '2017-10-17'],
	['Asia/Beirut', '2023-03-24', '2023-03-28']
])('days go on where %s has no midnight', (zone, first, end) => {
	const edges = edgesOf('day', new Span(at(first), at(end)), zone);
	expect(edges.length).toBeGreaterThanOrEqual(5);
	expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
});
