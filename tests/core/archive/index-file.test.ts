import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildColumns } from '#lib/core/archive/build-columns.ts';
import { INDEX_NAME, MANIFEST_NAME } from '#lib/core/archive/files/manifest.ts';
import { NumberReader } from '#lib/core/archive/files/index/number-reader.ts';
import { NumberWriter } from '#lib/core/archive/files/index/number-writer.ts';
import { readIndex } from '#lib/core/archive/files/index/read-index.ts';
import { writeIndex } from '#lib/core/archive/files/index/write-index.ts';
import { openFolder, type ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import { archives } from './arbitraries.ts';
import { makeArchive } from './made-archive.ts';
import { serve } from './serve.ts';

const DAY_MS = 86_400_000;

const archive = makeArchive(
	Array.from({ length: 60 }, (_, i) => ({
		at: i < 50 ? (i - 20) * 400 * DAY_MS + i : null,
		terms: [i % 6, (i + 1) % 6],
		event: i >> 1,
		text: `Ferry ${String(i)} «Залив» left 🌾`
	}))
);
const written = writeArchive(archive);
const index = written.get(INDEX_NAME) ?? new Uint8Array();

/** The folder with another text of `archive.json`. */
function withManifest(change: (manifest: Record<string, unknown>) => object): Map<string, Uint8Array> {
	const text = new TextDecoder().decode(written.get(MANIFEST_NAME));
	const manifest = JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));
	return new Map(written).set(MANIFEST_NAME, new TextEncoder().encode(manifest));
}

async function partsOf(files: ArchiveFiles) {
	const opened = await openFolder(files);
	if ('refused' in opened) throw new Error(opened.refused);
	return opened.parts;
}

/** Remembers which files were asked for. */
function watch(files: ArchiveFiles): ArchiveFiles & { readonly asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		text: files.text,
		range: (name, ...rest) => {
			asked.push(name);
			return files.range(name, ...rest);
		}
	};
}

describe('the index of an archive', () => {
	test('gives the columns that it was made of', () => {
		fc.assert(
			fc.property(archives, (made) => {
				const { columns } = buildColumns(made);
				const read = readIndex(writeIndex(columns, made.terms));
				expect(read?.columns).toEqual(columns);
				expect(read?.terms).toEqual(made.terms);
			}),
			{ numRuns: 40 }
		);
	});

	test('keeps ids apart that begin with half of the same character', () => {
		const { columns } = buildColumns(archive);
		const id = columns.events.id.map(
			(_, event) => `${event % 2 ? '𝐀' : '𝐁'}/${String(event >> 1)}` as EventId
		);
		const read = readIndex(writeIndex({ ...columns, events: { ...columns.events, id } }, archive.terms));
		expect(read?.columns.events.id).toEqual(id);
	});

	test('gives the same answers and places of mentions as the tables do', async () => {
		const fromIndex = await partsOf(serve(written));
		const fromTables = await partsOf(serve(withManifest((manifest) => ({ ...manifest, index: undefined }))));
		expect(fromIndex.columns).toEqual(fromTables.columns);
		const rows = Int32Array.from([0, 17, 59]);
		expect(await fromIndex.prose.posts(rows)).toEqual(await fromTables.prose.posts(rows));
		expect(await fromIndex.wording.mentions()).toEqual(await fromTables.wording.mentions());
	});

	test('is all that is read at first', async () => {
		const files = watch(serve(written));
		const { prose } = await partsOf(files);
		expect(files.asked).toEqual(['index.bin']);
		await prose.posts(Int32Array.of(3));
		expect(files.asked).toContain('posts.parquet');
	});

	test('has few bytes a post', () => {
		const posts = 3000;
		const many = makeArchive(
			Array.from({ length: posts }, (_, i) => ({ at: i * 977_000, terms: [i % 6], event: 0 }))
		);
		expect((writeArchive(many).get(INDEX_NAME)?.length ?? Infinity) / posts).toBeLessThan(14);
	});

	test('with a byte changed, or cut short, is refused in words', async () => {
		const spots = [0, 1, index.length >> 1, index.length - 1];
		const changed = spots.map((spot) => index.map((byte, at) => (at === spot ? byte ^ 1 : byte)));
		for (const bytes of [...changed, index.subarray(0, -1), new Uint8Array()]) {
			expect(await openFolder(serve(new Map(written).set(INDEX_NAME, bytes)))).toEqual({
				refused: expect.stringMatching(/^index\.bin .+\. Build the archive anew/u) as string
			});
		}
	});

	test('that was made with care to mislead is none, or columns of as many rows as it says', () => {
		fc.assert(
			fc.property(fc.nat({ max: index.length - 1 }), fc.nat({ max: 255 }), (spot, value) => {
				const read = readIndex(index.map((byte, at) => (at === spot ? value : byte)));
				if (read) expect(read.columns.posts.at).toHaveLength(read.columns.posts.count);
			})
		);
		for (let length = 0; length < index.length; length += 7)
			expect(readIndex(index.subarray(0, length))).toBeNull();
		expect(readIndex(new Uint8Array([...index, 0]))).toBeNull();
	});
});

describe('numbers in bytes', () => {
	const whole = fc.oneof(
		fc.constantFrom(0, 1, -1, 127, 128, 2 ** 31, 2 ** 32, -(2 ** 32), 2 ** 50, -(2 ** 50)),
		fc.integer({ min: -(2 ** 50), max: 2 ** 50 })
	);

	test('are read as they were written', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(whole, whole)),
				fc.array(fc.string({ unit: 'grapheme' })),
				(pairs, texts) => {
					const out = new NumberWriter();
					for (const [a, b] of pairs) {
						out.count(Math.abs(a));
						out.whole(a);
						out.distance(a, b);
						out.distance(NaN, b);
						out.distance(a, NaN);
						out.double(a / 7);
					}
					out.texts(texts);
					const back = new NumberReader(out.written());
					for (const [a, b] of pairs) {
						expect(back.count()).toBe(Math.abs(a));
						expect(back.whole()).toBe(a);
						expect(back.distance(b)).toBe(a);
						expect(back.distance(b)).toBeNaN();
						expect(back.distance(NaN)).toBe(a);
						expect(back.double()).toBe(a / 7);
					}
					expect(back.texts(texts.length)).toEqual(texts);
					expect(back.isAtEnd).toBe(true);
				}
			)
		);
	});
});
