import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { choose, dialog, jsonFile, openDialog, readReceipt, showTimeline } from './opening.ts';
import { expect, headlineCount, test } from './postline.ts';
import { exportedChat, exportedMessage } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const RECORDS = 50;
const RECORD_BYTES = 4_200_000;
const ANSWER_MS = 1000;

/** An export of 200 MB: few posts, each with a field of megabytes that no reader needs. */
async function writeLarge(path: string): Promise<void> {
	const out = createWriteStream(path);
	const ballast = 'x'.repeat(RECORD_BYTES);
	out.write('{"name":"Great Lake","type":"public_channel","id":99,"messages":[\n');
	for (let i = 0; i < RECORDS; i++) {
		const text = `The United Nations counts boat ${String(i)} of the lake.`;
		const more = { date: '2024-03-01T10:00:00', date_unixtime: String(1709287200 + i * 86_400), ballast };
		const line = JSON.stringify(exportedMessage(i + 1, text, more));
		if (!out.write(`${i ? ',\n' : ''}${line}`)) await once(out, 'drain');
	}
	out.end(']}');
	await once(out, 'finish');
}

/**
 * Leaves the dialog and opens the first event of the list, all by clicks inside the page, because the way there and back
 * may take longer than the reading: how long until its post was there, and whether the file was still being read then.
 */
function openFirstWhileReading(page: Page): Promise<{ answerMs: number; wasReading: boolean }> {
	return page.evaluate(async () => {
		const until = async (find: () => Element | null | undefined): Promise<Element> => {
			for (;;) {
				const found = find();
				if (found) return found;
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
		};
		const buttons = () => [...document.querySelectorAll('button')];
		const hide = await until(() =>
			buttons().find((one) => one.textContent.includes('Go on in the background'))
		);
		(hide as HTMLElement).click();
		const start = performance.now();
		const row = await until(() => document.querySelector('[role=listitem] [aria-expanded]'));
		(row as HTMLElement).click();
		await until(() => document.querySelector('[role=listitem] article'));
		return {
			answerMs: performance.now() - start,
			wasReading: document.querySelector('progress') !== null
		};
	});
}

test('while 200 MB are read the page answers; a cancel leaves the open archive, and the next reading brings all', async ({
	page
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'postline-'));
	const large = join(folder, 'result.json');
	await writeLarge(large);
	expect((await stat(large)).size).toBeGreaterThan(200e6);
	const ferry = exportedChat([
		exportedMessage(1, 'The United Nations opens a pier.'),
		exportedMessage(30, 'BRICS closes it.')
	]);
	await openDialog(page);
	await choose(page, jsonFile('ferry.json', ferry));
	await readReceipt(page);
	await page.getByRole('button', { name: 'Open more' }).click();

	await choose(page, large);
	await dialog(page).getByLabel('Start anew').check();
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	await dialog(page).getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog(page).getByText('Cancelled. Ferry Board is open as before.')).toBeVisible();

	await choose(page, large);
	await dialog(page).getByLabel('Start anew').check();
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	const { answerMs, wasReading } = await openFirstWhileReading(page);
	expect(wasReading).toBe(true);
	expect(answerMs).toBeLessThan(ANSWER_MS);
	await page.getByRole('button', { name: 'Show the receipt' }).click({ timeout: 40_000 });
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': RECORDS, Refused: 0 });
	await showTimeline(page);
	await expect(headlineCount(page)).toHaveText(`${String(RECORDS)} posts`);
	await rm(folder, { recursive: true });
});
