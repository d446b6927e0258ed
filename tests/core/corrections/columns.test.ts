import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import { partsOf, createReader } from '#lib/core/archive/memory-reader.ts';
import { readParts } from '#lib/core/archive/reader.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { applyCorrections, correctArchive } from '#lib/core/corrections/apply.ts';
import { correctParts } from '#lib/core/corrections/columns/correct.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { filters, windows } from '../archive/arbitraries.ts';
import { stored } from '../archive/serve.ts';
import { corrected } from './arbitraries.ts';

async function answers(reader: ArchiveReader, asked: Parameters<ArchiveReader['range']>[0]) {
	const { filter, window } = asked;
	const list = { filter, window, first: 0, count: 400 };
	const { receipt, ...summary } = await reader.summary();
	expect(receipt.kept).toBe(summary.posts);
	return {
		summary,
		overview: await reader.overview({ filter, zone: 'UTC', span: window, bars: 30 }),
		range: await reader.range(asked),
		events: await reader.events(list),
		posts: await reader.posts(list),
		undated: await reader.posts({ ...list, window: null }),
		undatedEvents: await reader.events({ ...list, window: null })
	};
}

describe('corrected columns', () => {
	test.each([
		['in memory', async (archive: Archive) => partsOf(archive), 60],
		['on disk', stored, 15]
	])('%s answer as columns of the corrected rows do', async (_, open, numRuns) => {
		await fc.assert(
			fc.asyncProperty(corrected, filters, windows, async ([archive, corrections], filter, window) => {
				const { parts, warnings } = await correctParts(await open(archive), corrections);
				const expected = correctArchive(archive, corrections);
				expect(warnings).toEqual(applyCorrections(corrections, archive.posts, archive.events).warnings);
				const reader = readParts(parts);
				for (const f of [filter, NO_FILTER]) {
					const asked = {
						filter: f,
						zone: 'UTC',
						window,
						grain: 'week' as const,
						pins: [],
						marks: 20,
						bars: 10
					};
					expect(await answers(reader, asked)).toEqual(await answers(createReader(expected), asked));
				}
				for (const event of expected.events) {
					const found = await reader.event(event.id);
					expect(found?.event).toEqual(event);
					expect(found?.posts.map(({ post }) => post.id).sort()).toEqual(event.posts.toSorted());
				}
			}),
			{ numRuns }
		);
	});

	test('are the same where nothing is corrected', async () => {
		await fc.assert(
			fc.asyncProperty(corrected, async ([archive]) => {
				const parts = partsOf(archive);
				expect((await correctParts(parts, [])).parts).toBe(parts);
			}),
			{ numRuns: 5 }
		);
	});
});
