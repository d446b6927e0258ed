import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { MANIFEST_NAME, type Manifest } from '#lib/core/archive/files/manifest.ts';
import { openArchive, type ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { directoryOf } from '#lib/core/archive/files/sums.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import { sha256 } from '#lib/core/archive/sha256.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { archives, DAY_MS, filters, windows } from './arbitraries.ts';
import { makeArchive } from './made-archive.ts';

interface Served extends ArchiveFiles {
	readonly fetched: string[];
}

function serve(written: ReadonlyMap<string, Uint8Array>): Served {
	const fetched: string[] = [];
	const bytesOf = (name: string) => written.get(name) ?? new Uint8Array();
	return {
		fetched,
		text: async (name) => new TextDecoder().decode(bytesOf(name)),
		range: async (name, start, end) => {
			fetched.push(`${name} ${String(start)}-${String(end)}`);
			return new Uint8Array(bytesOf(name).subarray(start, end)).buffer;
		}
	};
}

async function reopen(written: ReadonlyMap<string, Uint8Array>): Promise<ArchiveReader> {
	const opened = await openArchive(serve(written));
	if ('refused' in opened) throw new Error(opened.refused);
	return opened.reader;
}

function manifestOf(written: ReadonlyMap<string, Uint8Array>): Manifest {
	return JSON.parse(new TextDecoder().decode(written.get(MANIFEST_NAME))) as Manifest;
}

const few = makeArchive([
	{ at: Date.UTC(2023, 5, 13), terms: [0, 4], event: 1, text: 'A summit 🌍 opens' },
	{ at: null, terms: [], event: 2 }
]);

describe('an archive on disk', () => {
	test('answers every question as the archive in memory does', async () => {
		await fc.assert(
			fc.asyncProperty(archives, filters, windows, async (archive, filter, window) => {
				const memory = createReader(archive);
				const stored = await reopen(writeArchive(archive));
				const range = { filter, window, zone: 'UTC', grain: 'week', pins: [], marks: 7, bars: 9 } as const;
				const list = { filter, window, first: 0, count: 30 };
				const undated = { ...list, window: null };
				expect(await stored.summary()).toEqual(await memory.summary());
				expect(await stored.range(range)).toEqual(await memory.range(range));
				expect(await stored.events(list)).toEqual(await memory.events(list));
				expect(await stored.posts(list)).toEqual(await memory.posts(list));
				expect(await stored.posts(undated)).toEqual(await memory.posts(undated));
				for (const { id } of archive.events.slice(0, 3)) {
					expect(await stored.event(id)).toEqual(await memory.event(id));
				}
			}),
			{ numRuns: 8 }
		);
	});

	test('is the same bytes for the same archive, and its hashes are those of the files', () => {
		const written = writeArchive(few);
		expect(writeArchive(few)).toEqual(written);
		for (const [name, facts] of Object.entries(manifestOf(written).files)) {
			const bytes = written.get(name) ?? new Uint8Array();
			expect(facts).toEqual({
				bytes: bytes.length,
				sha256: createHash('sha256').update(bytes).digest('hex'),
				directory: directoryOf(bytes)
			});
		}
	});

	test('has plain names and real times for other programs', async () => {
		const posts = await parquetReadObjects({
			file: new Uint8Array(writeArchive(few).get('posts.parquet') ?? []).buffer
		});
		expect(posts[0]).toMatchObject({
			id: 'made/1',
			time: new Date('2023-06-13T00:00:00Z'),
			basis: 'recorded',
			event: 'made/1',
			hashtags: ['one', 'two'],
			media: ['photo', 'video'],
			views: 0n
		});
		expect(posts[1]).toMatchObject({ time: null, basis: 'unknown', reactions: [{ emoji: '👍', count: 1 }] });
	});

	test('fetches text only when it is opened, and each piece once', async () => {
		const noise = (i: number) => createHash('sha512').update(String(i)).digest('base64');
		const many = makeArchive(
			Array.from({ length: 3000 }, (_, i) => ({
				at: Date.UTC(2023, 0, 1) + i * DAY_MS,
				terms: [i % 6],
				event: i,
				text: noise(i) + noise(-i) + noise(i + 0.5)
			}))
		);
		const written = writeArchive(many);
		const files = serve(written);
		const opened = await openArchive(files);
		if ('refused' in opened) throw new Error(opened.refused);
		const fetchedBytes = () =>
			files.fetched
				.filter((line) => line.startsWith('posts'))
				.map((line) => line.split(' ')[1]?.split('-').map(Number) ?? [])
				.reduce((sum, [start = 0, end = 0]) => sum + end - start, 0);
		const whole = written.get('posts.parquet')?.length ?? 0;
		expect(whole).toBeGreaterThan(600_000);
		const atOpening = fetchedBytes();
		const query = { filter: NO_FILTER, window: { start: 0, end: Date.UTC(2030, 0, 1) }, first: 0, count: 20 };
		const { rows } = await opened.reader.posts(query);
		expect(rows).toHaveLength(20);
		const afterText = files.fetched.length;
		await opened.reader.posts(query);
		expect(files.fetched).toHaveLength(afterText);
		expect(fetchedBytes() - atOpening).toBeLessThan(whole / 3);
	});

	test.each([
		['not JSON', '<html>'],
		['other JSON', '{"format":"something"}'],
		['a later version', '{"format":"postline-archive","version":99}'],
		['no files', '{"format":"postline-archive","version":1}']
	])('a manifest of %s is refused in words', async (_name, text) => {
		const files = serve(new Map([[MANIFEST_NAME, new TextEncoder().encode(text)]]));
		const opened = await openArchive(files);
		expect(opened).toHaveProperty('refused');
		expect(files.fetched).toEqual([]);
	});
});

test('sha256 is that of the standard', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
		})
	);
});
