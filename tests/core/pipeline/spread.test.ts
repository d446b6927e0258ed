import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BUCKETS, SpreadCounter, type Spread } from '#lib/core/pipeline/spread.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2024, 2, 1, 12);

function spreadOf(times: readonly (number | null)[]): Spread {
	const counter = new SpreadCounter();
	for (const at of times) counter.add(at);
	return counter.read();
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}

/** From minutes apart to all that a calendar can name, before 1970 too. */
const anyTime = fc.oneof(
	fc.integer({ min: NOON, max: NOON + 3 * HOUR }),
	fc.integer({ min: NOON - 400 * DAY, max: NOON + 4000 * DAY }),
	fc.integer({ min: -8.64e15, max: 8.64e15 })
);
const anyTimes = fc.array(fc.option(anyTime), { maxLength: 300 });

describe('posts counted along time', () => {
	test.each([
		['nothing', [], { dated: 0, undated: 0, from: null, to: null, counts: [] }],
		['posts without a date', [null, null], { dated: 0, undated: 2, from: null, to: null, counts: [] }],
		['one instant', [NOON, NOON], { dated: 2, startMs: NOON, stepMs: HOUR, counts: [2] }],
		['hours', [NOON, NOON + 2 * HOUR, null], { dated: 2, undated: 1, startMs: NOON, counts: [1, 0, 1] }],
		['hours, the newest first', [NOON + 2 * HOUR, NOON], { startMs: NOON, counts: [1, 0, 1] }],
		['both sides of 1970', [-1, 0], { startMs: -HOUR, counts: [1, 1] }]
	])('%s', (_, times, expected) => {
		expect(spreadOf(times)).toMatchObject(expected);
	});

	test.each([
		[192, HOUR],
		[193, 6 * HOUR],
		[40 * 24, 6 * HOUR],
		[60 * 24, DAY],
		[3 * 365 * 24, 7 * DAY],
		[10 * 365 * 24, 28 * DAY],
		[20 * 365 * 24, 56 * DAY]
	])('a post an hour for %i hours is counted in buckets of %i ms', (hours, stepMs) => {
		const midnight = Date.UTC(2024, 0, 1);
		const spread = spreadOf(Array.from({ length: hours }, (_, i) => midnight + i * HOUR));
		expect(spread.stepMs).toBe(stepMs);
		expect(sum(spread.counts)).toBe(hours);
		// Only the first and the last bucket may be begun or left in their middle.
		expect(new Set(spread.counts.slice(1, -1))).toEqual(new Set([stepMs / HOUR]));
	});

	test('are those of a plain count of the same buckets', () => {
		fc.assert(
			fc.property(anyTimes, (times) => {
				const spread = spreadOf(times);
				const dated = times.filter((at) => at !== null);
				const plain = spread.counts.map((_, i) => {
					const start = spread.startMs + i * spread.stepMs;
					return dated.filter((at) => start <= at && at < start + spread.stepMs).length;
				});
				expect(spread.counts).toEqual(plain);
				expect(sum(spread.counts)).toBe(dated.length);
				expect(spread.dated).toBe(dated.length);
				expect(spread.undated).toBe(times.length - dated.length);
			})
		);
	});

	test('begin with the first post, end with the last, and are few', () => {
		fc.assert(
			fc.property(fc.array(anyTime, { minLength: 1, maxLength: 300 }), (times) => {
				const { from, to, counts, startMs, stepMs } = spreadOf(times);
				expect([from, to]).toEqual([Math.min(...times), Math.max(...times)]);
				expect(counts.length).toBeLessThanOrEqual(MOST_BUCKETS);
				expect(counts[0]).toBeGreaterThan(0);
				expect(counts.at(-1)).toBeGreaterThan(0);
				expect(startMs % stepMs).toBeCloseTo(0);
			})
		);
	});

	test('are the same in any order', () => {
		fc.assert(
			fc.property(
				anyTimes.chain((times) =>
					fc.tuple(
						fc.constant(times),
						fc.shuffledSubarray(times, { minLength: times.length, maxLength: times.length })
					)
				),
				([times, shuffled]) => {
					expect(spreadOf(shuffled)).toEqual(spreadOf(times));
				}
			)
		);
	});

	test('take a date found later as if it had been known', () => {
		fc.assert(
			fc.property(fc.array(anyTime), fc.array(anyTime), (known, found) => {
				const counter = new SpreadCounter();
				for (const at of [...known, ...found.map(() => null), null]) counter.add(at);
				for (const at of found) counter.settle(at);
				expect(counter.read()).toEqual(spreadOf([...known, ...found, null]));
			})
		);
	});

	test('that were told stay as they were', () => {
		const counter = new SpreadCounter();
		counter.add(NOON);
		const told = counter.read();
		counter.add(NOON);
		expect(told.counts).toEqual([1]);
		expect(counter.read().counts).toEqual([2]);
	});
});
