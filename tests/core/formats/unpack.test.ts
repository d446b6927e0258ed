import { gzipSync, zipSync, Zip, ZipDeflate } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Note } from '#lib/core/model/receipt.ts';
import { unpack } from '#lib/core/formats/unpack/unpack.ts';
import { makeZip } from './unpack-made-zip.ts';
import { bytesOf, chunksOf, joinAll } from './unpack-streams.ts';

interface Out {
	readonly files: readonly { readonly name: string; readonly text: string; readonly error: string }[];
	readonly refused: readonly string[];
	readonly told: readonly string[];
}

const words = ({ file, at, why }: Note) => `${file}, ${at}: ${why}`;

/** Reads all that an input holds. */
async function open(bytes: Uint8Array, { name = 'a.zip', size = 1000 } = {}): Promise<Out> {
	const files = [];
	const refused: string[] = [];
	const told: string[] = [];
	const input = { name, size: bytes.length, bytes: chunksOf(bytes, size) };
	for await (const file of unpack(input, (note) => told.push(words(note)))) {
		if ('refused' in file) {
			refused.push(words(file.refused));
			continue;
		}
		const read = { name: file.name, text: '', error: '' };
		try {
			const decoder = new TextDecoder();
			for await (const chunk of file.bytes) read.text += decoder.decode(chunk, { stream: true });
		} catch (error) {
			read.error = String(error);
		}
		files.push(read);
	}
	return { files, refused, told };
}

const file = (name: string, text: string) => ({ name, text, error: '' });
const LONG = Array.from({ length: 4000 }, (_, i) => `Post ${String(i * 7919)} of the harbour.`).join('\n');

