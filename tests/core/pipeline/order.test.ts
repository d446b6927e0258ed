import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlaces, placesOf } from '#lib/core/pipeline/order.ts';

/** Indexes in the order that the places give. */
function ordered(times: readonly (number | null)[]): number[] {
	return placesOf(times)
		.map((place, i) => ({ place, i }))
		.sort((a, b) => comparePlaces(a.place, b.place))
		.map(({ i }) => i);
}

describe('order', () => {
	test.each([
		['oldest first', [1, 2, 3], [0, 1, 2]],
		['newest first', [3, 2, 1], [2, 1, 0]],
		['a tie keeps input order', [2, 1, 1], [1, 2, 0]],
		['an undated post stays after its neighbour', [1, null, 3], [0, 1, 2]],
		['also newest first', [3, null, 1], [2, 1, 0]],
		['an undated post at the start', [null, 1, 2], [0, 1, 2]],
		['an undated post at the start, newest first', [null, 2, 1], [2, 1, 0]],
		['an undated post at the end, newest first', [2, 1, null], [2, 1, 0]],
		['several undated ones keep input order', [1, null, null, 2], [0, 1, 2, 3]],
		['nothing dated', [null, null], [0, 1]],
		['nothing at all', [], []]
	])('%s', (_name, times, expected) => {
		expect(ordered(times)).toEqual(expected);
	});

	test('dated posts come out sorted and none is lost', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 }))), (times) => {
				const order = ordered(times);
				expect(order.toSorted((a, b) => a - b)).toEqual(times.map((_, i) => i));
				const dated = order.map((i) => times[i]).filter((at) => at !== null);
				expect(dated).toEqual(dated.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
			})
		);
	});
});
