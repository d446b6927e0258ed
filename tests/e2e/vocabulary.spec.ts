import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { choose, dialog, jsonFile, openDialog, readReceipt, showDialog, showTimeline } from './opening.ts';
import { expect, openArchive, panel, test } from './postline.ts';
import { exportedChat, exportedMessage } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const TEXTS = [
	'The Lake Ferry Commission (LFC) met on the pier with the United Nations.',
	'A data centre burnt down, says the Lake Ferry Commission.',
	'Two data centres open; LFC is glad. #Regatta',
	'The Reed Growers Association (RGA) writes to BRICS. #Regatta',
	'RGA and the Mill Owners Union (MOU) sign a note. #Regatta',
	'ASEAN looks at the mill, and the MOU is there. #Regatta'
];
const FILE = jsonFile('lake.json', exportedChat(TEXTS.map((text, i) => exportedMessage(i + 1, text))));

const vocabulary = (page: Page) => page.getByRole('dialog', { name: 'Vocabulary', exact: true });
const terms = (page: Page) => vocabulary(page).getByRole('list', { name: 'Terms' });
const said = (page: Page) => vocabulary(page).getByRole('status').first();
const count = (page: Page, title: string, label: string) =>
	panel(page, title).getByRole('button', { name: new RegExp(`^\\d+ posts? of ${label}$`) });
const found = (page: Page) => page.locator('.search-item');
const search = (page: Page) => page.getByRole('combobox', { name: /^Find a name/ });

async function openOwn(page: Page): Promise<void> {
	await openDialog(page);
	await choose(page, FILE);
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': TEXTS.length });
	await showTimeline(page);
	await expect(count(page, 'Organisations', 'United Nations')).toHaveText('1');
}

async function edit(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Edit (?:the|your) vocabulary$/ }).click();
	await expect(terms(page)).toBeVisible();
}

async function chooseTerm(page: Page, label: string): Promise<void> {
	await vocabulary(page).getByLabel('Find a term or phrase').fill(label);
	await terms(page).getByRole('button').filter({ hasText: label }).first().click();
	await expect(vocabulary(page).getByRole('heading', { level: 3, name: label })).toBeVisible();
}

const tool = (page: Page, name: string | RegExp) =>
	vocabulary(page).getByRole('button', { name, exact: true });

test('a phrase typed into the search counts as many posts as are listed, marks them, and is found again', async ({
	page
}) => {
	await openOwn(page);
	await search(page).pressSequentially('data centre');
	await expect(found(page)).toHaveCount(2);
	await page.keyboard.press('ArrowDown');
	await found(page).filter({ hasText: 'as a new topic' }).click();
	await expect(page.getByText('“data centre” is a topic of yours now: 2 posts in the range.')).toBeVisible();
	await expect(
		panel(page, 'Topics').getByRole('button', { name: 'Pin data centre to compare' })
	).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByText('Your vocabulary is applied')).toBeVisible();
	await count(page, 'Topics', 'data centre').click();
	const posts = dialog(page).getByRole('article');
	await expect(posts).toHaveCount(2);
	await expect(count(page, 'Topics', 'data centre')).toHaveText('2');
	await posts.last().getByRole('button', { name: 'data centres' }).hover();
	await expect(page.getByText('By your phrase “data centres”')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');

	await page.reload();
	await expect(count(page, 'Topics', 'data centre')).toHaveText('2');
	await showDialog(page);
	await choose(page, FILE);
	await dialog(page).getByLabel('Start anew').check();
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	await readReceipt(page);
	await showTimeline(page);
	await expect(count(page, 'Topics', 'data centre')).toHaveText('2');
});

