import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisSpan, edgesOf, mostWords, soFarWords } from '#lib/charts/read-so-far.ts';
import { SpreadCounter } from '#lib/core/pipeline/spread.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEW_YEAR = Date.UTC(2024, 0, 1);

function spreadOf(...times: readonly (number | null)[]) {
	const counter = new SpreadCounter();
	for (const at of times) counter.add(at);
	return counter.read();
}

describe('posts read so far', () => {
	test.each([
		[[], '0 posts without a date yet'],
		[[null], '1 post without a date yet'],
		[[null, null], '2 posts without a date yet'],
		[[NEW_YEAR], '1 post, 1 Jan 2024'],
		[[NEW_YEAR + 400 * DAY, NEW_YEAR], '2 posts, 1 Jan 2024 – 4 Feb 2025'],
		[[NEW_YEAR, NEW_YEAR + DAY, null], '2 posts, 1–2 Jan 2024, 1 without a date yet']
	])('%j are told as “%s”', (times, words) => {
		expect(soFarWords(spreadOf(...times), 'UTC')).toBe(words);
	});

	test('are told by the days of the zone', () => {
		expect(soFarWords(spreadOf(NEW_YEAR), 'America/New_York')).toBe('1 post, 31 Dec 2023');
	});

	test('say when most of them were, no further than they reach', () => {
		expect(mostWords(spreadOf(null), 'UTC')).toBe('');
		expect(mostWords(spreadOf(NEW_YEAR, NEW_YEAR + 90 * DAY, NEW_YEAR + 90 * DAY), 'UTC')).toBe(
			'Most at one time: 2 posts, 31 March 2024.'
		);
		const years = [0, 1000, 1000, 1000, 3000].map((day) => NEW_YEAR + day * DAY);
		expect(mostWords(spreadOf(...years), 'UTC')).toMatch(/^Most at one time: 3 posts, .* 2026\.$/u);
	});

	test.each([
		['an hour', 0, [2024, 0, 1, 1]],
		['three days', 3 * DAY, [2024, 0, 5, 0]],
		['half a year', 180 * DAY, [2024, 6, 1, 0]],
		['seven years', 7 * 365 * DAY, [2031, 0, 1, 0]]
	] as const)('of %s have an axis of whole parts of the calendar', (_, ms, [year, month, day, hour]) => {
		const span = axisSpan(spreadOf(NEW_YEAR, NEW_YEAR + ms), 'UTC');
		expect(span).toMatchObject({ start: NEW_YEAR, end: Date.UTC(year, month, day, hour) });
	});

	test('have no axis where none is dated', () => {
		expect(axisSpan(spreadOf(null), 'UTC')).toBeNull();
	});

	test('all stand on the axis and between borders, in any zone', () => {
		const time = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
		fc.assert(
			fc.property(
				fc.array(time, { minLength: 1, maxLength: 50 }),
				fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata'),
				(times, zone) => {
					const spread = spreadOf(...times);
					const span = axisSpan(spread, zone);
					const edges = edgesOf(spread);
					expect(edges).toHaveLength(spread.counts.length + 1);
					for (const at of times) {
						expect(span?.contains(at)).toBe(true);
						expect((edges[0] ?? NaN) <= at && at < (edges.at(-1) ?? NaN)).toBe(true);
					}
				}
			)
		);
	});
});
