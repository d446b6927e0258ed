import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partAt, railLabels, timeAt } from '#lib/panels/reading/rail.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2021, 10, 20);
const evenly = (days: number, count = 101) =>
	Float64Array.from({ length: count }, (_, i) => START + (i / (count - 1)) * days * DAY_MS);

describe('times along a list', () => {
	test('the time of a part and the part of a time undo each other', () => {
		const times = fc
			.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 2, maxLength: 30 })
			.map((gaps) => Float64Array.from(gaps, (_, i) => gaps.slice(0, i + 1).reduce((a, b) => a + b)));
		fc.assert(
			fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (milestones, part) => {
				expect(partAt(milestones, timeAt(milestones, part))).toBeCloseTo(part, 6);
			})
		);
	});

	test.each([
		['years', 2500, 12, ['2022', '2023', '2024', '2025', '2026', '2027', '2028']],
		['months and years', 130, 12, ['Dec', '2022', 'Feb', 'Mar']],
		['days', 3, 12, ['21 Nov', '22 Nov']],
		['nothing where there is no room', 900, 0, []],
		['nothing within a day', 0.3, 12, []]
	])('%s', (_, days, room, texts) => {
		expect(railLabels(evenly(days), 'UTC', room).map(({ text }) => text)).toEqual(texts);
	});

	test('labels keep apart, and a year is never crowded out', () => {
		const crowded = Float64Array.from({ length: 50 }, (_, i) => START + (i < 25 ? i * 0.1 : i * 20) * DAY_MS);
		const labels = railLabels(crowded, 'UTC', 12);
		labels.slice(1).forEach(({ part }, i) => {
			expect((part - (labels[i]?.part ?? 0)) * 12).toBeGreaterThanOrEqual(1);
		});
		expect(labels.map(({ text }) => text)).toContain('2024');
	});

	test('no times, no labels', () => {
		expect(railLabels(new Float64Array(), 'UTC', 12)).toEqual([]);
	});
});
