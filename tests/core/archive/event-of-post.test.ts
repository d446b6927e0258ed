import { describe, expect, test } from 'vitest';
import { openArchive } from '#lib/core/archive/files/read.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { makeArchive } from './made-archive.ts';
import { serve } from './serve.ts';

const DAY = Date.UTC(2023, 5, 13);
// Two of three posts are one event, and one has no date.
const archive = makeArchive([
	{ at: DAY, terms: [], event: 1 },
	{ at: DAY + 1, terms: [], event: 1 },
	{ at: null, terms: [], event: 2 }
]);

async function stored(): Promise<ArchiveReader> {
	const opened = await openArchive(serve(writeArchive(archive)));
	if ('refused' in opened) throw new Error(opened.refused);
	return opened.reader;
}

describe.each([
	['in memory', async () => createReader(archive)],
	['on disk', stored]
])('the event of a post of an archive %s', (_home, open) => {
	test('is found by any of its posts', async () => {
		const reader = await open();
		for (const { id, posts } of archive.events) {
			for (const post of posts) expect((await reader.event(post))?.event.id).toBe(id);
		}
		expect(archive.events.map(({ posts }) => posts.length).sort()).toEqual([1, 2]);
	});

	test('is null for a post that is not there', async () => {
		expect(await (await open()).event('nowhere/1' as PostId)).toBeNull();
	});
});
