import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Queue } from '#lib/core/events/queue.ts';

test('a queue gives what was put in it in order of cost, then of number', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(5000)), { maxLength: 3000 }), (rows) => {
			const queue = new Queue();
			for (const [cost, item] of rows) queue.put(item, cost);
			const taken: [number, number][] = [];
			for (let item = queue.take(); item >= 0; item = queue.take()) taken.push([queue.cost, item]);
			expect(taken).toEqual(rows.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
			expect(queue.size).toBe(0);
		}),
		{ numRuns: 50 }
	);
});
