import { describe, expect, test } from 'vitest';
import { parseExactly, parseOrNothing } from '#lib/core/formats/json/parse.ts';
import { BROKEN, Scanner } from '#lib/core/formats/json/scan.ts';

const encoder = new TextEncoder();

describe('the value of a record', () => {
	test.each<[string, string, unknown]>([
		['plain JSON', '{"id":1,"text":"a"}', { id: 1, text: 'a' }],
		['an id that a double would round', '{"id":12345678901234567}', { id: '12345678901234567' }],
		['the same digits in a text', '{"text":"12345678901234567 NaN"}', { text: '12345678901234567 NaN' }],
		['a long fraction', '{"score":0.1234567890123456789}', { score: Number('0.1234567890123456789') }],
		['words of Python', '{"a":NaN,"b":[-Infinity,Infinity]}', { a: null, b: [null, null] }],
		['such a word behind a quoted quote', '{"a":"\\"","b":NaN}', { a: '"', b: null }],
		['an escape that JSON has not', '{"a":"\\x41\\\\x41"}', { a: 'A\\x41' }]
	])('is read: %s', (_name, text, expected) => {
		expect(parseExactly(text)).toEqual(expected);
		expect(new Scanner().scan(encoder.encode(text), 0, text.length)).toBe(text.length);
	});

	test.each([['{"a":nan}'], ['{"a":NaNN}'], ['{"a":+Infinity}'], ['{"a":undefined}']])(
		'is none: %s',
		(text) => {
			expect(parseOrNothing(text)).toBeUndefined();
			expect(new Scanner().scan(encoder.encode(text), 0, text.length)).toBe(BROKEN);
		}
	);
});
