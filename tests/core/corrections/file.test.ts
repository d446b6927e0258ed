import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Correction } from '#lib/core/corrections/correction.ts';
import { parseCorrections, writeCorrections } from '#lib/core/corrections/file.ts';
import type { PostId } from '#lib/core/model/ids.ts';

const id = (text: string) => text as PostId;

const ALL: readonly Correction[] = [
	{ kind: 'date', post: id('lake/1'), day: '2024-03-05' },
	{ kind: 'date', post: id('lake/1'), day: '2024-03-05', last: '2024-03-07' },
	{ kind: 'title', event: id('lake/~0a1b2c'), title: 'Ministers “meet”\nagain' },
	{ kind: 'merge', event: id('lake/1'), with: id('lake/2') },
	{ kind: 'split', posts: [id('lake/1'), id('lake/2')] },
	{ kind: 'move', posts: [id('lake/1')], to: id('lake/2') }
];

describe('a file of corrections', () => {
	test.each([[ALL], [[]]])('is read as it was written', (corrections) => {
		expect(parseCorrections(writeCorrections(corrections))).toEqual({ corrections, notes: [] });
	});

	test('has a correction a line', () => {
		expect(
			writeCorrections(ALL)
				.split('\n')
				.filter((line) => line.includes('"kind"'))
		).toHaveLength(ALL.length);
	});

	test.each([
		['{', /not JSON/],
		['[]', /no file of corrections/],
		['{"format":"postline-archive","corrections":[]}', /no file of corrections/],
		['{"format":"postline-corrections","version":1}', /no file of corrections/],
		['{"format":"postline-corrections","version":2,"corrections":[]}', /version 2/]
	])('is refused in words: %s', (text, why) => {
		expect(parseCorrections(text)).toEqual({ refused: expect.stringMatching(why) as string });
	});

	test.each([
		{ kind: 'date', post: 'lake/1' },
		{ kind: 'date', post: '', day: '2024-03-05' },
		{ kind: 'title', event: 'lake/1', title: '  ' },
		{ kind: 'merge', event: 'lake/1' },
		{ kind: 'split', posts: [] },
		{ kind: 'split', posts: [1] },
		{ kind: 'move', posts: ['lake/1'] },
		{ kind: 'rename' },
		null,
		'date'
	])('loses only what says nothing: %j', (entry) => {
		const list = [entry, { kind: 'merge', event: 'lake/1', with: 'lake/2' }];
		const text = JSON.stringify({ format: 'postline-corrections', version: 1, corrections: list });
		expect(parseCorrections(text)).toMatchObject({
			corrections: [ALL[3]],
			notes: [{ file: 'corrections.json', at: 'correction 1' }]
		});
	});

	test('is documented by an example that is read whole', async () => {
		const docs = await readFile('docs/data-formats.md', 'utf8');
		const example = [...docs.matchAll(/```json\n([\s\S]*?)```/gu)].find(([text]) =>
			text.includes('postline-corrections')
		);
		expect(parseCorrections(example?.[1] ?? '')).toMatchObject({
			corrections: ['date', 'date', 'title', 'merge', 'split', 'move'].map((kind) => ({ kind })),
			notes: []
		});
	});
});
