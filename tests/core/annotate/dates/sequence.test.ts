import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSequence, type Option } from '#lib/core/annotate/dates/sequence.ts';

/** Tries every choice. */
function exhaustive(posts: readonly (readonly Option[])[], costPerMs: number): number {
	let best = 0;
	const walk = (index: number, first: number | null, last: number | null, sum: number) => {
		best = Math.max(best, sum - (first === null || last === null ? 0 : (last - first) * costPerMs));
		const options = posts[index];
		if (!options) return;
		walk(index + 1, first, last, sum);
		for (const { time, score } of options) {
			if (last === null || time >= last) walk(index + 1, first ?? time, time, sum + score);
		}
	};
	walk(0, null, null, 0);
	return best;
}

const options = fc.array(
	fc.record({ time: fc.integer({ min: 0, max: 12 }), score: fc.integer({ min: 1, max: 8 }) }),
	{ maxLength: 3 }
);

describe('chooseSequence', () => {
	test('is as good as trying every choice, and never runs backwards', () => {
		fc.assert(
			fc.property(fc.array(options, { maxLength: 7 }), fc.constantFrom(0, 0.3, 1), (posts, cost) => {
				const { chosen, total } = chooseSequence(posts, cost);
				expect(total).toBeCloseTo(exhaustive(posts, cost), 9);
				const picked = posts.flatMap((list, index) => list[chosen[index] ?? -1] ?? []);
				const times = picked.map(({ time }) => time);
				expect(times).toEqual([...times].sort((a, b) => a - b));
				const extent = (times.at(-1) ?? 0) - (times[0] ?? 0);
				expect(picked.reduce((sum, { score }) => sum + score, 0) - extent * cost).toBeCloseTo(total, 9);
			}),
			{ numRuns: 500 }
		);
	});

	test('one slip does not drag the rest along', () => {
		const posts = [1, 2, 90, 3, 4].map((time) => [{ time, score: 2 }]);
		expect([...chooseSequence(posts, 0).chosen]).toEqual([0, 0, -1, 0, 0]);
	});

	test('a hundred thousand posts come to an end, which every pair of them would not', () => {
		const posts = Array.from({ length: 100_000 }, (_, index) => [
			{ time: index, score: 1 },
			{ time: (index * 7919) % 100_000, score: 1.5 }
		]);
		expect(chooseSequence(posts, 0).total).toBeGreaterThanOrEqual(100_000);
	});
});
