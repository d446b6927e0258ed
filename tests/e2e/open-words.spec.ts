import { expectAccessible } from './axe.ts';
import { choose, dialog, jsonFile, openDialog, readReceipt, showDialog, showTimeline } from './opening.ts';
import { expect, headlineCount, openArchive, test } from './postline.ts';
import { exportedChat, exportedMessage } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** An export as an old version of the application writes it: the clock of its computer, and no zone. */
const LOCAL = jsonFile('local.json', {
	name: 'Local Board',
	type: 'public_channel',
	id: 5,
	messages: [
		{ id: 1, type: 'message', date: '2024-03-02T00:30:00', text: 'The United Nations opens a pier by night.' }
	]
});

test('a zone is asked for only where times name none, and reading again with it takes the place of the first', async ({
	page
}) => {
	await openDialog(page);
	await expect(dialog(page).getByText(/zone/)).toHaveCount(0);
	await choose(page, LOCAL);
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': 1 });
	await expect(dialog(page).getByText('1 post', { exact: true })).toBeVisible();
	await expect(dialog(page).getByText('2 Mar 2024 (UTC)')).toBeVisible();
	await dialog(page).getByText('Was that right?').click();
	await expect(dialog(page).getByRole('button', { name: 'Read again' })).toBeDisabled();
	const field = dialog(page).getByLabel('Zone of the clock that wrote them');
	await field.fill('Atlantis');
	await expect(dialog(page).getByText('This zone is not known, so UTC is taken.')).toBeVisible();
	await field.fill('Europe/Moscow');
	await expectAccessible(page, '[role="dialog"]');
	await dialog(page).getByRole('button', { name: 'Read again as Europe/Moscow' }).click();
	await expect(dialog(page).getByText('1 Mar 2024 (UTC)')).toBeVisible();
	await expect(dialog(page).getByText('were read as Europe/Moscow. Was that right?')).toBeVisible();
	await showTimeline(page);
	await showDialog(page);
	await expect(dialog(page).getByRole('button', { name: /^Delete / })).toHaveCount(1);
	await expect(dialog(page).getByRole('listitem').filter({ hasText: 'Local Board' })).toContainText(
		'1 Mar 2024'
	);
});

test('where every time names its zone, nothing is asked about it', async ({ page }) => {
	await openDialog(page);
	await choose(page, jsonFile('ferry.json', exportedChat([exportedMessage(1, 'A pier is opened.')])));
	await readReceipt(page);
	await expect(dialog(page).getByText('Was that right?')).toHaveCount(0);
});

test('of a table the receipt says in plain words that columns can be chosen', async ({ page }) => {
	const rows = ['one', 'two', 'three'].map(
		(word, i) => `${String(i + 1)},2024-05-0${String(i + 1)}T09:00:00,The United Nations counts boat ${word}`
	);
	const buffer = Buffer.from(['id,written,body', ...rows].join('\n'));
	await openDialog(page);
	await choose(page, { name: 'boats.csv', mimeType: 'text/csv', buffer });
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	await readReceipt(page);
	await expect(dialog(page).getByText('Other columns can be chosen before reading.')).toBeVisible();
	await expect(dialog(page)).not.toContainText('--');
});

test('a row of a table is at most three lines tall in the first look, however long a cell is', async ({
	page
}) => {
	const wide = `"${'a very long cell of the harbour '.repeat(12)}"`;
	const rows = [1, 2, 3].map(
		(day) =>
			`${String(day)},2024-05-0${String(day)}T09:00:00Z,The United Nations counts boat ${String(day)},${wide}`
	);
	const buffer = Buffer.from(['id,written,body,comment', ...rows].join('\n'));
	await openDialog(page);
	await choose(page, { name: 'boats.csv', mimeType: 'text/csv', buffer });
	const preview = dialog(page).getByRole('region', { name: 'First rows of boats.csv' });
	for (const row of await preview.getByRole('row').all())
		expect((await row.boundingBox())?.height).toBeLessThanOrEqual(3 * 16 + 12);
});

test('of several files that cannot be read each is named with its reason', async ({ page }) => {
	await openDialog(page);
	await choose(page, [
		{ name: 'empty.json', mimeType: 'application/json', buffer: Buffer.alloc(0) },
		jsonFile('stuff.json', { name: 'Lake', stuff: [{ id: 1 }] })
	]);
	const alert = dialog(page).getByRole('alert');
	await expect(alert).toContainText('No posts could be read from any of 2 files');
	await expect(alert.getByRole('listitem')).toHaveText([
		/^the file is empty\s+empty\.json/i,
		/JSON data.*stuff\.json/
	]);
	await expectAccessible(page, '[role="dialog"]');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('there is nothing about dropping, every button is large enough for a finger, and facts begin no line with a dot', async ({
		page
	}) => {
		await openArchive(page);
		await showDialog(page);
		await choose(page, jsonFile('ferry.json', exportedChat([exportedMessage(1, 'A pier is opened.')])));
		await readReceipt(page);
		await page.getByRole('button', { name: 'Open more' }).click();
		await expect(dialog(page).getByText('Drop files or folders')).toBeHidden();
		for (const name of ['Rename Ferry Board', 'Delete Ferry Board', 'Open Ferry Board']) {
			const box = await dialog(page).getByRole('button', { name }).boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(40);
		}
		const outside = await dialog(page)
			.getByRole('listitem')
			.first()
			.locator('.fact')
			.evaluateAll((facts) => {
				const left = Math.min(...facts.map((fact) => fact.getBoundingClientRect().left));
				const clip = facts[0]?.closest('p')?.getBoundingClientRect().left ?? 0;
				return clip - left;
			});
		// The dot and its room of 20 px stand before the edge at which the line is cut off.
		expect(outside).toBe(20);
		expect(await dialog(page).evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth)).toBe(0);
	});
});

test('a cancel in the line on top keeps the focus there', async ({ page }) => {
	const days = Array.from({ length: 4000 }, (_, day) => new Date(Date.UTC(2012, 0, 1 + day)));
	const messages = days.map((day, i) =>
		exportedMessage(1, `Meeting ${String(i)} of the BRICS harbours and the United Nations.`, {
			id: i + 1,
			date: day.toISOString().slice(0, 19),
			date_unixtime: String(day.getTime() / 1000)
		})
	);
	await openDialog(page);
	await choose(page, jsonFile('meetings.json', exportedChat(messages)));
	await dialog(page).getByRole('button', { name: 'Go on in the background' }).click();
	await page.getByRole('button', { name: 'Cancel' }).press('Enter');
	await expect(page.getByText('Cancelled. International meetings is open as before.')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Dismiss' })).toBeFocused();
	await expect(headlineCount(page)).toBeVisible();
});

test('a long name leaves the bar on top one line tall, and the hour of opening is that of the machine', async ({
	page
}) => {
	const name =
		'The harbour office of the northern shore, the southern shore and every island of the great lake';
	await openDialog(page);
	const height = (await page.getByRole('banner').boundingBox())?.height;
	await choose(
		page,
		jsonFile('ferry.json', exportedChat([exportedMessage(1, 'A pier is opened.')], { name }))
	);
	await readReceipt(page);
	await showTimeline(page);
	expect((await page.getByRole('banner').boundingBox())?.height).toBe(height);
	await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeInViewport();
	await showDialog(page);
	const opened = dialog(page).getByText(/^opened .*, \d\d:\d\d$/);
	const hour = Number(/(\d\d):\d\d$/.exec((await opened.textContent()) ?? '')?.[1]);
	const here = await page.evaluate(() => new Date().getHours());
	expect([here, (here + 23) % 24]).toContain(hour);
});
