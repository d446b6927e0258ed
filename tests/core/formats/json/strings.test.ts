import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKey, readString } from '#lib/core/formats/json/strings.ts';

const encoder = new TextEncoder();

function read(json: string): string {
	const bytes = encoder.encode(json);
	return readString(bytes, 1, bytes.length - 1);
}

/** Every character written as an escape, as some writers do. */
const escapeAll = (text: string): string =>
	[...Array(text.length).keys()]
		.map((i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`)
		.join('');

describe('strings', () => {
	test('are what JSON.parse makes of them', () => {
		const unit = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string(),
			fc.constantFrom('слово', '\u{1f525}', '"', '\\', '\n', '\u2028', '\ud800', 'ё\\n', '\u0000', 'ab\tc')
		);
		fc.assert(
			fc.property(fc.array(unit, { maxLength: 5 }), (parts) => {
				const text = parts.join('');
				const json = JSON.stringify(text);
				expect(read(json)).toBe(JSON.parse(json));
				expect(read(`"${escapeAll(text)}"`)).toBe(text);
			}),
			{ numRuns: 500 }
		);
	});

	test('are what the engine decodes, whatever the bytes', () => {
		const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xe0, 0xed, 0xa0, 0xf0, 0xf4, 0x90, 0xc1, 0xbf, 0x80));
		fc.assert(
			fc.property(
				fc.array(
					byte.filter((one) => one !== 0x5c),
					{ maxLength: 12 }
				),
				(made) => {
					const bytes = Uint8Array.from(made);
					const expected = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
					expect(readString(bytes, 0, bytes.length)).toBe(expected);
				}
			),
			{ numRuns: 1000 }
		);
	});

	test('keep controls that are written with two digits', () => {
		expect(read('"a\\x08b\\x1F"')).toBe('a\bb\u001f');
	});

	test('longer than the buffer are whole', () => {
		const text = 'слово и ещё '.repeat(9000);
		expect(read(JSON.stringify(text))).toBe(text);
	});
});

describe('keys', () => {
	test.each([
		['id', 'id', true],
		['ident', 'id', false],
		['\\u0069d', 'id', true],
		['i', 'id', false],
		['iD', 'id', false]
	])('%s is %s: %s', (written, key, expected) => {
		const bytes = encoder.encode(written);
		expect(isKey(bytes, 0, bytes.length, encoder.encode(key))).toBe(expected);
	});
});
