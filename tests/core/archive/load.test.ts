import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '#lib/core/archive/files/load.ts';
import type { ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { archives } from './arbitraries.ts';
import { makeArchive } from './made-archive.ts';

function serve(written: ReadonlyMap<string, Uint8Array>): ArchiveFiles {
	const bytesOf = (name: string) => written.get(name) ?? new Uint8Array();
	return {
		text: async (name) => new TextDecoder().decode(bytesOf(name)),
		range: async (name, start, end) => new Uint8Array(bytesOf(name).subarray(start, end)).buffer
	};
}

async function reload(archive: Archive): Promise<Archive> {
	const loaded = await loadArchive(serve(writeArchive(archive)));
	if ('refused' in loaded) throw new Error(loaded.refused);
	return loaded.archive;
}

describe('loading a written archive', () => {
	test('gives the same archive, and writing that again the same bytes', async () => {
		await fc.assert(
			fc.asyncProperty(archives, async (archive) => {
				const loaded = await reload(archive);
				expect(loaded).toEqual(archive);
				expect(writeArchive(loaded)).toEqual(writeArchive(archive));
			}),
			{ numRuns: 15 }
		);
	});

	test('puts undated posts last and keeps their mentions with them', async () => {
		const { posts, mentions, ...rest } = makeArchive([
			{ at: Date.UTC(2023, 5, 13), terms: [0], event: 1 },
			{ at: null, terms: [1, 2], event: 2 }
		]);
		const turned: Archive = { ...rest, posts: posts.toReversed(), mentions: mentions.toReversed() };
		const loaded = await reload(turned);
		expect(loaded.posts).toEqual(posts);
		expect(loaded.mentions).toEqual(mentions);
	});

	test('tells how far it is and ends when it is told to', async () => {
		const archive = makeArchive(
			Array.from({ length: 4500 }, (_, i) => ({ at: i * 3_600_000, terms: [i % 6], event: i }))
		);
		const files = serve(writeArchive(archive));
		const seen: number[] = [];
		await loadArchive(files, { onProgress: (done, total) => seen.push(done / total) });
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
		expect(seen.at(-1)).toBe(1);
		expect(seen.length).toBeGreaterThan(6);
		const abort = new AbortController();
		const stopped = loadArchive(files, { signal: abort.signal, onProgress: () => abort.abort() });
		await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
	});

	test('refuses in words what is no archive', async () => {
		const files = serve(new Map([['archive.json', new TextEncoder().encode('[]')]]));
		expect(await loadArchive(files)).toMatchObject({
			refused: expect.stringContaining('Postline') as string
		});
	});
});
