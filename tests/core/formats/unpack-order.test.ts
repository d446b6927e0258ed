import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCandidate, isHidden } from '#lib/core/formats/unpack/candidates.ts';
import { compareNames } from '#lib/core/formats/unpack/order.ts';

describe('the order of names', () => {
	test.each([
		[['messages.html', 'messages2.html', 'messages10.html']],
		[['chats/chat_2/messages.html', 'chats/chat_10/messages.html']],
		[['Alpha.txt', 'beta.txt', 'Gamma.txt']],
		[['a/z.txt', 'a-b/a.txt']],
		[['page 9.txt', 'page 10.txt', 'page 10b.txt']],
		[['2024-01-31.json', '2024-02-01.json']],
		[['a.html', 'a.txt']],
		[['a', 'a/b']],
		[['x\\2.txt', 'x\\10.txt']],
		[['.hidden', 'a']],
		[['я1.txt', 'я2.txt', 'я11.txt']],
		[['01.txt', '1.txt', '2.txt']],
		[['99999999999999999998.txt', '99999999999999999999.txt']]
	])('%j', (names) => {
		expect([...names].reverse().sort(compareNames)).toEqual(names);
	});

	const NAME = fc.string({
		unit: fc.constantFrom('a', 'B', '1', '0', '9', '.', '/', '-', 'я'),
		maxLength: 8
	});
	test('is one order: whatever comes first, sorting gives the same', () => {
		fc.assert(
			fc.property(fc.uniqueArray(NAME, { maxLength: 12 }), (names) => {
				const sorted = [...names].sort(compareNames);
				expect([...names].reverse().sort(compareNames)).toEqual(sorted);
				for (let i = 0; i < sorted.length; i++)
					for (let j = i + 1; j < sorted.length; j++)
						expect(compareNames(sorted[i] ?? '', sorted[j] ?? '')).toBeLessThan(0);
			})
		);
	});
});

test.each([
	['messages.html', true],
	['chats/result.json', true],
	['no-ending', true],
	['jpg', true],
	['export.zip', true],
	['dump.json.gz', true],
	['../pages/a.txt', true],
	['channel-sources.txt', true],
	['pages/SOURCES.md', false],
	['README', false],
	['photos/photo_1.JPG', false],
	['stickers/sticker.tgs', false],
	['css/style.css', false],
	['js/script.js', false],
	['.git/config', false],
	['a/.DS_Store', false],
	['__MACOSX/a.html', false],
	['b/THUMBS.DB', false]
])('%s may hold posts: %s', (path, may) => {
	expect(isCandidate(path)).toBe(may);
	if (/jpg$/iu.test(path)) expect(isHidden(path)).toBe(false);
});
