import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Agenda } from '#lib/core/events/agenda.ts';
import { KnownCosts } from '#lib/core/events/known-costs.ts';
import { Links } from '#lib/core/events/links.ts';
import { costOfLink, sortLinks } from '#lib/core/events/sort-links.ts';

function linksOf(likenesses: readonly number[]): Links {
	const links = new Links();
	for (const likeness of likenesses) links.add(1, 0, likeness);
	return links;
}

function agendaOf(links: Links): Agenda {
	const steps = sortLinks(links);
	for (;;) {
		const next = steps.next();
		if (next.done === true) return new Agenda(links, next.value);
	}
}

const likeness = fc.oneof(
	fc.double({ min: 0.1, max: 1, noNaN: true }),
	fc.constantFrom(0.1, 0.5, 1, 1.000_000_1)
);

test('an agenda gives links in order of cost, then of number, and again those put back', () => {
	fc.assert(
		fc.property(
			fc.array(likeness, { maxLength: 300 }),
			fc.integer({ min: 2, max: 9 }),
			(likenesses, every) => {
				const links = linksOf(likenesses);
				const agenda = agendaOf(links);
				const expected = likenesses.map((_, link): [number, number] => [costOfLink(links, link), link]);
				for (const [cost, link] of [...expected]) if (link % every === 0) expected.push([cost + 0.3, link]);
				const taken: [number, number][] = [];
				const again = new Set<number>();
				for (let link = agenda.take(); link >= 0; link = agenda.take()) {
					taken.push([agenda.cost, link]);
					if (link % every !== 0 || again.has(link)) continue;
					again.add(link);
					agenda.putBack(link, agenda.cost + 0.3);
				}
				expect(taken).toEqual(expected.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
			}
		)
	);
});

test('a cost is known while the clusters are as they were', () => {
	const costs = new KnownCosts(10);
	costs.set(7, 3, 5, 0.25);
	expect(costs.get(3, 7, 5)).toBe(0.25);
	expect(costs.get(7, 3, 5)).toBe(0.25);
	expect(costs.get(3, 7, 6)).toBe(-1);
	expect(costs.get(3, 8, 5)).toBe(-1);
});

test('a pair that takes the slot of another is never taken for it', () => {
	const costs = new KnownCosts(10);
	const pair = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(9));
	fc.assert(
		fc.property(fc.array(pair, { maxLength: 3000 }), (pairs) => {
			for (const [a, b, posts] of pairs) costs.set(a, b, posts, a < b ? a + b / 8192 : b + a / 8192);
			for (const [a, b, posts] of pairs) {
				const known = costs.get(a, b, posts);
				if (known >= 0) expect(known).toBe(a < b ? a + b / 8192 : b + a / 8192);
			}
		}),
		{ numRuns: 20 }
	);
});