describe('what an input holds', () => {
	test('a file is itself, in the very chunks it came in', async () => {
		const chunk = bytesOf('The water rose.');
		async function* once() {
			yield chunk;
		}
		const out = [];
		for await (const inner of unpack({ name: 'page.txt', size: 15, bytes: once() })) {
			if (!('refused' in inner))
				for await (const bytes of inner.bytes) out.push(inner.name, inner.size, bytes);
		}
		expect(out).toEqual(['page.txt', 15, chunk]);
		expect(out[2]).toBe(chunk);
	});

	test.each([['stored'], ['deflated']])('a zip, %s: its files in its order', async (method) => {
		const stored = method === 'stored';
		const zip = makeZip([
			{ name: 'b/result.json', data: LONG, stored },
			{ name: 'a.txt', data: 'я', stored }
		]);
		expect(await open(zip)).toEqual({
			files: [file('a.zip/b/result.json', LONG), file('a.zip/a.txt', 'я')],
			refused: [],
			told: []
		});
	});

	test.each([
		['behind', false],
		['behind, bare', false],
		['behind', true],
		['behind, bare', true],
		['before', true]
	] as const)('sums %s, wide: %s', async (sums, wide) => {
		for (const stored of [true, false]) {
			const made = { sums, wide, stored };
			const zip = makeZip([
				{ name: 'empty', data: '', ...made },
				{ name: 'long', data: LONG, ...made },
				{ name: 'last', data: 'x', ...made }
			]);
			for (const size of [1000, 100_000]) {
				expect((await open(zip, { size })).files).toEqual([
					file('a.zip/empty', ''),
					file('a.zip/long', LONG),
					file('a.zip/last', 'x')
				]);
			}
		}
	});

	test('a zip that was written as a stream', async () => {
		const parts: Uint8Array[] = [];
		const zip = new Zip((_, part) => parts.push(part));
		for (const name of ['one.txt', 'two.txt']) {
			const inner = new ZipDeflate(name);
			zip.add(inner);
			inner.push(bytesOf(LONG), true);
		}
		zip.end();
		const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
		expect((await open(bytes)).files).toEqual([file('a.zip/one.txt', LONG), file('a.zip/two.txt', LONG)]);
	});

	test('a gzip, also one of several members', async () => {
		const one = gzipSync(bytesOf('one '));
		const both = Uint8Array.from([...one, ...gzipSync(bytesOf('two'))]);
		expect((await open(both, { name: 'in/x.ndjson.gz' })).files).toEqual([
			file('in/x.ndjson.gz/x.ndjson', 'one two')
		]);
		expect((await open(one, { name: 'standard input' })).files).toEqual([file('standard input', 'one ')]);
	});

	test('zips and gzips inside one another', async () => {
		const inner = makeZip([{ name: 'x/deep.txt', data: LONG, sums: 'behind' }]);
		const zip = makeZip([
			{ name: 'old.zip', data: inner, stored: true, sums: 'behind' },
			{ name: 'new.zip', data: inner },
			{ name: 'one.json.gz', data: gzipSync(bytesOf('[]')) },
			{ name: 'after.txt', data: 'x' }
		]);
		expect(await open(zip)).toEqual({
			files: [
				file('a.zip/old.zip/x/deep.txt', LONG),
				file('a.zip/new.zip/x/deep.txt', LONG),
				file('a.zip/one.json.gz/one.json', '[]'),
				file('a.zip/after.txt', 'x')
			],
			refused: [],
			told: []
		});
	});

	test('names: old alphabets, a name of its own field, folders of Windows, control characters', async () => {
		const cp866 = Uint8Array.of(0xaf, 0xae, 0xe0, 0xe2); // порт
		const field = bytesOf('причал.txt');
		const unicode = Uint8Array.of(0x75, 0x70, field.length + 5, 0, 1, 0, 0, 0, 0, ...field);
		const zip = makeZip([
			{ name: cp866, data: '1' },
			{ name: 'prichal.txt', data: '2', extra: unicode },
			{ name: 'in\\x.txt', data: '3' },
			{ name: 'a\u001b[2Jb', data: '4' }
		]);
		expect((await open(zip)).files.map(({ name }) => name)).toEqual([
			'a.zip/порт',
			'a.zip/причал.txt',
			'a.zip/in/x.txt',
			'a.zip/a\uFFFD[2Jb'
		]);
	});

	test('folders, hidden files and pictures are left out; pictures are counted', async () => {
		const junk = [
			'photos/',
			'photos/1.jpg',
			'css/style.css',
			'__MACOSX/._messages.html',
			'.DS_Store',
			'x/Thumbs.db'
		];
		const zip = makeZip([...junk.map((name) => ({ name, data: '' })), { name: 'messages.html', data: 'x' }]);
		expect(await open(zip)).toEqual({
			files: [file('a.zip/messages.html', 'x')],
			refused: [],
			told: ['a.zip, whole file: 2 pictures and other files were left aside.']
		});
	});

	test('a mark of split archives comes before the first file', async () => {
		const zip = makeZip([{ name: 'x', data: 'x' }], { before: [0x50, 0x4b, 0x07, 0x08] });
		expect((await open(zip)).files).toEqual([file('a.zip/x', 'x')]);
	});
});

