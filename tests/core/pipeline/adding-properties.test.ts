import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadArchive } from '#lib/core/archive/files/load.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Input } from '#lib/core/model/reading.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { textInput } from './made-input.ts';

/** Ids from here on are the pictures of one album, of which the first has words. */
const ALBUM_FROM = 4;
/** What a post was at three times. */
const STATES = [
	{ words: 'It fell.', views: null },
	{ words: 'It fell by two spans.', views: 5, edit_date: '2024-06-01T00:00:00+00:00', edit_hide: false },
	{ words: 'It rose.', views: 9, edit_date: '2024-06-02T00:00:00+00:00', edit_hide: false }
] as const;

const message = fc.record({ id: fc.integer({ min: 1, max: 6 }), state: fc.constantFrom(...STATES) });

const file = fc.array(message, { minLength: 1, maxLength: 5 }).map((messages) =>
	JSON.stringify(
		messages.map(({ id, state: { words, ...state } }) => ({
			_: 'Message',
			id,
			peer_id: { _: 'PeerChannel', channel_id: 77 },
			date: `2024-05-0${String(id)}T10:00:00+00:00`,
			message: id > ALBUM_FROM ? '' : `The level of bay ${String(id)} was read at dawn. ${words}`,
			...state,
			...(id < ALBUM_FROM ? {} : { grouped_id: 7, media: { _: 'MessageMediaPhoto' } })
		}))
	)
);

/** As it is after it was kept on a disk. */
async function reloaded(archive: Archive): Promise<Archive> {
	const written = writeArchive(archive);
	const bytesOf = (name: string) => written.get(name) ?? new Uint8Array();
	const loaded = await loadArchive({
		text: (name) => Promise.resolve(new TextDecoder().decode(bytesOf(name))),
		range: (name, start, end) => Promise.resolve(bytesOf(name).slice(start, end).buffer as ArrayBuffer)
	});
	if ('refused' in loaded) throw new Error(loaded.refused);
	return loaded.archive;
}

/** Which of several files an earlier text is told to be from is not kept. */
function told({ posts, ...rest }: Archive): object {
	const bare = posts.map((post) => ({
		...post,
		earlier: post.earlier.map(({ text, at }) => ({ text, at }))
	}));
	return { ...rest, posts: bare };
}

test('files of overlapping states of a channel give one archive, in any order, at once or one after the other', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 3 }), fc.nat(2), async (files, cut) => {
			const inputs = (from: number, to = files.length): Input[] =>
				files.map((text, i) => textInput(`file${String(i)}.json`, text)).slice(from, to);
			const atOnce = await importArchive(inputs(0));
			expect(await importArchive(inputs(0).reverse())).toEqual(atOnce);
			const border = 1 + (cut % (files.length - 1));
			const [front, back] = [await importArchive(inputs(0, border)), await importArchive(inputs(border))];
			expect(told(await importArchive(inputs(border), { base: await reloaded(front) }))).toEqual(
				told(atOnce)
			);
			expect(told(await importArchive(inputs(0, border), { base: await reloaded(back) }))).toEqual(
				told(atOnce)
			);
			const { receipt } = atOnce;
			expect(receipt.read).toBe(receipt.kept + receipt.merged + receipt.refused.length);
			expect(receipt.albumParts).toBe(atOnce.posts.reduce((sum, { parts }) => sum + parts.length, 0));
		}),
		{ numRuns: 30 }
	);
});
