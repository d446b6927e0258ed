import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookBeyond, MOST_BEYOND } from '#lib/core/events/beyond.ts';
import type { Linked } from '#lib/core/events/link.ts';
import { Links } from '#lib/core/events/links.ts';

const CLUSTERS = 6;
const pair = fc
	.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 20 }))
	.filter(([a, b]) => a !== b)
	.map(([a, b, tenths]) => ({ later: Math.max(a, b), earlier: Math.min(a, b), likeness: tenths / 20 }));

/** Two posts a cluster. */
const placeOf = Int32Array.from({ length: 12 }, (_, post) => post >> 1);

function run<T>(steps: Generator<number, T>): T {
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
	}
}

test('the clusters most like each other are found, each once, strongest first', () => {
	fc.assert(
		fc.property(fc.array(pair, { maxLength: 40 }), fc.array(pair, { maxLength: 10 }), (words, bridge) => {
			const linked = { words: new Links(), bridge: new Links() };
			for (const { later, earlier, likeness } of words) linked.words.add(later, earlier, likeness);
			for (const { later, earlier, likeness } of bridge) linked.bridge.add(later, earlier, likeness);
			const gathered = { size: CLUSTERS, starts: placeOf, members: placeOf, placeOf };
			const beyond = run(lookBeyond(gathered, linked as unknown as Linked));
			for (let place = 0; place < CLUSTERS; place++) {
				const best = new Map<number, number>();
				for (const { later, earlier, likeness } of [...words, ...bridge]) {
					const [a = -1, b = -1] = [placeOf[later], placeOf[earlier]];
					if (a === b || (a !== place && b !== place)) continue;
					const other = a === place ? b : a;
					best.set(other, Math.max(best.get(other) ?? 0, likeness));
				}
				const strongest = [...best.values()].sort((a, b) => b - a).slice(0, MOST_BEYOND);
				const rows = Array.from({ length: MOST_BEYOND }, (_, i) => place * MOST_BEYOND + i).filter(
					(row) => (beyond.likeness[row] ?? 0) > 0
				);
				expect(rows.map((row) => Math.round((beyond.likeness[row] ?? 0) * 20))).toEqual(
					strongest.map((likeness) => Math.round(likeness * 20))
				);
				const others = rows.map((row) => beyond.place[row] ?? -1);
				expect(new Set(others).size).toBe(others.length);
				for (const row of rows) {
					expect(placeOf[beyond.own[row] ?? 0]).toBe(place);
					expect(placeOf[beyond.other[row] ?? 0]).toBe(beyond.place[row]);
					expect(Math.fround(best.get(beyond.place[row] ?? -1) ?? 0)).toBe(beyond.likeness[row]);
				}
			}
		})
	);
});
