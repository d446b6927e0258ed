import { expectAccessible } from './axe.ts';
import { choose, dialog, jsonFile, openDialog, readReceipt, showDialog, showTimeline } from './opening.ts';
import { expect, headlineCount, openArchive, test } from './postline.ts';
import { exportedChat, exportedMessage } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const FERRY = jsonFile('ferry.json', exportedChat([exportedMessage(1, 'The United Nations opens a pier.')]));

test('an archive stays after a reload, is renamed and deleted by keys, and leaves the sample behind', async ({
	page
}) => {
	await openDialog(page);
	await choose(page, FERRY);
	expect(await readReceipt(page)).toMatchObject({ 'Posts kept': 1 });
	await showTimeline(page);
	await page.reload();
	await expect(headlineCount(page)).toHaveText('1 post');
	await expect(page).toHaveTitle('Ferry Board · Postline');
	// A newcomer's address shows it as well: it was opened last.
	await openArchive(page);
	await expect(page).toHaveTitle('Ferry Board · Postline');

	await showDialog(page);
	await dialog(page).getByRole('button', { name: 'Rename Ferry Board' }).press('Enter');
	const field = dialog(page).getByLabel('New name of Ferry Board');
	await expect(field).toBeFocused();
	await field.fill('Given up');
	await field.press('Escape');
	await expect(dialog(page).getByRole('button', { name: 'Rename Ferry Board' })).toBeFocused();
	await page.keyboard.press('Enter');
	await field.fill('Boats & <b>piers</b>');
	await field.press('Enter');
	const row = dialog(page).getByRole('listitem').filter({ hasText: 'Boats & <b>piers</b>' });
	await expect(row).toContainText(/open now.*1 post.*1 Mar 2024.*kB.*opened/);
	await expect(page).toHaveTitle('Boats & <b>piers</b> · Postline');
	await expectAccessible(page, '[role="dialog"]');

	await row.getByRole('button', { name: /^Delete / }).press('Enter');
	await expect(row.getByText('This cannot be undone.')).toBeVisible();
	await expect(row.getByRole('button', { name: 'Keep it' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(row.getByRole('button', { name: /^Delete / })).toBeFocused();
	await page.keyboard.press('Enter');
	await row.getByRole('button', { name: 'Delete for good' }).press('Enter');
	await expect(dialog(page).getByText(/^Nothing of your own is kept yet/)).toBeVisible();
	await expect(page).toHaveTitle('International meetings · Postline');
	await page.reload();
	await expect(page).toHaveTitle('International meetings · Postline');
});

test('two archives are kept side by side, and each is opened from the list', async ({ page }) => {
	await openDialog(page);
	await choose(page, FERRY);
	await readReceipt(page);
	await page.getByRole('button', { name: 'Open more' }).click();
	const mill = exportedChat([exportedMessage(2, 'BRICS looks at the mill.')], { name: 'Mill Board', id: 12 });
	await choose(page, jsonFile('mill.json', mill));
	await dialog(page).getByLabel('Start anew').check();
	await dialog(page).getByRole('button', { name: 'Read', exact: true }).click();
	await readReceipt(page);
	await showTimeline(page);
	await expect(page).toHaveTitle('Mill Board · Postline');
	await showDialog(page);
	await dialog(page).getByRole('button', { name: 'Open Ferry Board' }).click();
	await expect(dialog(page)).toBeHidden();
	await expect(page).toHaveTitle('Ferry Board · Postline');
	await page.goBack();
	await expect(page).toHaveTitle('Mill Board · Postline');
});
