import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { choose, dialog, jsonFile, openDialog, readReceipt, showDialog, showTimeline } from './opening.ts';
import { expect, headlineCount, openArchive, test } from './postline.ts';
import { exportedChat, exportedMessage } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const TEXTS = [
	'The United Nations opens a pier on the lake.',
	'BRICS ministers look at a mill by the river.',
	'A lighthouse gets a new lamp, says ASEAN.'
];
const FILE = jsonFile('lake.json', exportedChat(TEXTS.map((text, i) => exportedMessage(i + 1, text))));

const events = (page: Page) =>
	page.getByRole('list', { name: 'Events in order of time' }).getByRole('listitem');
const event = (page: Page, text: string) => events(page).filter({ hasText: text });
const title = (page: Page, text: string) =>
	event(page, text).getByRole('heading', { level: 3 }).getByRole('button', { name: text }).first();
const bar = (page: Page) => page.getByRole('group', { name: 'Your corrections' });

async function openOwn(page: Page): Promise<void> {
	await openDialog(page);
	await choose(page, FILE);
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': 3 });
	await showTimeline(page);
	await expect(events(page)).toHaveCount(3);
}

/** Reads the same file again, as if it were new. */
async function readAgain(page: Page): Promise<void> {
	await showDialog(page);
	await choose(page, FILE);
	await dialog(page).getByLabel('Start anew').check();
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	await readReceipt(page);
	await showTimeline(page);
}

test('a date is set by keys, taken back and done again, and found after a reload and a further reading', async ({
	page
}) => {
	await openOwn(page);
	await title(page, 'mill').press('Enter');
	const set = event(page, 'mill').getByRole('button', { name: 'Set the date' });
	await set.press('Enter');
	await expect(page.getByLabel('Day (UTC)')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(set).toBeFocused();
	await page.keyboard.press('Enter');
	await page.getByLabel('Day (UTC)').fill('2024-05-06');
	await page.getByLabel(/^Last day/).fill('2024-05-05');
	await expect(page.getByText('The last day is before the first.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Set', exact: true })).toBeDisabled();
	await page.getByLabel(/^Last day/).fill('');
	await page.keyboard.press('Enter');

	await expect(page.getByText('Date set', { exact: true })).toBeVisible();
	await expect(bar(page)).toContainText('1 correction');
	await expect(bar(page).getByRole('button', { name: 'Undo' })).toBeFocused();
	await expect(events(page).last()).toContainText('6 May 2024');
	await expect(event(page, 'mill')).toContainText('Date set by hand');
	await expectAccessible(page);

	await page.keyboard.press('Control+z');
	await expect(page.getByText('Undone: date set')).toBeVisible();
	await expect(page.getByText('6 May 2024')).toHaveCount(0);
	await page.keyboard.press('Control+Shift+z');
	await expect(events(page).last()).toContainText('6 May 2024');

	await page.reload();
	await expect(events(page).last()).toContainText('6 May 2024');
	await readAgain(page);
	await expect(events(page).last()).toContainText('6 May 2024');
	await expect(bar(page)).toContainText('1 correction');
	await bar(page).getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('6 May 2024')).toHaveCount(0);
});

test('two events are merged by choosing one in the list, and found merged after a reload and a further reading', async ({
	page
}) => {
	await openOwn(page);
	await title(page, 'pier').click();
	await event(page, 'pier').getByRole('button', { name: 'Merge with another event' }).click();
	await expect(page.getByText('Choose the event to merge')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByText('Choose the event to merge')).toBeHidden();
	await event(page, 'pier').getByRole('button', { name: 'Merge with another event' }).click();
	await expectAccessible(page);
	await title(page, 'lighthouse').click();

	await expect(page.getByText('Events merged', { exact: true })).toBeVisible();
	await expect(events(page)).toHaveCount(2);
	await expect(event(page, 'pier').first()).toContainText('2 posts');
	await expect(event(page, 'pier')).toContainText('put here by hand');

	await page.reload();
	await expect(events(page)).toHaveCount(2);
	await readAgain(page);
	await expect(events(page)).toHaveCount(2);
	await expect(event(page, 'pier')).toContainText('2 posts');

	await title(page, 'pier').click();
	await event(page, 'pier').getByRole('button', { name: 'Make it an event of its own' }).last().click();
	await expect(events(page)).toHaveCount(3);
	await event(page, 'pier').getByRole('button', { name: 'Change the title' }).click();
	await page.getByLabel('Title', { exact: true }).fill('Boats & <b>piers</b>');
	await page.keyboard.press('Enter');
	await expect(title(page, 'Boats & <b>piers</b>')).toBeVisible();

	const download = page.waitForEvent('download');
	await bar(page).getByRole('button', { name: 'Save as a file' }).click();
	const saved: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
	expect(saved).toMatchObject({
		format: 'postline-corrections',
		version: 1,
		corrections: [{ kind: 'merge' }, { kind: 'split' }, { kind: 'title', title: 'Boats & <b>piers</b>' }]
	});
});

test('a post of one event is moved to another', async ({ page }) => {
	await openOwn(page);
	await title(page, 'pier').click();
	await event(page, 'pier').getByRole('button', { name: 'Merge with another event' }).click();
	await title(page, 'lighthouse').click();
	await expect(events(page)).toHaveCount(2);
	await event(page, 'pier').getByRole('button', { name: 'Move to another event' }).last().click();
	await title(page, 'mill').press('Enter');
	await expect(page.getByText('Post moved', { exact: true })).toBeVisible();
	await expect(event(page, 'mill').first()).toContainText('2 posts');
	await expect(title(page, 'pier')).toBeVisible();
});

test('the published archive is corrected for this browser', async ({ page }) => {
	await openArchive(page, '?v=1&r=2023-09-01..2023-09-30');
	const first = events(page).first();
	await first.getByRole('heading', { level: 3 }).getByRole('button').click();
	await first.getByRole('button', { name: 'Change the title' }).click();
	await page.getByLabel('Title', { exact: true }).fill('Named by a reader');
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await expect(title(page, 'Named by a reader')).toBeVisible();
	await page.reload();
	await expect(headlineCount(page)).toBeVisible();
	await expect(title(page, 'Named by a reader')).toBeVisible();
	await bar(page).getByRole('button', { name: 'Undo' }).click();
	await expect(title(page, 'Named by a reader')).toHaveCount(0);
	await page.reload();
	await expect(headlineCount(page)).toBeVisible();
	await expect(events(page).first()).toBeVisible();
	await expect(title(page, 'Named by a reader')).toHaveCount(0);
});
