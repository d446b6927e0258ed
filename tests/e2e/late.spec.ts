import type { Page, Route } from '@playwright/test';
import { expect, headlineCount, openArchive, test } from './postline.ts';

/** Scripts and style sheets that the page does not name itself go the way of `handle`. */
async function holdLateFiles(page: Page, handle: (route: Route) => Promise<void>): Promise<void> {
	const html = await (await page.request.get('./')).text();
	await page.route(
		(url) => /\/immutable\/(?:chunks|assets)\/[^/]+\.(?:js|css)$/.test(url.pathname) && !isNamed(url),
		handle
	);

	function isNamed({ pathname }: URL): boolean {
		return html.includes(pathname.slice(pathname.lastIndexOf('/') + 1));
	}
}

/** Late files wait until what this gives is called. */
async function makeSlow(page: Page): Promise<() => void> {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await holdLateFiles(page, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

test('what the first picture does without is there before it is asked for', async ({ page }) => {
	let asked = 0;
	await holdLateFiles(page, async (route) => {
		asked++;
		await route.continue();
	});
	await openArchive(page);
	await expect(page.getByRole('combobox', { name: /^Find/ })).toBeVisible();
	await page.waitForLoadState('networkidle');
	const before = asked;
	expect(before).toBeGreaterThan(5);
	for (const name of [/^Open$/, /^Keys and gestures$/, /^International meetings/, /^Choose dates$/]) {
		await page.getByRole('button', { name }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await expect(page.getByRole('button', { name })).toBeFocused();
	}
	await headlineCount(page).click();
	await expect(page.getByRole('dialog').getByRole('article').first()).toBeVisible();
	expect(asked).toBe(before);
});

test('a button pressed too early keeps its place, and its dialog comes', async ({ page }) => {
	const release = await makeSlow(page);
	await openArchive(page);
	const open = page.getByRole('button', { name: 'Open', exact: true });
	const place = await open.boundingBox();
	await open.click();
	await expect(page.getByRole('status').filter({ hasText: /^Loading$/ })).toBeVisible();
	expect(await open.boundingBox()).toEqual(place);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	release();
	await expect(page.getByRole('dialog', { name: 'Open an archive' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(open).toBeFocused();
});

test('letters typed too early are looked for, and the caret stays among them', async ({ page }) => {
	const release = await makeSlow(page);
	await openArchive(page);
	await page.keyboard.press('/');
	const found = page.getByRole('option', { name: /^BRICS organisation,/ });
	await page.keyboard.type('RICS');
	await page.keyboard.press('Home');
	release();
	await expect(found).toBeVisible();
	const search = page.getByRole('combobox', { name: /^Find/ });
	await expect(search).toBeFocused();
	await page.keyboard.type('B');
	await expect(search).toHaveValue('BRICS');
	await expect(found).toBeVisible();
});

test('an event opened too early shows its posts when what draws them is there', async ({ page }) => {
	const release = await makeSlow(page);
	await openArchive(page);
	await page.locator('[role=listitem] h3 button').first().click();
	await expect(page.getByRole('status', { name: 'Loading the posts' })).toBeVisible();
	release();
	await expect(page.getByRole('article').first()).toBeVisible();
});

test.describe('with the server gone', () => {
	test.use({ expectedNoise: /Failed to load resource/ });

	test('a dialog says what to do, and comes after a reload', async ({ page }) => {
		await holdLateFiles(page, (route) => route.abort());
		await openArchive(page);
		const keys = page.getByRole('button', { name: 'Keys and gestures' });
		await keys.click();
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('could not be loaded');
		await page.getByRole('button', { name: 'Close', exact: true }).click();
		await expect(alert).toHaveCount(0);
		await expect(keys).toBeFocused();
		await keys.click();
		await expect(alert).toBeVisible();
		await page.unrouteAll();
		await page.getByRole('button', { name: 'Reload the page' }).click();
		await keys.click();
		await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
	});

	test('an event says so in its place', async ({ page }) => {
		await holdLateFiles(page, (route) => route.abort());
		await openArchive(page);
		await page.locator('[role=listitem] h3 button').first().click();
		await expect(page.getByRole('alert')).toContainText('could not be loaded');
		await page.unrouteAll();
		await page.getByRole('button', { name: 'Reload the page' }).click();
		await expect(page.getByRole('article').first()).toBeVisible();
	});

	test('an event whose dates cannot be looked for says so, and comes after a reload', async ({ page }) => {
		await page.route(/\/immutable\/workers\/chunks\//, (route) => route.abort());
		await openArchive(page);
		await page.locator('[role=listitem] h3 button').first().click();
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('comes when the page is loaded again');
		await page.unrouteAll();
		await page.reload();
		await expect(page.getByRole('article').first()).toBeVisible();
	});
});
