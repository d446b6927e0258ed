import { expect, test } from 'vitest';
import { excerptOf } from '#lib/panels/vocabulary/excerpt.ts';

function around(text: string, name: string) {
	const start = text.indexOf(name);
	const { before, marked, after } = excerptOf(text, start, start + name.length);
	return `${before}[${marked}]${after}`;
}
const LONG = 'word '.repeat(60);

test.each([
	[
		'A first one. The Mill Board met today on the long wooden pier. A last one.',
		'Mill Board',
		'The [Mill Board] met today on the long wooden pier.'
	],
	[
		'Of a line\nby the Mill\nBoard and its many good friends of old',
		'Mill\nBoard',
		'by the [Mill Board] and its many good friends of old'
	],
	['The ferry is back.\n\n#Lake #Ferry', 'Ferry', 'The ferry is back. #Lake #[Ferry]'],
	['Mill Board', 'Mill Board', '[Mill Board]'],
	[
		'🚢🚢 “Mill Board” met for the third time this dry year! More',
		'Mill Board',
		'🚢🚢 “[Mill Board]” met for the third time this dry year!'
	]
])('%j', (text, name, expected) => {
	expect(around(text, name)).toBe(expected);
});

test('is cut at words on both sides', () => {
	const excerpt = around(`${LONG}Mill Board ${LONG}`, 'Mill Board');
	expect(excerpt).toMatch(/^… (?:word )+\[Mill Board\](?: word)+ …$/);
	expect(excerpt.length).toBeLessThan(310);
});