test('proposed names are accepted, joined and dismissed, and taken back', async ({ page }) => {
	await openOwn(page);
	await edit(page);
	await tool(page, 'Names that the vocabulary lacks').click();
	const item = (name: string) =>
		vocabulary(page)
			.getByRole('listitem')
			.filter({ has: page.getByRole('heading', { name }) });
	await expect(item('Lake Ferry Commission').getByText('LFC', { exact: true })).toBeVisible();
	await expect(item('Lake Ferry Commission').locator('mark')).toHaveText('Lake Ferry Commission');
	await expectAccessible(page, 'dialog');

	await item('Lake Ferry Commission').getByRole('button', { name: 'Accept' }).click();
	await expect(said(page)).toHaveText(
		'Lake Ferry Commission is counted as organisation: 3 posts in the range.'
	);
	await expect(item('Lake Ferry Commission')).toHaveCount(0);

	await item('Reed Growers Association').getByRole('button', { name: 'Join to a term' }).click();
	await page.keyboard.type('brics');
	await expect(vocabulary(page).getByRole('listbox').getByRole('option').first()).toContainText('BRICS');
	await page.keyboard.press('Enter');
	await expect(said(page)).toHaveText('Reed Growers Association counts for BRICS.');

	await item('Mill Owners Union').getByRole('button', { name: 'Dismiss' }).click();
	await expect(item('Mill Owners Union')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(vocabulary(page)).toBeHidden();
	await expect(count(page, 'Organisations', 'Lake Ferry Commission')).toHaveText('3');
	await expect(count(page, 'Organisations', 'BRICS')).toHaveText('2');

	await page.reload();
	await edit(page);
	await tool(page, 'Names that the vocabulary lacks').click();
	await expect(item('Regatta')).toBeVisible();
	await expect(vocabulary(page).getByRole('listitem')).toHaveCount(1);
});

test('terms are merged, switched off, taken back, saved and opened', async ({ page }) => {
	await openOwn(page);
	await edit(page);
	await chooseTerm(page, 'Southeast Asian Nations');
	await tool(page, 'Count as another term').click();
	await page.keyboard.type('united nations');
	await expect(vocabulary(page).getByRole('listbox').getByRole('option').first()).toContainText(
		'United Nations'
	);
	await page.keyboard.press('Enter');
	await expect(said(page)).toContainText('counts as United Nations');
	await chooseTerm(page, 'United Nations');
	await expect(tool(page, '2 posts')).toBeVisible();
	await chooseTerm(page, 'BRICS');
	await tool(page, 'Switch off').click();
	await expect(said(page)).toContainText('BRICS is not counted');
	await expect(terms(page).getByRole('button').first()).toContainText('switched off');
	await expect(tool(page, 'Switch on')).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect(tool(page, 'Switch off')).toBeVisible();
	await tool(page, 'Redo').click();
	await expect(tool(page, 'Switch on')).toBeVisible();

	const download = page.waitForEvent('download');
	await tool(page, 'Save as a file').click();
	const text = await readFile(await (await download).path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({
		format: 'postline-vocabulary',
		merged: [{ into: 'organisation:un' }],
		off: ['organisation:brics']
	});
	await tool(page, 'Undo').click();
	await tool(page, 'Undo').click();
	await expect(tool(page, 'Undo')).toBeDisabled();
	const input = vocabulary(page).getByLabel('Open a file');
	await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') });
	await expect(vocabulary(page).getByRole('alert')).toContainText('a.json was not opened: it is not JSON.');
	await input.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await expect(said(page)).toContainText('mine.json is your vocabulary now');
	await page.keyboard.press('Escape');
	await expect(count(page, 'Organisations', 'United Nations')).toHaveText('2');
	await expect(count(page, 'Organisations', 'BRICS')).toHaveCount(0);
});

test('by keys alone: a term is made, renamed, given a phrase and parted', async ({ page }) => {
	await openArchive(page);
	await page.keyboard.press('v');
	const field = vocabulary(page).getByLabel('Count a phrase as a new term');
	await expect(terms(page)).toBeVisible();
	await field.focus();
	await page.keyboard.type('pact');
	await page.keyboard.press('Enter');
	await expect(said(page)).toContainText('“pact” is counted as a new topic');
	await expect(terms(page).getByRole('button').first()).toContainText('yours');
	await vocabulary(page).getByLabel('Name', { exact: true }).focus();
	await page.keyboard.press('Control+a');
	const name = `<b>${'Pacts '.repeat(20)}</b> عهد`;
	await page.keyboard.insertText(name);
	await page.keyboard.press('Enter');
	await expect(vocabulary(page).getByRole('heading', { level: 3 })).toHaveText(name);
	await vocabulary(page).getByPlaceholder('Add a phrase').focus();
	await page.keyboard.type('treaty');
	await page.keyboard.press('Enter');
	await expect(tool(page, 'Take off “treaty”')).toBeVisible();
	await expectAccessible(page, 'dialog');
	await tool(page, 'Make a term of some phrases').press('Enter');
	await page.keyboard.type('Treaties');
	await vocabulary(page).getByRole('checkbox', { name: 'treaty' }).press('Space');
	await vocabulary(page).getByLabel('Name of the new term').press('Enter');
	await expect(vocabulary(page).getByRole('heading', { level: 3 })).toHaveText('Treaties');
	await tool(page, 'Remove this term').press('Enter');
	await expect(said(page)).toContainText('Treaties is removed');
	await expect(vocabulary(page).getByLabel('Find a term or phrase')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(vocabulary(page)).toBeHidden();
	await search(page).pressSequentially('pacts');
	await expect(found(page).first()).toContainText(/^<b>Pacts .+topic, \d+ posts?$/);
});

test('corrections come from a file, and one that is none says so', async ({ page }) => {
	await openOwn(page);
	const events = page.getByRole('list', { name: 'Events in order of time' }).getByRole('listitem');
	await events.first().getByRole('heading', { level: 3 }).getByRole('button').click();
	const input = page.getByLabel('Open a file of corrections');
	await input.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
	await expect(page.getByRole('alert')).toContainText('b.json was not opened: it is no file of corrections.');
	const corrections = [
		{ kind: 'title', event: 'ferry-board/1', title: 'Named in a file' },
		{ kind: 'other' }
	];
	const good = jsonFile('c.json', { format: 'postline-corrections', version: 1, corrections });
	await input.setInputFiles(good);
	await expect(page.getByRole('group', { name: 'Your corrections' })).toContainText('1 correction');
	await expect(events.first()).toContainText('Named in a file');
	await expect(page.getByText('1 correction does not fit')).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the sheet is as wide as the screen, a term takes the place of the list, and every target is large', async ({
		page
	}) => {
		await openArchive(page);
		await page.getByRole('button', { name: 'Edit the vocabulary' }).tap();
		await expect(terms(page)).toBeVisible();
		expect((await vocabulary(page).boundingBox())?.width).toBe(390);
		await chooseTerm(page, 'Energy');
		await expect(terms(page)).toBeHidden();
		await tool(page, /^Take off/)
			.first()
			.tap();
		await expect(vocabulary(page).getByText('Taken off', { exact: true })).toBeVisible();
		const small = await vocabulary(page)
			.getByRole('button')
			.evaluateAll((all) =>
				all
					.filter(
						(button) =>
							button.tagName === 'BUTTON' &&
							button.checkVisibility() &&
							button.getBoundingClientRect().height < 38
					)
					.map((button) => button.outerHTML.slice(0, 200))
			);
		expect(small).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		await tool(page, 'Back to all terms').tap();
		await expect(terms(page).getByRole('button').first()).toContainText('Energy');
		await expect(terms(page).getByRole('button').first()).toBeFocused();
	});
});
