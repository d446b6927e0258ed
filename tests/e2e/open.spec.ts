import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { choose, dialog, openDialog, readReceipt, showDialog } from './opening.ts';
import { expect, headlineCount, openArchive, panel, test } from './postline.ts';
import { PAGE_TEXT } from './texts.ts';

const SEED = new URL('../../../shared/seeds/000_c262d933153933ea.txt', import.meta.url).pathname;
const FILE = { name: 'lake-council.txt', mimeType: 'text/plain', buffer: Buffer.from(PAGE_TEXT) };

async function expectLakeCouncil(page: Page): Promise<void> {
	expect(await readReceipt(page)).toEqual({
		'Records read': 4,
		'Posts kept': 3,
		'Merged as duplicates': 1,
		'Album parts joined': 0,
		Refused: 0,
		'Kept without a date': 0,
		'Service messages': 0,
		'Texts changed': 0,
		'Same text as another channel': 0,
		'Broken bytes': 0
	});
	await page.getByRole('button', { name: 'Show the timeline' }).click();
	await expect(page).toHaveTitle('Lake Council · Postline');
	await expect(headlineCount(page)).toHaveText('3 posts');
	for (const name of ['United Nations', 'African Union', 'BRICS', 'European Union'])
		await expect(
			panel(page, 'Organisations').getByRole('button', { name: `1 post of ${name}`, exact: true })
		).toBeVisible();
	await expect(page.getByRole('listbox', { name: 'Timeline of events' }).getByRole('option')).toHaveCount(3);
	await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeDisabled();
}

/** Drops a file on an element, as the hand of a desktop does. */
async function drop(page: Page, selector: string): Promise<void> {
	const data = await page.evaluateHandle((text) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([text], 'lake-council.txt', { type: 'text/plain' }));
		return transfer;
	}, PAGE_TEXT);
	await page.dispatchEvent(selector, 'dragover', { dataTransfer: data });
	await page.dispatchEvent(selector, 'drop', { dataTransfer: data });
}

test('pasting the text of a page into the dialog gives its timeline', async ({ page }) => {
	await openDialog(page);
	await page.getByLabel('Or paste the text of a channel’s page').fill(PAGE_TEXT);
	await page.getByRole('button', { name: 'Read pasted text' }).click();
	await expectLakeCouncil(page);
	await showDialog(page);
	await page.getByRole('button', { name: 'Back to the sample archive' }).click();
	await expect(page).toHaveTitle('International meetings · Postline');
	await expect(page).not.toHaveURL(/[?&#]a=/);
});

test('pasting anywhere on the page opens what is pasted', async ({ page }) => {
	await openArchive(page);
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, PAGE_TEXT);
	await expectLakeCouncil(page);
});

test('dropping a file on the page, or on the dialog, opens it', async ({ page }) => {
	await openArchive(page);
	await drop(page, 'main');
	await expectLakeCouncil(page);
	await showDialog(page);
	await drop(page, '[role=dialog] .drop');
	// An archive of one's own is open now, so it is asked whether the file is to join it.
	await expect(dialog(page).getByLabel('Add to Lake Council')).toBeChecked();
	await dialog(page).getByLabel('Start anew').check();
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	await expectLakeCouncil(page);
});

test('choosing a file opens it', async ({ page }) => {
	await openDialog(page);
	await choose(page, FILE);
	await expectLakeCouncil(page);
});

test('a long page shows how far its reading is, and can be cancelled', async ({ page, sample }) => {
	await openDialog(page);
	const days = Array.from({ length: 4000 }, (_, day) =>
		new Date(Date.UTC(2012, 0, 1 + day)).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
	);
	const text = days.map(
		(day, at) =>
			`Forwarded from Harbour Office\n📄 Meeting ${String(at)} of the BRICS harbours (${day})\n\nNote.\n`
	);
	const buffer = Buffer.from(PAGE_TEXT + text.join(''));
	await choose(page, { ...FILE, buffer });
	await expect(dialog(page).getByRole('progressbar')).toBeVisible();
	await expect(dialog(page).getByRole('status')).toHaveText(/(?:Reading|Finding|Grouping|Preparing)/);
	await dialog(page).getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog(page).getByRole('progressbar')).toBeHidden();
	await expect(dialog(page).getByText('Cancelled. International meetings is open as before.')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(headlineCount(page)).toHaveText(`${String(sample.posts.length)} posts`);
});

const REFUSED = [
	['photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'a picture'],
	['noise.txt', Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 89) % 256)), 'binary'],
	[
		'result.txt',
		Buffer.from('{"name": "Lake", "messages": [{"id": 1}]}'),
		'JSON data that Postline does not know'
	],
	['empty.txt', Buffer.alloc(0), 'empty.txt']
] as const;

test('choosing a picture, random bytes, JSON or an empty file says so and leaves the open archive alone', async ({
	page,
	sample
}) => {
	await openDialog(page);
	const alert = dialog(page).getByRole('alert');
	for (const [name, buffer, says] of REFUSED) {
		await choose(page, { name, mimeType: 'text/plain', buffer });
		await expect(alert).toContainText(`No posts could be read from ${name}`);
		await expect(alert).toContainText(says);
		await expect(alert).toContainText('The archive open before is still there.');
	}
	await page.keyboard.press('Escape');
	await expect(headlineCount(page)).toHaveText(`${String(sample.posts.length)} posts`);
	await page.getByRole('button', { name: '2024', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('2024');
});

test('opening the seed gives its twelve posts and twelve events', async ({ page }) => {
	test.skip(!existsSync(SEED), 'the seed is not on this machine');
	await openDialog(page);
	await choose(page, SEED);
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': 12, Refused: 0 });
	await page.getByRole('button', { name: 'Show the timeline' }).click();
	await expect(headlineCount(page)).toHaveText('12 posts');
	await expect(page.getByRole('heading', { name: '12 events in order' })).toBeVisible();
});
