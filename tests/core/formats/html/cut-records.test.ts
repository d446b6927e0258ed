import { expect, it } from 'vitest';
import { cutRecords, type Piece } from '#lib/core/formats/html/cut-records.ts';
import { cutAt, encode } from '../read-all.ts';

const START = { needle: '"message ', follows: (text: string, at: number) => text.startsWith('default', at) };
const MAX = 5000;

async function piecesOf(page: string, chunk: number): Promise<Piece[]> {
	const bytes = encode(page);
	const places = Array.from({ length: Math.floor(bytes.length / chunk) }, (_, i) => (i + 1) * chunk);
	async function* chunks(): AsyncGenerator<Uint8Array> {
		for (const part of cutAt(bytes, places)) yield await Promise.resolve(part);
	}
	const all: Piece[] = [];
	for await (const { pieces } of cutRecords(chunks(), START, MAX)) all.push(...pieces);
	return all;
}

const record = (words: string): string => `<div class="message default">\n${words}\n</div>\n`;

it.each([700, 1, 4096])(
	'gives up a record that is too long, and no other, in chunks of %i',
	async (chunk) => {
		const page = `head\n${record('a')}${record('long words\n'.repeat(2000))}${record('b')}`;
		const pieces = await piecesOf(page, chunk);
		expect(pieces.map(({ kind, tooLong }) => [kind, tooLong])).toEqual([
			['head', false],
			['record', false],
			['record', true],
			['record', false]
		]);
		expect(pieces.map(({ line }) => line)).toEqual([1, 2, 5, 2008]);
		expect(pieces.map(({ text }) => text.length)).toEqual([5, record('a').length, 0, record('b').length]);
		expect(pieces.map(({ last }) => last)).toEqual([false, false, false, true]);
	}
);

it.each([
	['in a tag that is closed', '<div>"message default'],
	['in another tag', '<p class="message default">'],
	['in words', 'They wrote "message default" there.'],
	['with another continuation', '<div class="message body">']
])('is no start: %s', async (_, words) => {
	expect((await piecesOf(`${words}${record('a')}`, 7)).map(({ kind }) => kind)).toEqual(['head', 'record']);
});

it('reads nothing out of nothing', async () => {
	expect(await piecesOf('', 1)).toEqual([]);
});
