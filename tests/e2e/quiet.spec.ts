import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, headlineCount, openArchive, test } from './postline.ts';
import { serveUnder } from './static-server.ts';
import { PAGE_TEXT } from './texts.ts';

const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/** Everything a visitor may touch, once. That the console stays silent meanwhile is shown by the test itself. */
async function tour(page: Page): Promise<void> {
	await page.getByRole('button', { name: '2023', exact: true }).click();
	await page.getByRole('button', { name: 'Pin BRICS to compare' }).click();
	await page.getByRole('button', { name: 'United Nations', exact: true }).first().click();
	await page.getByRole('group', { name: 'Grain' }).getByRole('button', { name: 'week' }).click();
	await page.getByRole('group', { name: 'Measure' }).getByRole('button', { name: 'share' }).click();
	await page.getByLabel('Order of topics').selectOption('by distinctiveness');
	await page.keyboard.press('j');
	await page.locator('.mark').first().click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await headlineCount(page).click();
	await expect(page.getByRole('dialog').getByRole('article').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Keys and gestures' }).click();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Dark theme' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(headlineCount(page)).toBeVisible();
	await page.goBack();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByLabel('Or paste the text of a channel’s page').fill(PAGE_TEXT);
	await page.getByRole('button', { name: 'Read pasted text' }).click();
	await page.getByRole('button', { name: 'Show the timeline' }).click();
	await expect(headlineCount(page)).toHaveText('3 posts');
}

test('a whole tour leaves the console silent and asks nothing of another machine', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).hostname));
	await openArchive(page);
	await tour(page);
	expect(new Set(asked.filter(Boolean))).toEqual(new Set(['localhost']));
});

test('the same build works under a sub-path of a plain static host', async ({ page, sample }) => {
	const site = await serveUnder([BUILD], '/some/where/', { withRanges: false });
	await page.goto(site.url);
	await expect(headlineCount(page)).toHaveText(`${String(sample.posts.length)} posts`);
	await tour(page);
	await page.goto(`${site.url}?v=1&r=2023-07-01..2023-09-30`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('July – September 2023');
	expect(site.strays).toEqual([]);
	await site.close();
});

test('the page carries a policy that lets no foreign script, frame or request in', async ({ page }) => {
	await openArchive(page);
	const policy = await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content');
	const rules = Object.fromEntries(
		(policy ?? '').split(';').map((rule) => {
			const [name = '', ...sources] = rule.trim().split(/\s+/);
			return [name, sources];
		})
	);
	expect(rules['default-src']).toEqual(["'self'"]);
	expect(rules['connect-src']).toEqual(["'self'"]);
	expect(rules['object-src']).toEqual(["'none'"]);
	expect(rules['script-src']).not.toContain("'unsafe-inline'");
	expect(rules['script-src']).not.toContain("'unsafe-eval'");
});
