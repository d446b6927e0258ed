import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import { titlePattern } from '#lib/core/archive/find.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import { archives, DAY_MS, filters, windows } from './arbitraries.ts';
import { makeArchive } from './made-archive.ts';
import { naiveReader } from './naive.ts';

const DAY = Date.UTC(2023, 5, 13);
const year = { start: DAY, end: DAY + 365 * DAY_MS };

describe('finding in titles', () => {
	test.each([
		['harbour', 'The Harbour opens', true],
		['HARBOUR OPENS', 'The harbour opens', true],
		['  harbour   opens ', 'The harbour\topens', true],
		['саммит', 'САММИТ открыт', true],
		['a.c', 'abc', false],
		['a.c', 'A.C. meets', true],
		['(who)', 'Asked (who) came', true],
		['[\\w]+', 'word', false],
		['G-20', 'The G-20 meets', true],
		['opens harbour', 'The harbour opens', false],
		['café', 'Cafe\u0301 closed'.normalize(), true]
	])('%s in %s: %s', (typed, title, found) => {
		expect(titlePattern(typed)?.test(title)).toBe(found);
	});

	test.each(['', '   '])('nothing typed finds nothing', (typed) => {
		expect(titlePattern(typed)).toBeNull();
	});

	test('whatever is typed stands for itself', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (typed, around) => {
				const title = `${around}${typed.normalize()}${around}`;
				fc.pre(typed.trim() !== '');
				expect(titlePattern(typed)?.test(title)).toBe(true);
			})
		);
	});

	test('slices of the list together find what a look at every title finds', async () => {
		await fc.assert(
			fc.asyncProperty(
				archives,
				filters,
				windows,
				fc.integer({ min: 1, max: 5 }),
				async (archive, filter, window, count) => {
					const reader = createReader(archive);
					const titles = new Map(archive.events.map(({ id, title }) => [id, title]));
					const list = naiveReader(archive).events(filter, window);
					const text = '1';
					const found: number[] = [];
					for (let first = 0; first < list.length; first += count) {
						const answer = await reader.find({ filter, window, text, first, count });
						expect(answer.total).toBe(list.length);
						found.push(...answer.places);
					}
					expect(found).toEqual(list.flatMap((id, i) => (titles.get(id)?.includes(text) ? [i] : [])));
				}
			),
			{ numRuns: 30 }
		);
	});
});

describe('milestones', () => {
	const archive = makeArchive(
		[0, 1, 2, 3, 4].map((day) => ({ at: DAY + day * DAY_MS, terms: [0], event: day + 1 }))
	);

	test.each([
		[5, [0, 1, 2, 3, 4]],
		[3, [0, 2, 4]],
		[2, [0, 4]],
		[1, [0]]
	])('%i through a list of five', async (count, days) => {
		const times = await createReader(archive).milestones({ filter: NO_FILTER, window: year, count });
		expect([...times].map((at) => (at - DAY) / DAY_MS)).toEqual(days);
	});

	test('an empty list has none, nor has one without dates', async () => {
		const reader = createReader(archive);
		const window = { start: 0, end: 1 };
		expect(await reader.milestones({ filter: NO_FILTER, window, count: 3 })).toHaveLength(0);
		expect(await reader.milestones({ filter: NO_FILTER, window: null, count: 3 })).toHaveLength(0);
	});
});

test('a list asked for with another window in between is the same again', async () => {
	const reader = createReader(
		makeArchive([0, 9].map((day) => ({ at: DAY + day * DAY_MS, terms: [0], event: day + 1 })))
	);
	const ask = (end: number) =>
		reader.events({ filter: NO_FILTER, window: { start: DAY, end }, first: 0, count: 9 });
	expect((await ask(year.end)).total).toBe(2);
	expect((await ask(DAY + DAY_MS)).total).toBe(1);
	expect((await ask(year.end)).total).toBe(2);
});
