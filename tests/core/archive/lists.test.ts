import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import { archives, DAY_MS, filters, windows } from './arbitraries.ts';
import { makeArchive } from './made-archive.ts';
import { naiveReader } from './naive.ts';

const DAY = Date.UTC(2023, 5, 13);

const small = makeArchive([
	{ at: DAY, terms: [0, 0, 1], event: 1, text: 'First' },
	{ at: DAY + 3 * DAY_MS, terms: [1, 4], event: 1, text: 'More on the first' },
	{ at: DAY + 5 * DAY_MS, terms: [2], event: 2, text: 'Second', halfWidthMs: 3 * DAY_MS },
	{ at: null, terms: [0], event: 3, text: 'Nobody knows when' }
]);

describe('lists', () => {
	test('pages are cuts of the whole list, and the undated have a list of their own', async () => {
		await fc.assert(
			fc.asyncProperty(
				archives,
				filters,
				fc.option(windows),
				fc.nat(20),
				fc.nat(20),
				async (archive, filter, window, first, count) => {
					const reader = createReader(archive);
					const naive = naiveReader(archive);
					const posts = await reader.posts({ filter, window, first, count });
					const events = await reader.events({ filter, window, first, count });
					expect(posts.rows.map(({ post }) => post.id)).toEqual(
						naive
							.posts(filter, window)
							.slice(first, first + count)
							.map(({ id }) => id)
					);
					expect(events.rows.map(({ id }) => id)).toEqual(
						naive.events(filter, window).slice(first, first + count)
					);
					expect(posts.total).toBe(naive.posts(filter, window).length);
				}
			),
			{ numRuns: 40 }
		);
	});

	test('an event row counts matching posts and all posts, and names the most mentioned terms first', async () => {
		const reader = createReader(small);
		const filter = { all: [], none: ['organisation:t0' as never] };
		const { rows } = await reader.events({
			filter,
			window: { start: DAY, end: DAY + 30 * DAY_MS },
			first: 0,
			count: 1
		});
		expect(rows[0]).toMatchObject({
			title: 'First',
			posts: 1,
			allPosts: 2,
			organisations: ['organisation:t0', 'organisation:t1'],
			topics: ['topic:t4'],
			basis: 'recorded'
		});
	});

	test('an event is in a window by its matching posts, not by its span', async () => {
		const reader = createReader(small);
		const window = { start: DAY + DAY_MS, end: DAY + 2 * DAY_MS };
		expect((await reader.events({ filter: NO_FILTER, window, first: 0, count: 9 })).total).toBe(0);
	});
});

describe('one event', () => {
	test('comes with all its posts', async () => {
		const answer = await createReader(small).event('made/1' as EventId);
		expect(answer?.posts.map(({ post, event }) => [post.text, event])).toEqual([
			['First', 'made/1'],
			['More on the first', 'made/1']
		]);
		expect(answer?.posts[0]?.mentions.map(({ term }) => term)).toEqual(['t0', 't0', 't1']);
	});

	test('that is not there is null', async () => {
		expect(await createReader(small).event('made/99' as EventId)).toBeNull();
	});
});

describe('locate', () => {
	test('finds every event of the list and none beside it', async () => {
		await fc.assert(
			fc.asyncProperty(archives, filters, fc.option(windows), async (archive, filter, window) => {
				const reader = createReader(archive);
				const list = naiveReader(archive).events(filter, window);
				for (const { id } of archive.events) {
					expect(await reader.locate({ filter, window, target: id })).toBe(list.indexOf(id));
				}
			}),
			{ numRuns: 30 }
		);
	});

	test.each([
		['before all', DAY - 1, 0],
		['exactly at one', DAY, 0],
		['between two', DAY + DAY_MS, 1],
		['after all', DAY + 90 * DAY_MS, 1]
	])('an instant %s', async (_name, target, place) => {
		const window = { start: DAY - 100 * DAY_MS, end: DAY + 100 * DAY_MS };
		expect(await createReader(small).locate({ filter: NO_FILTER, window, target })).toBe(place);
	});

	test('an instant in an empty list', async () => {
		expect(await createReader(makeArchive([])).locate({ filter: NO_FILTER, window: null, target: DAY })).toBe(
			-1
		);
	});
});

describe('marks and buckets know what they do not know', () => {
	const query = { filter: NO_FILTER, zone: 'UTC', pins: [], marks: 9, bars: 10 } as const;

	test('an inferred date is soft', async () => {
		const { marks } = await createReader(small).range({
			...query,
			grain: 'day',
			window: { start: DAY, end: DAY + 30 * DAY_MS }
		});
		expect(marks.title.map((title, i) => [title, marks.soft[i]])).toEqual([
			['First', 0],
			['Second', 1]
		]);
	});

	test('buckets beyond the archive or the window are partial', async () => {
		const window = { start: DAY - DAY_MS / 2, end: DAY + 6 * DAY_MS };
		const { series, beforeCovered } = await createReader(small).range({ ...query, grain: 'day', window });
		expect([...series.partial]).toEqual([1, 0, 0, 0, 0, 0, 0]);
		expect(beforeCovered).toBe(false);
	});

	test('a window that would need too many buckets gets a coarser grain and says so', async () => {
		const window = { start: Date.UTC(1900, 0, 1), end: Date.UTC(2030, 0, 1) };
		const { series } = await createReader(small).range({ ...query, grain: 'hour', window });
		expect(series.grain).toBe('week');
		expect([...series.total].reduce((a, b) => a + b)).toBe(3);
	});

	test('an archive without posts answers', async () => {
		const reader = createReader(makeArchive([]));
		const range = await reader.range({ ...query, grain: 'day', window: { start: 0, end: DAY_MS } });
		expect([range.posts, range.events, range.beforeCovered]).toEqual([0, 0, false]);
		expect(await reader.summary()).toMatchObject({ posts: 0, firstAt: null, lastAt: null });
	});
});

test('posts of one event are all of them, whatever the filter and the window, page by page', async () => {
	const reader = createReader(small);
	const ask = async (event: string, first: number, count: number) => {
		const query = {
			filter: { all: ['topic:none' as never], none: [] },
			window: null,
			event: event as EventId
		};
		const { total, rows } = await reader.posts({ ...query, first, count });
		return [total, ...rows.map(({ post }) => post.text)];
	};
	expect(await ask('made/1', 0, 9)).toEqual([2, 'First', 'More on the first']);
	expect(await ask('made/1', 1, 1)).toEqual([2, 'More on the first']);
	expect(await ask('made/99', 0, 9)).toEqual([0]);
});
