import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '#lib/core/formats/page-text/lines.ts';
import { encode, postsOf, readPage } from './read-page.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/page-text');
const PAGES = readdirSync(FIXTURES)
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(join(FIXTURES, name)));

function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
	const cuts = [
		0,
		...[...places]
			.sort((a, b) => a - b)
			.map((place) => place % (bytes.length + 1))
			.sort((a, b) => a - b),
		bytes.length
	];
	return cuts.slice(1).map((cut, i) => bytes.subarray(cuts[i], cut));
}

/** Pieces that pages are made of, in any order and mangled. */
const PIECES = fc.constantFrom(
	'Forwarded from Harbour',
	'Forwarded from',
	'Media is too big',
	'VIEW IN TELEGRAM',
	'Please open Telegram to view this post',
	'14:05',
	'12 views',
	'5 views 14:05',
	'👍62👏2',
	'March 15, 2023',
	'2 years ago',
	'Council',
	'Read in full',
	'#One',
	'#One #Two',
	'🎙 A headline that is long enough for one',
	'🔹 A bullet',
	'<...>',
	'***',
	'',
	'Council, [15.03.2023 14:05]',
	'The water rose.',
	'https://a.example/b',
	'7K subscribers',
	'Download Telegram',
	'\uFEFF',
	'\u0000',
	'**The wa…'
);

describe('bytes to lines', () => {
	it('are the same however they are cut', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: fc.constantFrom('a', 'я', '🎙', '\r', '\n', '\r\n') }),
				fc.array(fc.nat(), { maxLength: 8 }),
				async (text, places) => {
					async function* chunks(): AsyncGenerator<Uint8Array> {
						for (const chunk of cutAt(encode(text), places)) yield await Promise.resolve(chunk);
					}
					const lines: string[] = [];
					for await (const batch of readLines(chunks())) lines.push(...batch.map((line) => line.text));
					const expected = text.split(/\r\n|\r|\n/u);
					if (expected[expected.length - 1] === '') expected.pop();
					expect(lines).toEqual(expected);
				}
			)
		);
	});
});

describe('a page', () => {
	it('gives the same readings however its bytes are cut', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...PAGES),
				fc.array(fc.nat(), { maxLength: 12 }),
				async (page, places) => {
					expect(await readPage(cutAt(page, places))).toEqual(await readPage([page]));
				}
			),
			{ numRuns: 60 }
		);
	});
	it('gives the same readings byte by byte', async () => {
		for (const page of PAGES.slice(0, 4)) {
			expect(await readPage(cutAt(page, Array.from(page.keys())))).toEqual(await readPage([page]));
		}
	});
	it('never throws, whatever the bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
				for (const post of postsOf(await readPage([bytes]))) expect(post.origin.place).toBeGreaterThan(0);
			})
		);
	});
	it('never throws, whatever the order of its pieces', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(PIECES, { maxLength: 40 }), async (pieces) => {
				const lines = postsOf(await readPage([encode(pieces.join('\n'))])).map((post) => post.origin.place);
				expect(lines).toEqual([...lines].sort((a, b) => a - b));
			}),
			{ numRuns: 300 }
		);
	});
});

describe('nothing vanishes', () => {
	const openings = ['', '🎙 ', '🔹 ', '🇦🇹🇭🇺 ', '• ', '📍 ', '1. '];
	const text = fc
		.tuple(fc.constantFrom(...openings), fc.constantFrom('.', ':', '', '!'))
		.map(([opening, end]) => ({ kind: 'text' as const, opening, end }));
	const other = fc
		.constantFrom(
			'Forwarded from Harbour',
			'Media is too big',
			'VIEW IN TELEGRAM',
			'12 views 14:05',
			'👍62👏2',
			'2 years ago',
			'vor 2 Jahren',
			'Voice message',
			'5 views',
			'edited 14:05',
			''
		)
		.map((marker) => ({ kind: 'marker' as const, marker }));
	const closing = fc
		.constantFrom('Read in full', '#One #Two', 'https://a.example/')
		.map((words) => ({ kind: 'closing' as const, words }));

	it.each([
		['ages', 'https://a.example/0', '2 years ago', '2 years ago', '2 years ago'],
		['ages in another language', 'A heading:', '2 lata temu', '3 lata temu', '3 lata temu'],
		['views', 'The water rose', '12 views', '13 views', '14 views'],
		['tails and ages', '#One #Two', 'Read in full', '1 day ago', '2 days ago', '3 days ago']
	])('%s under a lone line are no counts of a header', async (_, text, ...markers) => {
		const posts = postsOf(await readPage([encode([text, ...markers].join('\n'))]));
		expect(posts[0]?.text.split('\n')[0]).toBe(text);
	});
	it('every line of text ends up in exactly one post', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.oneof({ weight: 3, arbitrary: text }, other, closing), { maxLength: 40 }),
				async (pieces) => {
					const written = pieces.map((piece, at) => {
						if (piece.kind === 'marker') return piece.marker;
						if (piece.kind === 'closing')
							return (
								piece.words +
								(piece.words.startsWith('http')
									? String(at)
									: `${' #'}n${String(at)}`.repeat(piece.words.startsWith('#') ? 1 : 0))
							);
						return `${piece.opening}Sentence number ${String(at)} of this page is here${piece.end}`;
					});
					const expected = written.filter(
						(line, at) => pieces[at]?.kind !== 'marker' && line !== 'Read in full'
					);
					const got = postsOf(await readPage([encode(written.join('\n'))]))
						.flatMap((post) => post.text.split('\n'))
						.filter((line) => line !== '' && line !== 'Read in full');
					expect(got).toEqual(expected);
				}
			),
			{ numRuns: 300 }
		);
	});
});
