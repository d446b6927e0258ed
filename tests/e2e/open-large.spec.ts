import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose, dialog, jsonFile, openDialog, readReceipt, showDialog, showTimeline } from './opening.ts';
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
	await dialog(page).getByRole('button', { name: 'Go on in the background' }).click();
	await expect(dialog(page)).toBeHidden();
	const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
	await expect(cancel).toBeVisible();
	const asked = Date.now();
	await page.getByRole('button', { name: 'The United Nations opens a pier', exact: true }).click();
	await expect(page.getByRole('article')).toContainText('The United Nations opens a pier.');
	expect(Date.now() - asked).toBeLessThan(ANSWER_MS);
	await cancel.click();
	await expect(page.getByText('Cancelled. Ferry Board is open as before.')).toBeVisible();
	await expect(headlineCount(page)).toHaveText('2 posts');
	await page.getByRole('button', { name: 'Dismiss' }).click();

	await showDialog(page);
	await choose(page, large);
	await dialog(page).getByLabel('Start anew').check();
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	await expect(dialog(page).getByRole('progressbar')).toBeVisible();
	await expect(dialog(page).getByText(/ of 2\d\d MB/)).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Show the receipt' }).click({ timeout: 40_000 });
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': RECORDS, Refused: 0 });
	await showTimeline(page);
	await expect(headlineCount(page)).toHaveText(`${String(RECORDS)} posts`);
	await rm(folder, { recursive: true });
});
