import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, headlineCount, test } from './postline.ts';
import { serveUnder } from './static-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POSTS = 3000;
const WORDS = 90;

/** A page of a post a day, with words that do not compress well, the same on every run. */
function largePage(): string {
	let state = 7;
	const word = () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return state.toString(36);
	};
	const posts = Array.from({ length: POSTS }, (_, at) => {
		const day = new Date(Date.UTC(2012, 0, 1 + at));
		const words = day.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
		const rest = Array.from({ length: WORDS }, word).join(' ');
		return `Forwarded from Harbour Office\n📄 Day ${String(at + 1)} of the BRICS harbours (${words})\n\n${rest}.\n`;
	});
	return `Harbours\n@harbours\n9 subscribers\nDownload Telegram\n${posts.join('')}`;
}

test('a large archive is read by ranges: its index at first, the text of a post when it is opened', async ({
	page
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'postline-'));
	const source = join(folder, 'harbours.txt');
	await writeFile(source, largePage());
	const command = ['src/cli/postline.ts', 'build', source, '--out', join(folder, 'sample')];
	await promisify(execFile)(process.execPath, ['--import', 'tsx', ...command], { cwd: ROOT });
	const { size } = await stat(join(folder, 'sample', 'posts.parquet'));
	const site = await serveUnder([folder, join(ROOT, 'build')], '/some/where/', { withRanges: true });

	await page.goto(site.url);
	await expect(headlineCount(page)).toHaveText('3,000 posts');
	expect(site.sent('sample/index.bin')).toBeGreaterThan(0);
	expect(site.sent('sample/index.bin')).toBeLessThan(size / 4);
	for (const table of ['posts', 'mentions', 'events', 'terms'])
		expect(site.sent(`sample/${table}.parquet`)).toBe(0);
	await page.keyboard.press('j');
	await expect(page.getByRole('article')).toContainText('Day 1 of the BRICS harbours');
	expect(site.sent('sample/posts.parquet')).toBeGreaterThan(0);
	expect(site.sent('sample/posts.parquet')).toBeLessThan(size / 2);
	expect(site.strays).toEqual([]);

	await site.close();
	await rm(folder, { recursive: true });
});
