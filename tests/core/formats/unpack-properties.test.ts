import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '#lib/core/formats/unpack/unpack.ts';
import { makeZip, type Made } from './unpack-made-zip.ts';
import { bytesOf, chunksOf } from './unpack-streams.ts';

interface Read {
	readonly name: string;
	readonly text: string;
	readonly whole: boolean;
}

/** The files of an input and how many problems were told. Whatever is thrown outside a file's bytes fails the test. */
async function read(
	bytes: Uint8Array,
	size: number,
	name = 'z'
): Promise<{ files: Read[]; problems: number }> {
	const files: Read[] = [];
	let problems = 0;
	for await (const inner of unpack({ name, size: null, bytes: chunksOf(bytes, size) })) {
		if ('refused' in inner) {
			problems += 1;
			continue;
		}
		const decoder = new TextDecoder();
		let text = '';
		let whole = true;
		try {
			for await (const chunk of inner.bytes) text += decoder.decode(chunk, { stream: true });
		} catch {
			whole = false;
			problems += 1;
		}
		files.push({ name: inner.name, text: text + decoder.decode(), whole });
	}
	return { files, problems };
}

const SIGNATURE_BYTES = 4;
const SUMS_BYTES = 24;

/** Also where a character is cut, and where the sums behind a stored file are cut and so not known for what they are. */
function isBeginning(found: string, text: string): boolean {
	const sound = found.replace(/\uFFFD+$/u, '');
	return text.startsWith(sound) || (sound.startsWith(text) && sound.length <= text.length + SUMS_BYTES);
}

const TEXT = fc
	.tuple(
		fc.string({ unit: fc.constantFrom('river ', 'порт ', '\n', 'P', 'PK\u0003\u0004', '7') }),
		fc.nat(30)
	)
	.map(([text, times]) => `Page ${text.repeat(times)}`);
const MADE = fc.record({
	data: TEXT,
	stored: fc.boolean(),
	wide: fc.boolean(),
	sums: fc.constantFrom('before', 'behind', 'behind, bare')
});
const FILES = fc
	.array(MADE, { minLength: 1, maxLength: 4 })
	.map((files) => files.map((file, i): Made => ({ ...file, name: `file ${String(i)}` })));
const SIZE = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constant(100_000));

function textsOf(files: readonly Made[]): Read[] {
	return files.map(({ name, data }) => ({ name: `z/${String(name)}`, text: String(data), whole: true }));
}

describe('a zip', () => {
	test('in chunks of any size gives the same files', async () => {
		await fc.assert(
			fc.asyncProperty(FILES, SIZE, async (files, size) => {
				expect(await read(makeZip(files), size)).toEqual({ files: textsOf(files), problems: 0 });
			})
		);
	});

	test('cut anywhere keeps every file before the cut, and the beginning of the one in it', async () => {
		await fc.assert(
			fc.asyncProperty(
				FILES,
				SIZE,
				fc.double({ min: 0, max: 1, noNaN: true }),
				async (files, size, share) => {
					const all = makeZip(files);
					const list = lengthBeforeList(files);
					const cut = 4 + Math.floor((list - 4) * share);
					const { files: found, problems } = await read(all.subarray(0, cut), size);
					const expected = textsOf(files);
					found.forEach((file, i) => {
						expect(file.name).toBe(expected[i]?.name);
						if (file.whole) expect(file.text).toBe(expected[i]?.text);
						else expect(isBeginning(file.text, expected[i]?.text ?? '')).toBe(true);
					});
					const ends = files.map((_, i) => lengthBeforeList(files.slice(0, i + 1)) + SIGNATURE_BYTES);
					const before = ends.filter((end) => end <= cut).length;
					expect(found.filter(({ whole }) => whole).length).toBeGreaterThanOrEqual(before);
					if (cut < list) expect(problems).toBeGreaterThan(0);
				}
			)
		);
	});

	test('with any byte changed throws nothing, hangs nowhere, and gives no wrong text for a right one', async () => {
		await fc.assert(
			fc.asyncProperty(FILES, fc.nat(), fc.integer({ min: 1, max: 255 }), async (files, at, change) => {
				const zip = makeZip(files);
				const place = 4 + (at % (zip.length - 4));
				zip[place] = (zip[place] ?? 0) ^ change;
				const { files: found } = await read(zip, 1000);
				const expected = textsOf(files);
				const right = new Set(['', ...expected.map(({ text }) => text)]);
				for (const file of found) if (file.whole) expect(right).toContain(file.text);
				// Sums without a signature of their own are known by the one that follows.
				const ends = files.map((_, i) => lengthBeforeList(files.slice(0, i + 1)) + SIGNATURE_BYTES);
				const before = ends.filter((end) => end <= place).length;
				expect(found.slice(0, before)).toEqual(expected.slice(0, before));
			}),
			{ numRuns: 300 }
		);
	});

	test('with any byte of one file changed keeps all others', async () => {
		await fc.assert(
			fc.asyncProperty(FILES, fc.nat(), fc.integer({ min: 1, max: 255 }), async (files, at, change) => {
				const odd = { name: 'odd', data: 'Words that will be hurt. '.repeat(9), stored: at % 2 === 0 };
				const all: Made[] = [...files, odd, { name: 'last', data: 'last' }];
				const zip = makeZip(all);
				const end = lengthBeforeList(all.slice(0, -1));
				const place = end - 1 - (at % 20);
				zip[place] = (zip[place] ?? 0) ^ change;
				const { files: found } = await read(zip, 1000);
				const others = textsOf(all).filter(({ name }) => name !== 'z/odd');
				expect(found.filter(({ name }) => name !== 'z/odd')).toEqual(others);
				expect(found.find(({ name }) => name === 'z/odd')?.whole).toBe(false);
			})
		);
	});
});

describe('a gzip', () => {
	test('cut anywhere gives its beginning and a problem; whole, in chunks of any size, itself', async () => {
		await fc.assert(
			fc.asyncProperty(TEXT, SIZE, fc.double({ min: 0, max: 1, noNaN: true }), async (text, size, share) => {
				const all = gzipSync(bytesOf(text));
				expect((await read(all, size, 'x')).files).toEqual([{ name: 'x', text, whole: true }]);
				const cut = Math.min(all.length - 1, 4 + Math.floor((all.length - 4) * share));
				const { files, problems } = await read(all.subarray(0, cut), size, 'x');
				expect(problems).toBe(1);
				expect(isBeginning(files[0]?.text ?? '', text)).toBe(true);
			})
		);
	});

	test('with any byte changed gives no wrong text for a right one', async () => {
		await fc.assert(
			fc.asyncProperty(TEXT, fc.nat(), fc.integer({ min: 1, max: 255 }), async (text, at, change) => {
				const all = gzipSync(bytesOf(text));
				const place = 3 + (at % (all.length - 3));
				all[place] = (all[place] ?? 0) ^ change;
				const { files } = await read(all, 1000, 'x');
				for (const file of files) if (file.whole) expect(file.text).toBe(text);
			}),
			{ numRuns: 200 }
		);
	});
});

/** Where the list of files begins. */
function lengthBeforeList(files: readonly Made[]): number {
	const zip = makeZip(files);
	return new DataView(zip.buffer).getUint32(zip.length - 6, true);
}
