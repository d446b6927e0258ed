import fc from 'fast-check';
import { scaleLinear } from 'd3';
import { describe, expect, test } from 'vitest';
import { barsPath, densityBars } from '#lib/core/layout/density.ts';
import { spreadLabels } from '#lib/core/layout/end-labels.ts';
import { boxAt } from '#lib/core/layout/hit.ts';
import { countAxis, seriesPoints, shareAxis, sharesOf } from '#lib/core/layout/series.ts';
import { sparkPath } from '#lib/core/layout/spark.ts';

describe('density', () => {
	const strip = { scale: scaleLinear([0, 100], [0, 100]), heightPx: 20, x0: 0, x1: 80 };
	test('cuts bars to the plot, leaves empty buckets out and shows even a single post', () => {
		const bars = densityBars([-10, 10, 20, 70, 90], [100, 0, 1, 50], strip);
		expect(bars.map(({ index, x0, x1, heightPx }) => [index, x0, x1, heightPx])).toEqual([
			[0, 0, 9, 20],
			[2, 20, 69, 2],
			[3, 70, 80, 10]
		]);
		expect(barsPath(bars.slice(0, 1))).toBe('M0 20V0H9V20Z');
	});

	test('a sparkline is a bar for each bucket that counts, and nothing where none does', () => {
		const size = { widthPx: 30, heightPx: 10 };
		expect(sparkPath([0, 10, 20, 30], [1, 0, 2], size)).toBe('M0 10V5H9V10ZM20 10V0H29V10Z');
		expect(sparkPath([0, 10], [0], size)).toBe('');
		expect(sparkPath([0, 0], [3], size)).toBe('');
	});
});

describe('value axes', () => {
	test.each([
		[0, [1]],
		[1, [1]],
		[2, [1, 2]],
		[3, [2, 4]],
		[9, [5, 10]],
		[13, [5, 10, 15]],
		[1234, [500, 1000, 1500]]
	])('counts up to %i have ticks %j', (most, ticks) => {
		expect(countAxis(most, 2)).toEqual({ ticks, top: ticks.at(-1) });
	});

	test('are whole, rise evenly and reach the largest value', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 2, max: 5 }), (most, wanted) => {
				const { ticks, top } = countAxis(most, wanted);
				expect(top).toBeGreaterThanOrEqual(Math.max(1, most));
				expect(ticks.every((value) => Number.isInteger(value) && value > 0)).toBe(true);
				expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
				expect(ticks.length).toBeLessThanOrEqual(2 * wanted + 2);
			})
		);
	});

	test('shares stop at a hundred', () => {
		expect(shareAxis(100, 2).top).toBe(100);
		expect(shareAxis(97, 3).top).toBe(100);
		expect(sharesOf([1, 0, 3], [4, 0, 3])).toEqual([25, 0, 100]);
	});
});

describe('lines', () => {
	test('a bucket that sticks out stands at the middle of its part inside, and is told apart', () => {
		const points = seriesPoints([2, 4, 0], {
			scale: scaleLinear([0, 30], [0, 300]),
			edges: [-10, 10, 20, 30],
			partial: [1, 0, 0],
			window: { start: 0, end: 30 },
			top: 4,
			heightPx: 40
		});
		expect(points.map(({ x, y }) => [x, y])).toEqual([
			[50, 20],
			[150, 0],
			[250, 40]
		]);
		expect(points.map(({ partial }) => partial)).toEqual([true, false, false]);
	});

	test('labels at line ends keep their order, their distance and the plot', () => {
		expect(spreadLabels([10, 50], 16, 0, 100)).toEqual([10, 50]);
		expect(spreadLabels([98, 97, 99], 16, 0, 100)).toEqual([76, 60, 92]);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -20, max: 140 }), { maxLength: 6 }), (wished) => {
				const placed = spreadLabels(wished, 16, 0, 100);
				const sorted = [...placed].sort((a, b) => a - b);
				expect(placed.every((middle) => middle >= 7.999 && middle <= 92.001)).toBe(true);
				sorted.slice(1).forEach((middle, index) => {
					expect(middle - (sorted[index] ?? 0)).toBeGreaterThan(15.999);
				});
				for (const [a, wish] of wished.entries()) {
					for (const [b, other] of wished.entries())
						if (wish < other) expect(placed[a]).toBeLessThan(placed[b] ?? 0);
				}
			})
		);
	});
});

describe('boxAt', () => {
	const boxes = [
		{ lane: 0, left: 10, right: 50 },
		{ lane: 1, left: 40, right: 90 }
	];
	const lanes = { topPx: 20, heightPx: 24 };
	test.each([
		[30, 30, 0, 0],
		[45, 60, 0, 1],
		[60, 30, 4, null],
		[60, 30, 15, 0],
		[200, 30, 20, null]
	])('at %i, %i with %i px of slop finds %s', (x, y, slop, expected) => {
		expect(boxAt(boxes, x, y, lanes, slop)).toBe(expected === null ? null : boxes[expected]);
	});
});
