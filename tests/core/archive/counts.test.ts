import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import type { ListQuery } from '#lib/core/archive/view.ts';
import { termKey } from '#lib/core/model/ids.ts';
import { GRAINS } from '#lib/core/time/grain.ts';
import { archives, filters, pins, windows, zones } from './arbitraries.ts';
import { naiveReader } from './naive.ts';

const EVERYTHING = { first: 0, count: 10_000 };

function sum(values: Iterable<number>): number {
	return [...values].reduce((a, b) => a + b, 0);
}

describe('a count is a list', () => {
	test('range, series, lists and a naive scan agree', async () => {
		const grains = fc.constantFrom(...GRAINS.slice(1));
		await fc.assert(
			fc.asyncProperty(
				archives,
				filters,
				windows,
				zones,
				grains,
				pins,
				async (archive, filter, window, zone, grain, pinned) => {
					const reader = createReader(archive);
					const naive = naiveReader(archive);
					const range = await reader.range({ filter, window, zone, grain, pins: pinned, marks: 5, bars: 20 });
					const posts = await reader.posts({ filter, window, ...EVERYTHING });
					const events = await reader.events({ filter, window, ...EVERYTHING });

					expect(posts.rows.map(({ post }) => post)).toEqual(naive.posts(filter, window));
					expect(events.rows.map(({ id }) => id)).toEqual(naive.events(filter, window));
					expect([range.posts, posts.total]).toEqual([posts.rows.length, posts.rows.length]);
					expect([range.events, events.total]).toEqual([events.rows.length, events.rows.length]);

					const before = { start: 2 * window.start - window.end, end: window.start };
					const keys = archive.terms.map(({ kind, id }) => termKey(kind, id));
					expect([...range.counts]).toEqual(keys.map((key) => naive.count(filter, window, key)));
					expect([...range.before]).toEqual(keys.map((key) => naive.count(filter, before, key)));
					for (const [i, key] of keys.entries()) {
						const narrowed: ListQuery = {
							filter: { ...filter, all: [...filter.all, key] },
							window,
							...EVERYTHING
						};
						expect((await reader.posts(narrowed)).total).toBe(range.counts[i]);
					}

					const { series } = range;
					expect(sum(series.total)).toBe(range.posts);
					expect(series.counts.map(sum)).toEqual(pinned.map((pin) => naive.count(filter, window, pin)));
					for (let b = 0; b < series.total.length; b++) {
						const start = Math.max(series.edges[b] ?? NaN, window.start);
						const end = Math.min(series.edges[b + 1] ?? NaN, window.end);
						expect(series.total[b]).toBe(naive.posts(filter, { start, end }).length);
						expect(series.counts.map((row) => row[b])).toEqual(
							pinned.map((pin) => naive.count(filter, { start, end }, pin))
						);
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	test('every density bar is the length of its event list', async () => {
		await fc.assert(
			fc.asyncProperty(archives, filters, windows, zones, async (archive, filter, window, zone) => {
				const reader = createReader(archive);
				const naive = naiveReader(archive);
				const { density } = await reader.range({
					filter,
					window,
					zone,
					grain: 'month',
					pins: [],
					marks: 0,
					bars: 12
				});
				expect(density.edges.length).toBe(density.events.length + 1);
				const within = [...density.edges].filter((edge) => edge > window.start && edge < window.end);
				expect(within.length + 1).toBeLessThanOrEqual(12);
				density.events.forEach((count, i) => {
					const bucket = { start: density.edges[i] ?? NaN, end: density.edges[i + 1] ?? NaN };
					expect(count).toBe(naive.events(filter, bucket).length);
				});
			}),
			{ numRuns: 40 }
		);
	});

	test('overview bars and sparklines agree with a naive scan', async () => {
		await fc.assert(
			fc.asyncProperty(archives, filters, windows, zones, async (archive, filter, span, zone) => {
				const reader = createReader(archive);
				const naive = naiveReader(archive);
				const overview = await reader.overview({ filter, zone, span, bars: 30 });
				expect(overview.undated).toBe(naive.posts(filter, null).length);
				expect(overview.matching.length).toBeLessThanOrEqual(30);
				overview.matching.forEach((count, i) => {
					const bucket = { start: overview.edges[i] ?? NaN, end: overview.edges[i + 1] ?? NaN };
					expect(count).toBe(naive.posts(filter, bucket).length);
					expect(overview.all[i]).toBe(naive.posts({ all: [], none: [] }, bucket).length);
				});
				const steps = overview.sparkEdges.length - 1;
				archive.terms.forEach((term, t) => {
					for (let step = 0; step < steps; step++) {
						const bucket = {
							start: overview.sparkEdges[step] ?? NaN,
							end: overview.sparkEdges[step + 1] ?? NaN
						};
						expect(overview.sparks[t * steps + step]).toBe(
							naive.count(filter, bucket, termKey(term.kind, term.id))
						);
					}
				});
			}),
			{ numRuns: 40 }
		);
	});
});

describe('marks', () => {
	test('are the weightiest events of the padded window, a quarter of them its own, and the rest is counted', async () => {
		await fc.assert(
			fc.asyncProperty(archives, filters, windows, fc.nat(12), async (archive, filter, window, marks) => {
				const reader = createReader(archive);
				const answer = await reader.range({
					filter,
					window,
					zone: 'UTC',
					grain: 'week',
					pins: [],
					marks,
					bars: 9
				});
				const length = window.end - window.start;
				const padded = { start: window.start - length, end: window.end + length };
				const byId = new Map(archive.events.map((event) => [event.id, event]));
				const inside = naiveReader(archive)
					.events(filter, padded)
					.map((id) => byId.get(id))
					.filter((event) => event?.at != null);
				const order = inside.toSorted((a, b) => (b?.weight ?? 0) - (a?.weight ?? 0));
				const ownIds = new Set(naiveReader(archive).events(filter, window));
				const own = order.filter((event) => event && ownIds.has(event.id)).slice(0, Math.floor(marks / 4));
				const picked = [...new Set([...own, ...order])].slice(0, marks);
				const weights = picked.map((event) => event?.weight ?? 0).sort((a, b) => b - a);
				expect([...answer.marks.weight]).toEqual(weights);
				expect(answer.marks.rest).toBe(inside.length - answer.marks.id.length);
				expect(answer.marks.title).toEqual(answer.marks.id.map((id) => byId.get(id)?.title));
			}),
			{ numRuns: 40 }
		);
	});
});
