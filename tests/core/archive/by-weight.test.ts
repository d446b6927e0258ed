import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByWeight } from '#lib/core/archive/by-weight.ts';

const weights = fc.oneof(
	fc.double({ noNaN: true }),
	fc.integer({ min: -3, max: 3 }),
	fc.constantFrom(0, -0, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON, -1 - Number.EPSILON)
);

test('the order is that of a comparison, and equal weights keep theirs', () => {
	fc.assert(
		fc.property(fc.array(weights, { maxLength: 60 }), (values) => {
			const compared = values
				.map((_, i) => i)
				.sort((a, b) => {
					const [one = 0, other = 0] = [values[a], values[b]];
					return one === other ? a - b : one > other ? -1 : 1;
				});
			expect([...orderByWeight(Float64Array.from(values))]).toEqual(compared);
		})
	);
});
