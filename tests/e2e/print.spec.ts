import type { Page } from '@playwright/test';
import { coloursOf, groundOf, ratioOf } from './canvas.ts';
import { expect, openArchive, test } from './postline.ts';

test.use({ colorScheme: 'dark', contextOptions: { reducedMotion: 'reduce' } });

/** Of the light theme. */
const PAPER = '251,250,246';
const charts = (page: Page) => page.locator('canvas');

test('for paper the charts are painted light and fine, and afterwards as they were', async ({ page }) => {
	await openArchive(page);
	const chart = page.getByRole('listbox', { name: 'Timeline of events' }).locator('canvas');
	const dark = await groundOf(chart);
	for (let time = 0; time < 2; time++) {
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		for (const each of await charts(page).all()) {
			expect((await coloursOf(each)).get(PAPER)).toBeGreaterThan(5_000);
			expect(await ratioOf(each)).toBeCloseTo(3, 1);
		}
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect.poll(() => ratioOf(chart)).toBeCloseTo(1, 1);
		expect(await groundOf(chart)).toBe(dark);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	}
});

test('a printed page is painted for paper before it is taken', async ({ page }) => {
	await openArchive(page);
	await page.evaluate(() => {
		addEventListener('beforeprint', () => {
			document.title = String(document.querySelector('canvas')?.width);
		});
	});
	expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
	const widthPx = await charts(page)
		.first()
		.evaluate((canvas) => canvas.clientWidth);
	expect(Number(await page.title())).toBe(widthPx * 3);
});

for (const widthPx of [718, 1046]) {
	test(`on paper ${String(widthPx)} px wide is what was read, and nothing that wants a hand`, async ({
		page
	}) => {
		await openArchive(page);
		await page.keyboard.press('j');
		await expect(page.getByRole('article').first()).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		// Paper is narrower than the window that the charts were drawn for.
		await page.evaluate((widthPx) => (document.body.style.width = `${String(widthPx)}px`), widthPx);
		for (const chart of await charts(page).all()) {
			const box = await chart.boundingBox();
			expect(box?.width).toBeLessThanOrEqual(widthPx + 16);
		}
		for (const name of ['Open', 'Share', 'All', 'Find in the list', 'More room to read', 'Change the title'])
			await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
		await expect(page.getByRole('combobox', { name: /^Find a name/ })).toBeHidden();
		await expect(page.getByRole('slider')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('article').first()).toBeVisible();
		await expect(page.getByRole('region', { name: 'Topics', exact: true })).toBeVisible();
		const list = page.getByRole('list', { name: 'Events in order of time' });
		const cut = await list.evaluate((element) => {
			const clipped: string[] = [];
			const last = element.querySelector('.near:last-child [data-index]:last-child');
			for (let at = last?.parentElement ?? null; at; at = at.parentElement) {
				if (getComputedStyle(at).overflowY !== 'visible' && at.scrollHeight > at.clientHeight + 1)
					clipped.push(at.className);
			}
			return clipped;
		});
		expect(cut).toEqual([]);
		expect(
			await page.evaluate(() => document.documentElement.scrollHeight - document.body.offsetHeight)
		).toBeLessThan(8);
	});
}
