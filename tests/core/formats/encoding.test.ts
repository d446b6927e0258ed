import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBrokenCounter } from '#lib/core/formats/encoding/broken.ts';
import { toUtf8 } from '#lib/core/formats/encoding/to-utf8.ts';
import { bytesOf, chunksOf, joinAll } from './unpack-streams.ts';

/** Windows-1251 of a text, which no browser encodes: its table the other way round. */
const TO_1251 = new Map(
	Array.from({ length: 256 }, (_, byte) => [
		new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
		byte
	])
);
/** By hand, since runtimes differ in the signs. */
const TO_1252 = new Map([
	...Array.from({ length: 256 }, (_, byte) => [String.fromCharCode(byte), byte] as const),
	...([
		['–', 0x96],
		['“', 0x93],
		['”', 0x94],
		['’', 0x92]
	] as const)
]);

function oneByte(text: string, table: ReadonlyMap<string, number>): Uint8Array {
	return Uint8Array.from(text, (sign) => table.get(sign) ?? 63);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
	return new Uint8Array(view.buffer);
}

const RUSSIAN = 'Совет реки собрался в порту: «Вода поднялась на метр», – сказал смотритель. Ёлки № 5.';
const UKRAINIAN = 'Їхній човен пришвартувався біля пристані, і всі зійшли на берег.';
const FRENCH = 'Le café du port a fermé : l’été fut très sec, a répété le gérant.';
const GERMAN = 'Die Fähre über den Fluß fährt nicht – zu hohes Wasser für große Schiffe.';
const EXPORT = '{"name": "Harbour", "messages": [{"id": 1, "text": "Вода"}]}';

async function read(bytes: Uint8Array, size = 7) {
	const { head, input, encoding, replaced } = await toUtf8({
		name: 'page.txt',
		size: bytes.length,
		bytes: chunksOf(bytes, size)
	});
	const out = await joinAll(input.bytes);
	return {
		head,
		encoding,
		text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(out),
		out,
		replaced: replaced()
	};
}

describe('the encoding is told by the bytes', () => {
	test.each([
		['UTF-8', bytesOf(RUSSIAN), RUSSIAN],
		['UTF-8', bytesOf(`\uFEFF${RUSSIAN}`), RUSSIAN],
		['UTF-8', bytesOf('Only plain letters.'), 'Only plain letters.'],
		['UTF-8', bytesOf(''), ''],
		['UTF-8', bytesOf(FRENCH), FRENCH],
		['UTF-8', bytesOf('📌'), '📌'],
		['UTF-16LE', utf16(`\uFEFF${RUSSIAN}`, true), RUSSIAN],
		['UTF-16BE', utf16(`\uFEFF${RUSSIAN}`, false), RUSSIAN],
		['UTF-16LE', utf16(`\uFEFF`, true), ''],
		['UTF-16LE', utf16(EXPORT, true), EXPORT],
		['UTF-16BE', utf16(EXPORT, false), EXPORT],
		['UTF-16LE', utf16('Hi 📌', true), 'Hi 📌'],
		['Windows-1251', oneByte(RUSSIAN, TO_1251), RUSSIAN],
		['Windows-1251', oneByte(RUSSIAN.toUpperCase(), TO_1251), RUSSIAN.toUpperCase()],
		['Windows-1251', oneByte(UKRAINIAN, TO_1251), UKRAINIAN],
		['Windows-1251', oneByte(EXPORT, TO_1251), EXPORT],
		['Windows-1252', oneByte(FRENCH, TO_1252), FRENCH],
		['Windows-1252', oneByte(GERMAN, TO_1252), GERMAN],
		[
			'Windows-1252',
			oneByte('“Water is high,” said the keeper’s son.', TO_1252),
			'“Water is high,” said the keeper’s son.'
		]
	])('%s: %#', async (encoding, bytes, text) => {
		const found = await read(bytes);
		expect(found.encoding).toBe(encoding);
		expect(found.text).toBe(text);
		expect(found.head.text).toBe(text);
		expect(new TextDecoder().decode(found.head.bytes)).toBe(text);
		expect(found.replaced).toBe(0);
	});

	test.each([
		[
			'a picture',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0])
		],
		['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256)],
		['small numbers of two bytes', Uint8Array.from({ length: 400 }, (_, i) => (i % 2 ? 0 : i % 9))]
	])('%s is no text: passed on as it is', async (_, bytes) => {
		const { encoding, out, head } = await read(bytes);
		expect(encoding).toBe('UTF-8');
		expect(out).toEqual(bytes);
		expect(head.bytes).toEqual(bytes);
	});

	test('UTF-8 with broken bytes stays UTF-8, wherever they are', async () => {
		const whole = bytesOf(RUSSIAN.repeat(20));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 }),
				async (changes) => {
					const hurt = whole.slice();
					for (const [at, byte] of changes) hurt[at] = byte;
					const found = await read(hurt, 1000);
					expect(found.encoding).toBe('UTF-8');
					expect(found.out).toEqual(hurt);
				}
			)
		);
	});

	test('looks far ahead where a file begins with plain letters only', async () => {
		const plain = 'The river rose. '.repeat(10_000);
		expect((await read(oneByte(plain + RUSSIAN, TO_1251), 65_536)).encoding).toBe('Windows-1251');
		// One broken byte is no alphabet, when Russian in UTF-8 may still follow.
		const hurt = bytesOf(plain + plain.repeat(12) + RUSSIAN);
		hurt[300] = 0xe9;
		expect((await read(hurt, 65_536)).encoding).toBe('UTF-8');
	});
});

