import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, postline } from './run.ts';

const PAGE = `A small channel
120 subscribers
Download Telegram
Forwarded from Somebody
📌 The council of the EAEU met in Minsk (June 13, 2023)

Trade was spoken of. #EAEU
Forwarded from Somebody
📌 Leaders of the SCO gathered in Astana (July 4, 2024)

A declaration was signed.
`;

interface Line {
	readonly type: string;
	readonly [key: string]: unknown;
}

function parse(stdout: string): Line[] {
	return stdout
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);
}

describe('show', () => {
	test('--json is the public contract, line by line', async () => {
		const folder = await makeFolder();
		await writeFile(join(folder, 'page.txt'), PAGE);
		const { code, stdout, stderr } = await postline(['show', 'page.txt', '--json'], { cwd: folder });
		expect([code, stderr]).toEqual([0, '']);
		const lines = parse(stdout);
		expect(lines.map(({ type }) => type)).toEqual(['post', 'post', 'event', 'event', 'receipt']);
		const [post, , event, , receipt] = lines;
		expect(Object.keys(post ?? {})).toEqual(
			(
				'type id source at from to basis text forwardedFrom hashtags mentions event ' +
				'edited editedAt replyTo earlier sameTextAs'
			).split(' ')
		);
		expect(post).toMatchObject({
			from: '2023-06-13T00:00:00.000Z',
			to: '2023-06-13T23:59:59.999Z',
			basis: 'written',
			forwardedFrom: 'Somebody',
			hashtags: ['EAEU'],
			edited: false,
			editedAt: null,
			replyTo: null,
			earlier: [],
			sameTextAs: null
		});
		const mentions = post?.['mentions'] as { term: string; start: number; end: number }[];
		const eaeu = mentions.find(({ term }) => term === 'eaeu');
		expect(Object.keys(eaeu ?? {})).toEqual(['term', 'kind', 'start', 'end', 'rule']);
		expect(String(post?.['text']).slice(eaeu?.start, eaeu?.end)).toBe('EAEU');
		expect(Object.keys(event ?? {})).toEqual('type id title from to posts reasons related'.split(' '));
		expect(event).toMatchObject({ id: post?.['event'], posts: [post?.['id']] });
		expect(receipt).toEqual({
			type: 'receipt',
			read: 2,
			kept: 2,
			merged: 0,
			albumParts: 0,
			undated: 0,
			refused: [],
			notes: [],
			service: 0,
			changed: 0,
			sameText: 0,
			broken: 0,
			files: [
				{
					file: 'page.txt',
					bytes: new TextEncoder().encode(PAGE).length,
					format: expect.stringContaining('text copied') as string,
					read: 2,
					kept: 2,
					merged: 0,
					albumParts: 0,
					undated: 0,
					refused: 0,
					service: 0,
					broken: 0,
					fingerprint: expect.any(String) as string,
					from: null,
					to: null
				}
			],
			from: '2023-06-13T12:00:00.000Z',
			to: '2024-07-04T12:00:00.000Z',
			gaps: [
				{
					source: post?.['source'],
					from: expect.stringMatching(/^2023-06-13T/u) as string,
					to: expect.stringMatching(/^2024-07-04T/u) as string
				}
			],
			archive: { name: expect.any(String) as string, description: expect.any(String) as string }
		});
	});

	test('without --json is for reading', async () => {
		const { code, stdout } = await postline(['show', '-'], { stdin: PAGE });
		expect(code).toBe(0);
		expect(stdout).toContain('A small channel');
		expect(stdout).toMatch(/13 Jun 2023\s+written\s+📌 The council of the EAEU met in Minsk/u);
		expect(stdout).toContain('2 records read: 2 posts kept');
	});

	test('reads the files of a folder and goes on past what it cannot read', async () => {
		const folder = await makeFolder();
		await mkdir(join(folder, 'pages'));
		await writeFile(join(folder, 'pages', 'b.txt'), PAGE);
		await writeFile(join(folder, 'pages', 'a.txt'), PAGE.replace('Minsk', 'Sochi'));
		await writeFile(join(folder, 'pages', 'SOURCES.md'), PAGE.replace('Minsk', 'Kazan'));
		const { code, stdout } = await postline(['show', '--json', 'pages', 'gone.txt'], { cwd: folder });
		expect(code).toBe(0);
		const receipt = parse(stdout).at(-1);
		expect(receipt).toMatchObject({ kept: 3, merged: 1, read: 5 });
		expect(receipt?.['refused']).toEqual([
			{ file: 'gone.txt', at: 'whole file', why: 'there is no such file or folder' }
		]);
	});
});

describe('what cannot be done is said in one line', () => {
	test.each([
		['a missing file', ['show', 'gone.txt'], '', 1, 'gone.txt: there is no such file'],
		['an empty file', ['show', '-'], '', 1, 'the file is empty'],
		['another format', ['show', '-'], '{"messages": []}', 1, 'JSON'],
		['no command', [], '', 2, 'no command'],
		['an unknown command', ['shout'], '', 2, '"shout"'],
		['no input', ['show'], '', 2, 'at least one file'],
		['an unknown option', ['show', 'x', '--loud'], '', 2, '--loud'],
		['build without a target', ['build', 'x'], '', 2, '--out']
	])('%s', async (_name, args, stdin, code, words) => {
		const ran = await postline(args, { stdin });
		expect(ran.code).toBe(code);
		expect(ran.stdout).toBe('');
		expect(ran.stderr).toContain(words);
		expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
	});

	test('--help explains everything', async () => {
		const { code, stdout } = await postline(['--help']);
		expect(code).toBe(0);
		for (const word of ['show', 'build', '--json', '--out', 'UTC']) expect(stdout).toContain(word);
	});
});

describe('build', () => {
	test('writes an archive, replaces it, and leaves nothing beside it', async () => {
		const folder = await makeFolder();
		await writeFile(join(folder, 'page.txt'), PAGE);
		const args = ['build', 'page.txt', '--out', 'out/archive'];
		const first = await postline(args, { cwd: folder });
		expect([first.code, first.stderr]).toEqual([0, '']);
		expect(first.stdout).toContain('2 posts kept');
		const manifest = await readFile(join(folder, 'out/archive/archive.json'), 'utf8');
		expect((await postline(args, { cwd: folder })).code).toBe(0);
		expect(await readFile(join(folder, 'out/archive/archive.json'), 'utf8')).toBe(manifest);
		expect(await readdir(join(folder, 'out'))).toEqual(['archive']);
		expect((await readdir(join(folder, 'out/archive'))).sort()).toEqual([
			'archive.json',
			'events.parquet',
			'index.bin',
			'mentions.parquet',
			'posts.parquet',
			'terms.parquet'
		]);
	});

	test('never replaces a folder of something else', async () => {
		const folder = await makeFolder();
		await writeFile(join(folder, 'page.txt'), PAGE);
		const { code, stderr } = await postline(['build', 'page.txt', '--out', '.'], { cwd: folder });
		expect(code).toBe(1);
		expect(stderr).toContain('other files');
		expect(await readdir(folder)).toEqual(['page.txt']);
	});
});
