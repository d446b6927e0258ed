import { describe, expect, test } from 'vitest';
import { importArchive } from '#lib/core/pipeline/import.ts';
import type { ImportProgress } from '#lib/core/pipeline/progress.ts';
import type { Spread } from '#lib/core/pipeline/spread.ts';
import { brokenInput, textInput } from './made-input.ts';

const HEAD = 'A small channel\n120 subscribers\nWhat ministers say.\nDownload Telegram\n';
const JUNE =
	'Forwarded from Somebody\n📌 The council of the EAEU met in Minsk (June 13, 2023)\n\nTrade was spoken of. #EAEU\n';
const MIDDLE =
	'Forwarded from Somebody\n📌 A round table on rail transport was held\n\nExperts spoke of gauges.\n';
const JULY =
	'Forwarded from Somebody\n📌 Leaders of the SCO gathered in Astana (July 4, 2024)\n\nA declaration was signed.\n';
const PAGE = HEAD + JUNE + MIDDLE + JULY;

function importTexts(...texts: string[]) {
	return importArchive(texts.map((text, i) => textInput(`page-${String(i + 1)}.txt`, text)));
}

describe('import', () => {
	test('a page becomes posts with dates, terms, events and a receipt', async () => {
		const archive = await importTexts(PAGE);
		expect(archive.name).toBe('A small channel');
		expect(archive.posts.map(({ when }) => when.basis)).toEqual(['written', 'between', 'written']);
		expect(archive.posts[0]?.hashtags).toEqual(['EAEU']);
		expect(archive.mentions[2]?.map(({ term }) => term)).toContain('sco');
		expect(archive.terms.map(({ kind, id }) => `${kind}:${id}`)).toEqual(
			expect.arrayContaining(['organisation:eaeu', 'organisation:sco', 'hashtag:eaeu'])
		);
		expect(archive.events.flatMap(({ posts }) => posts)).toEqual(archive.posts.map(({ id }) => id));
		expect(archive.receipt).toMatchObject({ read: 3, kept: 3, merged: 0, undated: 0, refused: [] });
	});

	test('newest first comes out in order of time, with the same ids', async () => {
		const [forwards, backwards] = [await importTexts(PAGE), await importTexts(HEAD + JULY + MIDDLE + JUNE)];
		expect(backwards.posts.map(({ id }) => id)).toEqual(forwards.posts.map(({ id }) => id));
	});

	test('the same posts in two files are kept once and counted', async () => {
		const archive = await importTexts(PAGE, HEAD + JUNE + JULY);
		expect(archive.receipt).toMatchObject({ read: 5, kept: 3, merged: 2 });
		expect(archive.receipt.files.map(({ file, kept, merged }) => [file, kept, merged])).toEqual([
			['page-1.txt', 3, 0],
			['page-2.txt', 0, 2]
		]);
		expect(archive.name).toBe('A small channel');
	});

	test('a merged post has the surer date of the two', async () => {
		const [alone, both] = [await importTexts(HEAD + MIDDLE), await importTexts(HEAD + MIDDLE, PAGE)];
		const id = alone.posts[0]?.id;
		expect(alone.posts[0]?.when.basis).toBe('unknown');
		expect(both.posts.find((post) => post.id === id)?.when.basis).toBe('between');
	});

	test('inputs that cannot be read are refused and the rest goes on', async () => {
		const archive = await importArchive([
			brokenInput('gone.txt', 'there is no such file'),
			textInput('empty.txt', ''),
			textInput('data.json', '{"messages": []}'),
			textInput('page.txt', PAGE)
		]);
		expect(archive.receipt.refused.map(({ file }) => file)).toEqual(['data.json', 'empty.txt', 'gone.txt']);
		expect(archive.receipt.refused[2]?.why).toBe('there is no such file');
		expect(archive.receipt).toMatchObject({ read: 6, kept: 3 });
	});

	test('bytes cut anywhere give the same archive', async () => {
		const whole = await importArchive([textInput('page.txt', PAGE)]);
		for (const chunkBytes of [1, 7, 64]) {
			expect(await importArchive([textInput('page.txt', PAGE, chunkBytes)])).toEqual(whole);
		}
	});

	test('a file without a header gives its name', async () => {
		const archive = await importArchive([textInput('folder/ministers.2023.txt', JUNE)]);
		expect(archive.name).toBe('ministers.2023');
	});

	test('stages are told in order, with what is done of what', async () => {
		const seen: ImportProgress[] = [];
		await importArchive([textInput('page.txt', PAGE)], { onProgress: (progress) => seen.push(progress) });
		expect([...new Set(seen.map(({ stage }) => stage))]).toEqual([
			'reading',
			'dating',
			'tagging',
			'grouping'
		]);
		expect(seen.every(({ done, total }) => total === null || done <= total)).toBe(true);
	});

	test('posts are counted along time while they are read, and again with the dates that were found', async () => {
		const seen: (Spread & { readonly stage: string })[] = [];
		const archive = await importArchive([textInput('page.txt', PAGE, 64)], {
			onProgress: ({ stage, posts, spread }) => {
				if (!spread) return;
				const { dated, undated } = spread();
				seen.push({ stage, ...spread() });
				expect(dated + undated).toBe(posts);
			}
		});
		const { posts } = archive;
		expect(new Set(seen.map(({ stage }) => stage))).toEqual(new Set(['reading', 'dating', 'tagging']));
		const reading = seen.filter(({ stage }) => stage === 'reading');
		expect(reading.at(-1)).toMatchObject({ dated: 0, undated: posts.length });
		const times = posts.flatMap(({ when }) => when.at ?? []);
		expect(times.length).toBeGreaterThan(0);
		expect(seen.at(-1)).toMatchObject({
			dated: times.length,
			undated: posts.length - times.length,
			from: Math.min(...times),
			to: Math.max(...times)
		});
	});

	test('can be cancelled between posts', async () => {
		const abort = new AbortController();
		const running = importArchive([textInput('page.txt', PAGE)], {
			signal: abort.signal,
			onProgress: ({ stage }) => {
				if (stage === 'tagging') abort.abort(new Error('enough'));
			}
		});
		await expect(running).rejects.toThrow('enough');
	});
});
