import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible } from './axe.ts';
import { choose, dialog, jsonFile, openDialog, readReceipt, showDialog, showTimeline } from './opening.ts';
import { expect, headlineCount, openArchive, test } from './postline.ts';
import { exportedChat, exportedMessage, exportedPage } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Drops what lies on the disk, as a hand does: the browser itself makes the entries. */
async function dropPaths(page: Page, files: readonly string[]): Promise<void> {
	const hand = await page.context().newCDPSession(page);
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await hand.send('Input.dispatchDragEvent', {
			type,
			x: 400,
			y: 300,
			data: { items: [], files: [...files], dragOperationsMask: 1 }
		});
	}
}

test('dropping a folder of exported pages reads them in order and leaves the pictures out', async ({
	page
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'postline-'));
	await mkdir(join(folder, 'ferry', 'photos'), { recursive: true });
	const pages = [
		[
			'messages.html',
			exportedPage([
				[1, 'The United Nations speaks of ferries.'],
				[2, 'BRICS looks at the piers.']
			])
		],
		['messages2.html', exportedPage([[3, 'ASEAN counts its boats.']])],
		['messages10.html', exportedPage([[4, 'The European Union answers.']])],
		['photos/pier.jpg', 'not read']
	] as const;
	for (const [name, text] of pages) await writeFile(join(folder, 'ferry', name), text);
	await openArchive(page);
	await dropPaths(page, [join(folder, 'ferry')]);
	expect(await readReceipt(page)).toMatchObject({ 'Records read': 4, 'Posts kept': 4, Refused: 0 });
	await expect(dialog(page).getByText('1 file of pictures, styles and the like left out.')).toBeVisible();
	await expect(dialog(page).getByRole('rowheader')).toHaveText([
		/^ferry\/messages\.html/,
		/^ferry\/messages2\.html/,
		/^ferry\/messages10\.html/
	]);
	await showTimeline(page);
	await expect(headlineCount(page)).toHaveText('4 posts');
	await rm(folder, { recursive: true });
});

test('an export in a zip is opened; one that overlaps it is merged, and a changed text shows both versions', async ({
	page
}) => {
	const first = exportedChat([
		exportedMessage(1, 'The United Nations opens a pier.'),
		exportedMessage(2, 'BRICS signs a note on boats.'),
		exportedMessage(3, 'ASEAN counts its ferries.')
	]);
	const second = exportedChat([
		exportedMessage(2, 'BRICS signs two notes on boats.', {
			edited: '2024-03-05T12:00:00',
			edited_unixtime: String(Date.UTC(2024, 2, 5, 12) / 1000)
		}),
		exportedMessage(3, 'ASEAN counts its ferries.'),
		exportedMessage(4, 'The European Union answers.', { reply_to_message_id: 2 })
	]);
	const zipped = zipSync({
		'ferry/result.json': strToU8(JSON.stringify(first, null, 1)),
		'ferry/a.jpg': strToU8('x')
	});
	await openDialog(page);
	await choose(page, { name: 'ferry.zip', mimeType: 'application/zip', buffer: Buffer.from(zipped) });
	expect(await readReceipt(page)).toMatchObject({ 'Records read': 3, 'Posts kept': 3 });
	await page.getByRole('button', { name: 'Open more' }).click();
	await choose(page, jsonFile('later.json', second));
	await expect(dialog(page).getByLabel('Add to Ferry Board')).toBeChecked();
	await dialog(page).getByRole('button', { name: 'Read and add' }).click();
	await expect(dialog(page).getByRole('heading', { name: 'Added to: Ferry Board' })).toBeVisible();
	expect(await readReceipt(page)).toMatchObject({
		'Records read': 6,
		'Posts kept': 4,
		'Merged as duplicates': 2,
		'Texts changed': 1
	});
	const download = page.waitForEvent('download');
	await dialog(page).getByRole('button', { name: 'Save the receipt as JSON' }).click();
	expect((await download).suggestedFilename()).toBe('ferry-board-receipt.json');
	await expectAccessible(page, '[role="dialog"]');
	await showTimeline(page);
	await expect(headlineCount(page)).toHaveText('4 posts');

	await page.getByRole('button', { name: 'The European Union answers', exact: true }).click();
	const list = page.getByRole('list', { name: 'Events in order of time' });
	await list.getByRole('button', { name: 'post 2', exact: true }).click();
	const post = list.getByRole('article').filter({ hasText: 'BRICS signs two notes' });
	await expect(post).toContainText('Edited 5 Mar 2024, 12:00');
	await expect(post.getByText('BRICS signs a note on boats.')).toBeHidden();
	await post.getByText('Earlier version of 2 Mar 2024').click();
	await expect(post.getByText('BRICS signs a note on boats.')).toBeVisible();
	await expectAccessible(page, '[role="listitem"]:has([aria-expanded="true"])');
});

test('of a whole account only the chats that are ticked are read', async ({ page }) => {
	const chat = (name: string, type: string, id: number) =>
		exportedChat([exportedMessage(1, `${name} speaks of the United Nations.`)], { name, type, id });
	const list = [
		chat('Ferry Board', 'public_channel', 1),
		chat('Anna', 'personal_chat', 2),
		...Array.from({ length: 40 }, (_, i) => chat(`Pier ${String(i)}`, 'private_group', 10 + i)),
		chat('Mill Board', 'private_channel', 3)
	];
	await openDialog(page);
	await choose(page, jsonFile('result.json', { about: '', chats: { about: '', list } }));
	await expect(dialog(page).getByText('2 chats ticked, 2 messages')).toBeVisible();
	await expect(dialog(page).getByLabel('Anna')).not.toBeChecked();
	await dialog(page).getByLabel('Find a chat').fill('pier 1');
	await expect(dialog(page).getByRole('checkbox')).toHaveCount(11);
	await dialog(page).getByLabel('Pier 17').check();
	await expectAccessible(page, '[role="dialog"]');
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': 3 });
	await showTimeline(page);
	await expect(headlineCount(page)).toHaveText('3 posts');
});

test('the columns of a table can be told where the guess is wrong', async ({ page }) => {
	const wide = Array.from({ length: 56 }, (_, i) => `extra_${String(i)}`);
	const rows = Array.from({ length: 5 }, (_, i) => [
		`2024-05-0${String(i + 1)}T09:00:00Z`,
		`"A first long sentence on ferry ${String(i)}, boats, piers and the whole of the harbour"`,
		`The United Nations counts ${String(i)} boats`,
		...wide.map((_name, k) => String(k))
	]);
	const text = [['written', 'body', 'summary', ...wide], ...rows].map((cells) => cells.join(',')).join('\n');
	await openDialog(page);
	await choose(page, { name: 'boats.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await expect(dialog(page).getByLabel('Text', { exact: true })).toHaveValue('body');
	await expect(dialog(page).getByLabel('Time', { exact: true })).toHaveValue('written');
	await expect(dialog(page).getByRole('columnheader').first()).toHaveText('body Text');
	await dialog(page).getByLabel('Text', { exact: true }).selectOption('summary');
	await expect(dialog(page).getByRole('columnheader').first()).toHaveText('summary Text');
	await expectAccessible(page, '[role="dialog"]');
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': 5, 'Kept without a date': 0 });
	await showTimeline(page);
	await headlineCount(page).click();
	await expect(dialog(page).getByRole('article').first()).toContainText('The United Nations counts 0 boats');
	await page.keyboard.press('Escape');
	await showDialog(page);
	await expect(dialog(page).getByRole('button', { name: /^Delete / })).toHaveCount(1);
});
