import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '#lib/core/layout/frame.ts';
import { estimateWidth } from '#lib/core/layout/measure.ts';
import { axisTicks } from '#lib/core/layout/ticks.ts';
import { Span } from '#lib/core/time/span.ts';

const span = (from: string, to: string): Span => new Span(Date.parse(`${from}Z`), Date.parse(`${to}Z`));
const words = (from: string, to: string, widthPx = 1084, zone = 'UTC'): string[] =>
	axisTicks(span(from, to), zone, frameOf(widthPx), estimateWidth).flatMap(({ label }) =>
		label === null ? [] : [label.text]
	);

describe('axisTicks', () => {
	test.each([
		[
			'half a year',
			'2023-06-01T00:00',
			'2024-01-01T00:00',
			['Jun 2023', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
		],
		[
			'a turn of the year',
			'2023-11-10T00:00',
			'2024-03-01T00:00',
			['13 Nov 2023', '27', '4 Dec', '11', '18', '25', '1 Jan ’24']
		],
		[
			'a week',
			'2023-12-29T00:00',
			'2024-01-05T00:00',
			['29 Dec 2023', '30', '31', '1 Jan 2024', '2', '3', '4']
		],
		['a day', '2023-07-13T00:00', '2023-07-14T00:00', ['13 Jul 2023', '03:00', '06:00']],
		['an hour', '2023-07-13T09:58', '2023-07-13T10:30', ['13 Jul 2023, 10:00', '10:05']]
	])('%s', (_, from, to, expected) => {
		expect(words(from, to).slice(0, expected.length)).toEqual(expected);
	});

	test('a long archive is told in years, each with its own words', () => {
		expect(words('2001-01-01T00:00', '2024-01-01T00:00').slice(0, 3)).toEqual(['2001', '2002', '2003']);
		expect(words('1900-01-01T00:00', '2024-01-01T00:00').slice(0, 3)).toEqual(['1900', '1910', '1920']);
	});

	test('on a phone the year costs a month its words and never runs into it', () => {
		expect(words('2023-06-01T00:00', '2024-01-01T00:00', 358)).toEqual([
			'Jun 2023',
			'Aug',
			'Sep',
			'Oct',
			'Nov',
			'Dec'
		]);
	});

	test('days begin at midnight of the zone, also where the clock changes', () => {
		const ticks = axisTicks(
			span('2023-03-24T00:00', '2023-03-29T00:00'),
			'Europe/Oslo',
			frameOf(600),
			estimateWidth
		);
		const clock = new Intl.DateTimeFormat('en-GB', {
			timeZone: 'Europe/Oslo',
			hour: '2-digit',
			minute: '2-digit'
		});
		const days = ticks.filter(({ minor }) => !minor);
		expect(days.map(({ ms }) => clock.format(ms))).toEqual(new Array(5).fill('00:00'));
	});

	test('stand in order and apart, and their words neither meet nor leave the frame', () => {
		const spans = fc
			.tuple(
				fc.integer({ min: 7e11, max: 2e12 }),
				fc.double({ min: Math.log(3.6e6), max: Math.log(3e12), noNaN: true })
			)
			.map(([start, length]) => new Span(start, start + Math.round(Math.exp(length))));
		const zones = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu');
		fc.assert(
			fc.property(spans, zones, fc.integer({ min: 320, max: 1600 }), (window, zone, widthPx) => {
				const frame = frameOf(widthPx);
				const ticks = axisTicks(window, zone, frame, estimateWidth);
				const majors = ticks.filter(({ minor }) => !minor);
				majors.slice(1).forEach(({ x }, index) => {
					expect(x - (majors[index]?.x ?? 0)).toBeGreaterThan(35);
				});
				ticks.slice(1).forEach(({ x }, index) => {
					expect(x - (ticks[index]?.x ?? 0)).toBeGreaterThan(4);
				});
				const labels = ticks.flatMap(({ label }) => (label === null ? [] : [label]));
				labels.forEach((label, index) => {
					expect(label.x + label.widthPx).toBeLessThanOrEqual(frame.bounds.x1);
					const next = labels[index + 1];
					if (next !== undefined) expect(label.x + label.widthPx).toBeLessThan(next.x);
				});
			}),
			{ numRuns: 60 }
		);
	});
});
