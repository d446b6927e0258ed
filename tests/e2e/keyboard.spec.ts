import type { Page } from '@playwright/test';
import { expect, headlineCount, openArchive, test } from './postline.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Presses Tab until the focus stands on what has this name; gives the names it passed. */
async function tabTo(page: Page, wanted: RegExp): Promise<string[]> {
	const passed: string[] = [];
	for (let press = 0; press < 60; press++) {
		await page.keyboard.press('Tab');
		const name = await page.evaluate(() => {
			const at = document.activeElement;
			return at?.ariaLabel ?? at?.textContent.trim() ?? '';
		});
		passed.push(name);
		if (wanted.test(name)) return passed;
	}
	throw new Error(`Tab never reached ${String(wanted)}, but ${passed.join(' | ')}`);
}

test('Tab goes through the page in the order it is read, and every stop can be seen', async ({ page }) => {
	await openArchive(page);
	const stops = await tabTo(page, /^Sweden takes over/);
	const order = [
		/^Postline$/,
		/^International meetings/,
		/^Find a name/,
		/^Open$/,
		/^Share$/,
		/theme$/,
		/^\d+ posts$/,
		/^Later|^Choose dates$/,
		/^Start of range$/,
		/^End of range$/,
		/^Timeline of events$/,
		/^All posts, January 2023/,
		/^Sweden takes over/
	].map((name) => stops.findIndex((stop) => name.test(stop)));
	expect(order).toEqual(order.toSorted((a, b) => a - b));
	expect(order).not.toContain(-1);
});

test('zooming, opening an event, its words and its posts work without a mouse', async ({ page }) => {
	await openArchive(page);
	await tabTo(page, /^Timeline of events$/);
	await page.keyboard.press('+');
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/[?&]r=/);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const opened = page.locator('[role=listitem] [aria-expanded=true]');
	await expect(opened).toBeVisible();
	await tabTo(page, /^\d+ posts? a |^All posts, /);
	await page.keyboard.press('ArrowRight');
	const point = page.locator('circle:focus');
	const [, count] = /: (\d+ posts?)/.exec((await point.getAttribute('aria-label')) ?? '') ?? [];
	await page.keyboard.press('Enter');
	const drawer = page.getByRole('dialog');
	await expect(drawer).toContainText(count ?? 'no count');
	await page.keyboard.press('Escape');
	await expect(drawer).toBeHidden();
	await expect(point).toBeFocused();
	await opened.focus();
	await page.keyboard.press('Escape');
	await expect(opened).toHaveCount(0);
});

test('dialogs take the focus, keep it, and give it back', async ({ page }) => {
	await openArchive(page);
	const open = page.getByRole('button', { name: 'Open', exact: true });
	await open.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	for (let press = 0; press < 8; press++) {
		await page.keyboard.press('Tab');
		await expect(dialog.locator(':focus')).toHaveCount(1);
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(open).toBeFocused();
	await headlineCount(page).focus();
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('article').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(headlineCount(page)).toBeFocused();
});
