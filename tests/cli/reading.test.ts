import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '#cli/arguments.ts';
import { makeFolder, postline } from './run.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const page = (town: string, day: number) =>
	`Harbour news\n120 subscribers\nDownload Telegram\nForwarded from Keeper\n📌 The council met in ${town} (June ${String(day)}, 2023)\n\nWords were said in ${town}.\n`;

interface Receipt {
	readonly kept: number;
	readonly files: readonly { readonly file: string }[];
	readonly refused: readonly { readonly file: string; readonly why: string }[];
	readonly notes: readonly { readonly file: string; readonly why: string }[];
	readonly gaps: readonly unknown[];
}

function receiptOf(stdout: string): Receipt {
	return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Receipt;
}

describe('inputs', () => {
	test('folders are walked in natural order, without hidden files, pictures, links to folders', async () => {
		const cwd = await makeFolder();
		await mkdir(join(cwd, 'pages/more'), { recursive: true });
		await mkdir(join(cwd, 'pages/.git'));
		const files = [
			'pages/page10.txt',
			'pages/page2.txt',
			'pages/page.txt',
			'pages/more/a.txt',
			'pages/.git/x.txt'
		];
		for (const [i, file] of files.entries())
			await writeFile(join(cwd, file), page(`Town${String(i)}`, i + 1));
		await writeFile(join(cwd, 'pages/photo.jpg'), 'x');
		await symlink('..', join(cwd, 'pages/circle'));
		const { code, stdout } = await postline(['show', '--json', 'pages'], { cwd });
		const receipt = receiptOf(stdout);
		expect([code, receipt.kept, receipt.refused]).toEqual([0, 4, []]);
		expect(receipt.files.map(({ file }) => file)).toEqual([
			'pages/more/a.txt',
			'pages/page.txt',
			'pages/page2.txt',
			'pages/page10.txt'
		]);
	});

	test('a zip, a gzip and a page in an old encoding, told by what is in them', async () => {
		const cwd = await makeFolder();
		const zip = zipSync({ 'in/a.txt': encode(page('Minsk', 1)), 'photo.jpg': encode('x') });
		await writeFile(join(cwd, 'export.dat'), zip);
		await writeFile(join(cwd, 'b.txt.gz'), gzipSync(encode(page('Sochi', 2))));
		await writeFile(join(cwd, 'c.txt'), Buffer.from(`\uFEFF${page('Kazan', 3)}`, 'utf16le'));
		const { code, stdout } = await postline(['show', '--json', 'export.dat', 'b.txt.gz', 'c.txt'], { cwd });
		const receipt = receiptOf(stdout);
		expect([code, receipt.kept, receipt.refused]).toEqual([0, 3, []]);
		expect(receipt.files.map(({ file }) => file).sort()).toEqual([
			'b.txt.gz/b.txt',
			'c.txt',
			'export.dat',
			'export.dat/in/a.txt'
		]);
		expect(receipt.notes).toContainEqual({
			file: 'export.dat',
			at: 'whole file',
			why: 'One picture or other file was left aside.'
		});
	});

	test('a folder without a file to read', async () => {
		const cwd = await makeFolder();
		await writeFile(join(cwd, 'photo.jpg'), 'x');
		const { code, stderr } = await postline(['show', '.'], { cwd });
		expect(code).toBe(1);
		expect(stderr).toContain('no file that could hold posts');
	});
});

describe('what is told about the inputs', () => {
	test('reaches the readers', () => {
		const command = parseCommand([
			...['show', 'a.csv', '--zone', 'Europe/Moscow', '--chat', '42', '--chat', 'Harbour'],
			...['--columns', 'text=body, long,time=when', '--columns', 'in/a.csv:id=no', '--columns', 'source='],
			...['--gap-days', '30', '--quiet']
		]);
		expect(command).toEqual({
			kind: 'show',
			json: false,
			inputs: ['a.csv'],
			read: {
				zone: 'Europe/Moscow',
				chats: ['42', 'Harbour'],
				columns: { '*': { text: 'body, long', time: 'when', source: null }, 'in/a.csv': { id: 'no' } }
			},
			gapDays: 30,
			quiet: true,
			corrections: null,
			vocabulary: null
		});
	});

	test('an offset is a zone', () => {
		expect(parseCommand(['show', 'a', '--zone=-03:30'])).toMatchObject({ read: { zone: '-03:30' } });
	});

	test.each([
		['--zone', 'Atlantis', '"Atlantis"'],
		['--zone', '+25:00', '"+25:00"'],
		['--columns', 'body=text', '"body=text"'],
		['--columns', 'text', '"text"'],
		['--gap-days', 'week', '"week"'],
		['--gap-days', '', 'number of days']
	])('%s %s makes no sense', async (flag, value, words) => {
		const { code, stderr, stdout } = await postline(['show', 'a', flag, value]);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain(words);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
	});
});

