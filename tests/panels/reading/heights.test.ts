import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Heights } from '#lib/panels/reading/heights.ts';
import { boxHeight, placeAt, shiftAt } from '#lib/panels/reading/stretch.ts';

const measured = fc.array(fc.tuple(fc.nat(60), fc.nat(900)), { maxLength: 20 });

describe('heights of blocks', () => {
	test('sums and places are those of adding one by one', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 200 }),
				fc.integer({ min: 1, max: 9 }),
				measured,
				fc.nat(20_000),
				(rows, size, found, px) => {
					const heights = new Heights(rows, size, 68);
					const plain = Array.from(
						{ length: Math.ceil(rows / size) },
						(_, i) => Math.min(size, rows - i * size) * 68
					);
					for (const [block, height] of found) {
						if (block >= plain.length) continue;
						expect(heights.measure(block, height)).toBe(height - (plain[block] ?? 0));
						plain[block] = height;
					}
					let top = 0;
					let at = plain.length - 1;
					plain.forEach((height, block) => {
						expect(heights.top(block)).toBe(top);
						expect(heights.of(block)).toBe(height);
						if (px >= top && px < top + height) at = block;
						top += height;
					});
					expect(heights.totalPx).toBe(top);
					expect(heights.at(px)).toBe(at);
				}
			)
		);
	});

	test.each([
		[-5, 0],
		[0, 0],
		[99, 0],
		[100, 1],
		[1e9, 2]
	])('at %d of three blocks of a hundred', (px, block) => {
		expect(new Heights(30, 10, 10).at(px)).toBe(block);
	});

	test('an empty list has no block', () => {
		expect(new Heights(0, 10, 68).at(0)).toBe(-1);
		expect(new Heights(0, 10, 68).totalPx).toBe(0);
	});
});

describe('a list longer than a page can be', () => {
	const lengths = fc.record({
		totalPx: fc.integer({ min: 1, max: 300_000_000 }),
		viewPx: fc.integer({ min: 100, max: 2000 })
	});

	test('where a scroll bar leads to is where that place is shown', () => {
		fc.assert(
			fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), ({ totalPx, viewPx }, part) => {
				const place = part * Math.max(0, totalPx - viewPx);
				const boxAt = place - shiftAt(place, { totalPx, viewPx });
				expect(Math.abs(placeAt(boxAt, { totalPx, viewPx }) - place)).toBeLessThan(0.01);
				expect(boxAt).toBeGreaterThanOrEqual(0);
				expect(boxAt).toBeLessThanOrEqual(boxHeight(totalPx));
			})
		);
	});

	test('both ends are the ends of the box, and the thumb stands where the place is', () => {
		const whole = { totalPx: 68_000_000, viewPx: 500 };
		expect(shiftAt(0, whole)).toBe(0);
		expect(shiftAt(1000, whole)).toBe(0);
		expect(shiftAt(67_999_500, whole)).toBe(64_000_000);
		for (const part of [0.1, 0.25, 0.5, 0.9]) {
			expect(Math.abs(placeAt(part * 3_999_500, whole) / 67_999_500 - part)).toBeLessThan(0.025);
		}
	});

	test('a list that fits is as it is', () => {
		expect(boxHeight(3_000_000)).toBe(3_000_000);
		expect(shiftAt(1_234_567, { totalPx: 3_000_000, viewPx: 500 })).toBe(0);
		expect(placeAt(1_234_567, { totalPx: 3_000_000, viewPx: 500 })).toBe(1_234_567);
	});
});
