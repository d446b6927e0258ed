import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '#lib/core/archive/files/load.ts';
import { TABLES } from '#lib/core/archive/files/manifest.ts';
import { openArchive, type ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { makeArchive } from './made-archive.ts';

/** As a web server or a folder answers: past the end there is nothing. */
function serve(written: ReadonlyMap<string, Uint8Array>): ArchiveFiles {
	const bytesOf = (name: string) => written.get(name) ?? new Uint8Array();
	return {
		text: async (name) => new TextDecoder().decode(bytesOf(name)),
		range: async (name, start, end) => new Uint8Array(bytesOf(name).subarray(start, end)).buffer
	};
}

function changed(
	written: ReadonlyMap<string, Uint8Array>,
	name: string,
	change: (bytes: Uint8Array) => Uint8Array
): Map<string, Uint8Array> {
	return new Map([...written].map(([key, bytes]) => [key, key === name ? change(bytes.slice()) : bytes]));
}

const archive = makeArchive(
	Array.from({ length: 40 }, (_, i) => ({
		at: i * 86_400_000,
		terms: [i % 6, (i + 1) % 6],
		event: i >> 1,
		text: `Reed bed ${String(i)} was cut 🌾`
	}))
);
const written = writeArchive(archive);

async function expectRefusedOrSame(files: ArchiveFiles): Promise<boolean> {
	const loaded = await loadArchive(files);
	const opened = await openArchive(files);
	if ('refused' in loaded) expect(loaded.refused).toMatch(/^\w+\.parquet .+\. Build the archive anew/u);
	else expect(loaded.archive).toEqual(archive);
	if ('refused' in opened) expect(loaded).toHaveProperty('refused');
	return 'refused' in loaded;
}

describe('a table of an archive', () => {
	test('with any bytes changed is refused in words, or gives the same archive', async () => {
		let refused = 0;
		const spot = fc.record({ at: fc.nat({ max: 1_000_000 }), value: fc.nat({ max: 255 }) });
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...TABLES),
				fc.array(spot, { minLength: 1, maxLength: 3 }),
				async (name, spots) => {
					const hurt = changed(written, name, (bytes) => {
						for (const { at, value } of spots) bytes[at % bytes.length] = value;
						return bytes;
					});
					if (await expectRefusedOrSame(serve(hurt))) refused++;
				}
			),
			{ numRuns: 150 }
		);
		expect(refused).toBeGreaterThan(100);
	});

	test.each(TABLES)('%s cut short, or taken from another archive, is refused', async (name) => {
		const size = written.get(name)?.length ?? 0;
		for (const length of [0, 1, 8, size >> 1, size - 1]) {
			const cut = changed(written, name, (bytes) => bytes.subarray(0, length));
			expect(await expectRefusedOrSame(serve(cut))).toBe(true);
		}
		const longer = changed(written, name, (bytes) => new Uint8Array([...bytes, 0]));
		expect(await expectRefusedOrSame(serve(longer))).toBe(false);
		const other = writeArchive(makeArchive([{ at: 0, terms: [1], event: 0 }])).get(name);
		expect(await expectRefusedOrSame(serve(changed(written, name, () => other ?? new Uint8Array())))).toBe(
			true
		);
	});

	test('that is read piece by piece is refused at the piece that was changed', async () => {
		const hash = (words: string) => createHash('sha512').update(words).digest('base64');
		const noise = (i: number) => ['a', 'b', 'c'].map((part) => hash(part + String(i))).join('');
		const large = writeArchive(
			makeArchive(
				Array.from({ length: 3000 }, (_, i) => ({ at: i * 86_400_000, terms: [], event: i, text: noise(i) }))
			)
		);
		const posts = Buffer.from(large.get('posts.parquet') ?? []);
		expect(posts.length).toBeGreaterThan(600_000);
		const spot = posts.indexOf(noise(2500).slice(0, 16));
		expect(spot).toBeGreaterThan(0);
		const files = serve(
			changed(large, 'posts.parquet', (bytes) => {
				bytes[spot] = 0;
				return bytes;
			})
		);
		expect(await openArchive(files)).toHaveProperty('reader');
		expect(await loadArchive(files)).toEqual({
			refused: expect.stringMatching(
				/^posts\.parquet was changed after it was written, near byte \d+\./u
			) as string
		});
	});
});