describe('the receipt in plain lines', () => {
	const two = page('Minsk', 1) + page('Sochi', 30).split('\n').slice(3).join('\n');

	test('tells files, period and gaps', async () => {
		const { stdout } = await postline(['show', '-'], { stdin: two });
		expect(stdout).toMatch(/Period: 1\s?–\s?30 Jun(?:e)? 2023/u);
		expect(stdout).toMatch(/Files:\n {2}standard input: .*text copied.*2 read, 2 kept/u);
		expect(stdout).toMatch(
			/Gaps of more than 7 days:\n {2}harbour-news: 29 days, from 1 Jun 2023 to 30 Jun 2023/u
		);
	});

	test('further messages of an album are told apart from what was read twice', async () => {
		const cwd = await makeFolder();
		const message = (id: number, more: object) => ({
			_: 'Message',
			id,
			peer_id: { _: 'PeerChannel', channel_id: 77 },
			date: '2024-05-01T10:00:00+00:00',
			message: `The ferry of berth ${String(id)} is back.`,
			media: { _: 'MessageMediaPhoto' },
			...more
		});
		const album = [1, 2, 3].map((id) => message(id, { grouped_id: 5 }));
		await writeFile(join(cwd, 'all.json'), JSON.stringify([...album, message(4, {})]));
		await writeFile(join(cwd, 'more.json'), JSON.stringify([album[1], message(4, {})]));
		const { stdout } = await postline(['show', 'all.json', 'more.json'], { cwd });
		expect(stdout).toContain(
			'6 records read: 2 posts kept, 2 merged as duplicates, 2 album parts joined, 0 refused'
		);
		expect(stdout).toMatch(/all\.json: .*4 read, 2 kept, 2 album parts joined;/u);
		expect(stdout).toMatch(/more\.json: .*2 read, 0 kept, 2 merged;/u);
	});

	test('gaps are told from the number of days that is asked for', async () => {
		expect((await postline(['show', '-', '--gap-days', '29'], { stdin: two })).stdout).not.toContain('Gaps');
		expect((await postline(['show', '-', '--gap-days', '28.5'], { stdin: two })).stdout).toContain('29 days');
		const json = await postline(['show', '-', '--json', '--gap-days', '29'], { stdin: two });
		expect(receiptOf(json.stdout).gaps).toEqual([]);
	});

	test('many notes of one kind become a few and a count', async () => {
		const cwd = await makeFolder();
		const noise = Object.fromEntries(
			Array.from({ length: 9 }, (_, i) => [`${String(i)}.bin`, encode('%PDF-1')])
		);
		await writeFile(join(cwd, 'a.zip'), zipSync({ ...noise, 'a.txt': encode(two) }));
		const { stdout } = await postline(['show', 'a.zip'], { cwd });
		const lines = stdout
			.slice(stdout.indexOf('Refused:'))
			.split('\n')
			.filter((line) => line.includes('PDF'));
		expect(lines).toHaveLength(3);
		expect(stdout).toContain('  … and 6 more like these');
	});
});

describe('progress', () => {
	const long = Array.from({ length: 200 }, (_, i) => page(`Town${String(i)}`, 1 + (i % 28))).join('');

	test('on a screen is one line that is written anew and goes away', async () => {
		const { stderr, stdout } = await postline(['show', '-'], { stdin: long, screen: 60, tick: 40 });
		const shown = stderr.split('\r\u001b[K');
		expect(shown.length).toBeGreaterThan(3);
		expect(shown[0]).toBe('');
		expect(shown.at(-1)).toBe('');
		expect(stderr).not.toContain('\n');
		expect(Math.max(...shown.map((line) => line.length))).toBeLessThan(60);
		expect(shown.join('\n')).toMatch(/tagging \d+ %, \d+ of \d+ posts/u);
		expect(stdout).not.toContain('\u001b');
	});

	test('elsewhere is a line now and then, and none where it is quick or quiet', async () => {
		const { stderr } = await postline(['show', '-'], { stdin: long, tick: 200 });
		const lines = stderr.trimEnd().split('\n');
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) expect(line).toMatch(/^postline: (?:reading|dating|tagging|grouping)\b/u);
		expect((await postline(['show', '-'], { stdin: long, tick: 1 })).stderr).toBe('');
		for (const place of [{ tick: 200 }, { tick: 200, screen: 80 }])
			expect((await postline(['show', '-', '--quiet'], { stdin: long, ...place })).stderr).toBe('');
	});
});

describe('cancelling', () => {
	test('ends with 130 and leaves nothing behind, nor harms what stood there', async () => {
		const cwd = await makeFolder();
		await writeFile(join(cwd, 'a.txt'), page('Minsk', 1));
		await postline(['build', 'a.txt', '--out', 'archive'], { cwd });
		const before = await readdir(join(cwd, 'archive'));
		const { code, stdout, stderr } = await postline(['build', 'a.txt', '--out', 'archive'], {
			cwd,
			signal: AbortSignal.abort()
		});
		expect([code, stdout]).toEqual([130, '']);
		expect(stderr).toBe('postline: cancelled, nothing was written\n');
		expect((await readdir(cwd)).sort()).toEqual(['a.txt', 'archive']);
		expect(await readdir(join(cwd, 'archive'))).toEqual(before);
	});

	test.each([['show'], ['build']])('at any moment of %s', async (name) => {
		const cwd = await makeFolder();
		await writeFile(join(cwd, 'a.txt'), page('Minsk', 1));
		for (let looks = 0; looks < 40; looks += 3) {
			const controller = new AbortController();
			let left = looks;
			const signal = new Proxy(controller.signal, {
				get(target, key) {
					if ((key === 'aborted' || key === 'throwIfAborted') && left-- <= 0) controller.abort();
					const value: unknown = Reflect.get(target, key, target);
					return typeof value === 'function' ? (value.bind(target) as unknown) : value;
				}
			});
			const args = name === 'show' ? ['show', 'a.txt'] : ['build', 'a.txt', '--out', 'out'];
			const { code } = await postline(args, { cwd, signal });
			const names = (await readdir(cwd)).sort();
			expect([code, names]).toEqual(
				code === 0 && name === 'build' ? [0, ['a.txt', 'out']] : [code, ['a.txt']]
			);
			expect([0, 130]).toContain(code);
			if (code === 0) break;
			expect(controller.signal.aborted).toBe(true);
		}
	});
});
