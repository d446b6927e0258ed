import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { choose, dialog, openDialog, readReceipt } from './opening.ts';
import { expect, test } from './postline.ts';
import { exportedMessage } from './texts.ts';

const POSTS = 900;
const BALLAST_BYTES = 90_000;
const DAY_S = 86_400;
const FIRST_S = 1_609_495_200;

/** An export of 80 MB: a post a day from 1 January 2021 on, each with a field that no reader needs. */
async function writeDays(path: string): Promise<void> {
	const out = createWriteStream(path);
	const ballast = 'x'.repeat(BALLAST_BYTES);
	out.write('{"name":"Great Lake","type":"public_channel","id":99,"messages":[\n');
	for (let i = 0; i < POSTS; i++) {
		const more = { date: '2021-01-01T10:00:00', date_unixtime: String(FIRST_S + i * DAY_S), ballast };
		const line = JSON.stringify(exportedMessage(i + 1, `The United Nations counts boat ${String(i)}.`, more));
		if (!out.write(`${i ? ',\n' : ''}${line}`)) await once(out, 'drain');
	}
	out.end(']}');
	await once(out, 'finish');
}

declare global {
	interface Window {
		/** Every caption of the chart so far. */
		captions?: string[];
		/** Points of its canvas that were painted at the third of them. */
		paintedPoints?: number;
	}
}

/** Writes down what the chart shows, frame by frame, because the reading may be over before the next question. */
async function watchChart(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const captions: string[] = (window.captions = []);
		const look = () => {
			requestAnimationFrame(look);
			const words = document.querySelector('figcaption')?.textContent;
			if (!words || words === captions.at(-1)) return;
			captions.push(words);
			if (captions.length === 3) requestAnimationFrame(countPoints);
		};
		const countPoints = () => {
			const canvas = document.querySelector<HTMLCanvasElement>('figure canvas');
			const points = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
			const colours = new Uint32Array(points?.buffer ?? new ArrayBuffer(4));
			window.paintedPoints = colours.filter((colour) => colour !== colours[0]).length;
		};
		look();
	});
}

const chart = (within: Page | Locator) => within.getByRole('figure');
const countIn = (words: string) => Number(/([\d,]+) posts?/u.exec(words)?.[1]?.replaceAll(',', ''));

let folder = '';
let file = '';
test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'postline-'));
	file = join(folder, 'result.json');
	await writeDays(file);
});
test.afterAll(() => rm(folder, { recursive: true }));

test('the posts read so far grow along time, and give way to the archive', async ({ page }) => {
	await watchChart(page);
	await openDialog(page);
	await choose(page, file);
	await expect(chart(dialog(page))).toContainText(/[\d,]+ posts, 1 Jan 2021 – \d+ \w{3} 202\d/u);
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': POSTS });
	await expect(chart(page)).toHaveCount(0);

	const captions = await page.evaluate(() => window.captions ?? []);
	const counts = captions.map(countIn);
	expect(counts.length).toBeGreaterThan(3);
	expect(counts).toEqual([...counts].sort((a, b) => a - b));
	expect(counts[0]).toBeLessThan(POSTS);
	expect(captions.at(-1)).toContain('900 posts, 1 Jan 2021 – 19 Jun 2023');
	expect(await page.evaluate(() => window.paintedPoints)).toBeGreaterThan(500);
});

for (const viewport of [
	{ width: 1280, height: 800 },
	{ width: 390, height: 844 }
]) {
	test.describe(`at ${String(viewport.width)} x ${String(viewport.height)}`, () => {
		test.use({ viewport });

		test('they are in the strip too, nothing is wider than the window, and a cancel takes them away', async ({
			page
		}) => {
			await openDialog(page);
			await choose(page, file);
			await expect(chart(dialog(page))).toBeVisible();
			await dialog(page).getByRole('button', { name: 'Go on in the background' }).click();
			await expect(chart(page)).toContainText('1 Jan 2021 – ');
			await expect(chart(page).locator('canvas')).toBeVisible();
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(wider).toBe(0);
			await page.getByRole('button', { name: 'Cancel' }).click();
			await expect(page.getByText(/^Cancelled\. .+ is open as before\.$/u)).toBeVisible();
			await expect(chart(page)).toHaveCount(0);
		});
	});
}