describe('bytes of another encoding come out as UTF-8', () => {
	const UNITS = fc.string({ unit: fc.constantFrom('a', ' ', 'я', 'é', '📌', '\n', '中') });
	test('chunks of any size give the same text', async () => {
		await fc.assert(
			fc.asyncProperty(UNITS, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (text, size, little) => {
				const found = await read(utf16(`\uFEFF${text}`, little), size);
				expect(found.text).toBe(text);
				expect(found.head.text).toBe(text);
			})
		);
	});

	test('what the encoding does not know is replaced and counted', async () => {
		const broken = utf16('\uFEFFab\uD83Dcd\uDC00', true);
		const found = await read(Uint8Array.of(...broken, 0x41));
		expect([found.text, found.replaced]).toEqual(['ab\uFFFDcd\uFFFD\uFFFD', 3]);
	});

	test('the head holds no half character, and the rest is not lost', async () => {
		const text = `${'x'.repeat(65_535)}я${'y'.repeat(10)}`;
		const found = await read(bytesOf(text), 30_000);
		expect(found.head.text).toBe('x'.repeat(65_535));
		expect(found.text).toBe(text);
		const wide = `\uFEFF${'x'.repeat(32_767)}📌 and on`;
		expect((await read(utf16(wide, true), 30_000)).head.text).toBe('x'.repeat(32_767));
	});

	test('UTF-8 is passed on in the very chunks it came in', async () => {
		const chunks = [bytesOf('one '), bytesOf('two '), bytesOf('я')];
		async function* source() {
			yield* chunks;
		}
		const { input } = await toUtf8({ name: 'a', size: null, bytes: source() });
		const out: Uint8Array[] = [];
		for await (const chunk of input.bytes) out.push(chunk);
		expect(out.every((chunk, i) => chunk === chunks[i])).toBe(true);
		expect(out).toHaveLength(3);
	});

	test('an error of the source is thrown, and a source left unread is closed', async () => {
		let closed = false;
		async function* source() {
			try {
				for (;;) yield bytesOf('x'.repeat(70_000));
			} finally {
				closed = true;
			}
		}
		const { input } = await toUtf8({ name: 'a', size: null, bytes: source() });
		await input.bytes[Symbol.asyncIterator]().return?.();
		expect(closed).toBe(true);
		async function* failing() {
			yield bytesOf('x');
			throw new Error('the disk is gone');
		}
		await expect(toUtf8({ name: 'a', size: null, bytes: failing() })).rejects.toThrow('the disk is gone');
	});
});

describe('broken bytes are counted', () => {
	function count(bytes: Uint8Array, size: number): number {
		const counter = createBrokenCounter();
		for (let at = 0; at < bytes.length; at += size) counter.add(bytes.subarray(at, at + size));
		return counter.count();
	}

	/** Bytes that do not come back when what a decoder understood is encoded again. */
	function naive(bytes: Uint8Array): number {
		const understood = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\uFFFD', '');
		return bytes.length - bytesOf(understood).length;
	}

	test.each([
		['nothing', [], 0],
		['plain', [0x41, 0x42], 0],
		['a lone continuation', [0x41, 0x80, 0x42], 1],
		['a character cut by a letter', [0xe2, 0x82, 0x41], 2],
		['a character cut by the end', [0xf0, 0x9f, 0x93], 3],
		['an overlong slash', [0xc0, 0xaf], 2],
		['an overlong form of three bytes', [0xe0, 0x80, 0xaf], 3],
		['half a pair', [0xed, 0xa0, 0x80], 3],
		['beyond the last character', [0xf4, 0x90, 0x80, 0x80], 4],
		['a byte that is never used', [0xff], 1],
		['two leads', [0xd0, 0xd0, 0xb0], 1]
	])('%s', (_, bytes, broken) => {
		expect(count(Uint8Array.from(bytes), 100)).toBe(broken);
		expect(naive(Uint8Array.from(bytes))).toBe(broken);
	});

	const PIECES = fc.array(
		fc.oneof(
			fc.constantFrom('plain words of a page ', 'слова ', '📌', '中', 'é').map(bytesOf),
			fc.uint8Array({ maxLength: 5 })
		),
		{ maxLength: 30 }
	);
	test('as a decoder finds them, in chunks of any size from any place in memory', () => {
		fc.assert(
			fc.property(PIECES, fc.integer({ min: 1, max: 40 }), fc.nat(3), (pieces, size, shift) => {
				const text = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
				// A real U+FFFD looks like a replaced one to the naive way.
				fc.pre(!new TextDecoder('latin1').decode(text).includes('\u00ef\u00bf\u00bd'));
				const memory = new Uint8Array(text.length + shift);
				memory.set(text, shift);
				expect(count(memory.subarray(shift), size)).toBe(naive(text));
			}),
			{ numRuns: 300 }
		);
	});
});