describe('what cannot be read costs only itself', () => {
	test('a locked file, an unknown method, a wrong checksum', async () => {
		const zip = makeZip([
			{ name: 'locked', data: LONG, encrypted: true },
			{ name: 'packed', data: LONG, method: 14, sums: 'behind' },
			{ name: 'wrong', data: 'wrong', crc: 5 },
			{ name: 'right', data: 'right' }
		]);
		const { files, refused } = await open(zip);
		expect(files).toEqual([
			{ name: 'a.zip/wrong', text: 'wrong', error: expect.stringContaining('checksum') as string },
			file('a.zip/right', 'right')
		]);
		expect(refused).toEqual([
			expect.stringMatching(/^a\.zip\/locked, whole file: .*password/u),
			expect.stringMatching(/^a\.zip\/packed, whole file: .*number 14/u)
		]);
	});

	test('a file that nobody reads to its end is skipped', async () => {
		const zip = makeZip(['1', '2', '3'].map((name) => ({ name, data: LONG, sums: 'behind' })));
		const seen: string[] = [];
		for await (const inner of unpack({ name: 'z', size: null, bytes: chunksOf(zip, 500) })) {
			seen.push('refused' in inner ? 'refused' : inner.name);
			if ('refused' in inner || inner.name === 'z/1') continue;
			for await (const chunk of inner.bytes) {
				expect(chunk.length).toBeGreaterThan(0);
				break;
			}
		}
		expect(seen).toEqual(['z/1', 'z/2', 'z/3']);
	});

	test('a damaged header: said with its place, the next file is found', async () => {
		const zip = makeZip(
			['one', 'two', 'three'].map((name) => ({ name, data: name.repeat(20), stored: true }))
		);
		const at = zip.findIndex((_, i) => i > 0 && zip[i] === 0x50 && zip[i + 2] === 0x03);
		zip[at + 3] = 0;
		const { files, refused } = await open(zip);
		expect(files.map(({ name }) => name)).toEqual(['a.zip/one', 'a.zip/three']);
		expect(refused).toEqual([
			expect.stringMatching(new RegExp(`^a.zip, byte ${String(at)}: .*went on`, 'u'))
		]);
	});

	test('an error of the source is told once, after what came before it', async () => {
		const zip = makeZip([{ name: 'x', data: LONG, stored: true }]);
		async function* failing() {
			yield zip.subarray(0, 5000);
			throw new Error('the disk is gone');
		}
		const errors: string[] = [];
		let text = '';
		for await (const inner of unpack({ name: 'z', size: null, bytes: failing() })) {
			if ('refused' in inner) errors.push(inner.refused.why);
			else
				try {
					for await (const chunk of inner.bytes) text += new TextDecoder().decode(chunk);
				} catch (error) {
					errors.push(String(error));
				}
		}
		expect(errors).toEqual(['Error: the disk is gone']);
		expect(text).toBe(LONG.slice(0, text.length));
		expect(text.length).toBeGreaterThan(4900);
	});

	test('an input that cannot be read at all comes out as it is', async () => {
		async function* gone() {
			yield* [];
			throw new Error('there is no such file');
		}
		const out = [];
		for await (const inner of unpack({ name: 'x', size: 0, bytes: gone() })) out.push(inner);
		const [only] = out;
		expect(out).toHaveLength(1);
		if (!only || 'refused' in only) throw new Error('an input was expected');
		await expect(joinAll(only.bytes)).rejects.toThrow('there is no such file');
	});

	test.each([
		['an empty zip', makeZip([]), 'no file that could hold posts'],
		['only pictures', makeZip([{ name: 'a.jpg', data: '' }]), 'no file that could hold posts'],
		['a document', zipSync({ '[Content_Types].xml': bytesOf('<a/>'), 'x.xml': bytesOf('<a/>') }), 'document']
	])('%s is refused in words', async (_, zip, why) => {
		const { files, refused } = await open(zip);
		expect(files).toEqual([]);
		expect(refused).toEqual([expect.stringContaining(why)]);
	});

	test('too many archives inside one another', async () => {
		let zip = makeZip([{ name: 'x', data: 'x' }]);
		for (let i = 0; i < 5; i++) zip = makeZip([{ name: 'z.zip', data: zip }]);
		const { files, refused } = await open(zip);
		expect(files).toEqual([]);
		expect(refused).toEqual([expect.stringContaining('More than 4 archives')]);
	});

	test('a bomb is stopped long before its end, with a sentence', async () => {
		const mebibyte = gzipSync(new Uint8Array(1 << 20), { level: 9 });
		const bomb = new Uint8Array(mebibyte.length * 60);
		for (let i = 0; i < 60; i++) bomb.set(mebibyte, i * mebibyte.length);
		let size = 0;
		let error = '';
		for await (const inner of unpack({ name: 'x.gz', size: null, bytes: chunksOf(bomb, 1 << 16) })) {
			if ('refused' in inner) continue;
			try {
				for await (const chunk of inner.bytes) size += chunk.length;
			} catch (reason) {
				error = String(reason);
			}
		}
		expect(error).toContain('more than 200 times');
		expect(size).toBeLessThan(50 << 20);
	});
});

test('pulls no further than is asked for', async () => {
	const zip = makeZip([
		{ name: 'one', data: LONG },
		{ name: 'two', data: LONG }
	]);
	let pulled = 0;
	async function* counted() {
		for await (const chunk of chunksOf(zip, 1000)) {
			pulled += chunk.length;
			yield chunk;
		}
	}
	const walk = unpack({ name: 'z', size: null, bytes: counted() });
	const first = await walk.next();
	expect(pulled).toBe(1000);
	if (first.done === true || 'refused' in first.value) throw new Error('a file was expected');
	await joinAll(first.value.bytes);
	expect(pulled).toBeLessThan(zip.length / 2 + 2000);
	await walk.return(undefined);
});
