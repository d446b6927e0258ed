import type { Page } from '@playwright/test';
import { ratioOf } from './canvas.ts';
import { expect, openArchive, test } from './postline.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const charts = (page: Page) => page.locator('canvas');

/** What reaches over the right edge of the window, apart from what scrolls by itself. */
function overEdge(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('button, h1, h2, h3, p, input, canvas')]
			.filter((element) => {
				const { right, width } = element.getBoundingClientRect();
				const scrolls = element.closest('nav, .tabs, .hidden-visually, .unseen, details') !== null;
				// A canvas is wider than its chart, for marks at its edge.
				const roomPx = element instanceof HTMLCanvasElement ? 8 : 0;
				return width > 0 && !scrolls && right > innerWidth + roomPx;
			})
			.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`)
	);
}

for (const [name, width, height, deviceScaleFactor] of [
	['a plain screen', 1280, 800, 1],
	['a screen at 150%', 1280, 800, 1.5],
	['a fine screen', 1280, 800, 2],
	['a page at 200%', 640, 400, 2],
	['a page at 400%', 320, 256, 3],
	['a fine phone', 390, 844, 3]
] as const) {
	test.describe(name, () => {
		test.use({ viewport: { width, height }, deviceScaleFactor });
		test('has charts as fine as itself, and nothing is cut off or scrolls sideways', async ({ page }) => {
			await openArchive(page);
			await expect(charts(page)).toHaveCount(3);
			for (const chart of await charts(page).all())
				expect(await ratioOf(chart)).toBeCloseTo(deviceScaleFactor, 1);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			expect(await overEdge(page)).toEqual([]);
		});
	});
}

test('another size of the window keeps the range, and the charts are drawn for it', async ({ page }) => {
	const asked = '?v=1&r=2023-03-01..2023-10-31';
	await openArchive(page, asked);
	const headline = await page.getByRole('heading', { level: 1 }).textContent();
	const canvas = page.getByRole('listbox', { name: 'Timeline of events' }).locator('canvas');
	const handle = page.getByRole('slider', { name: 'End of range' });
	const before = {
		widthPx: (await canvas.boundingBox())?.width ?? 0,
		x: (await handle.boundingBox())?.x ?? 0
	};
	await page.setViewportSize({ width: 1600, height: 900 });
	await expect
		.poll(async () => Math.round((await canvas.boundingBox())?.width ?? 0))
		.toBe(Math.round(before.widthPx + 320));
	expect(await ratioOf(canvas)).toBeCloseTo(1, 2);
	await expect.poll(async () => (await handle.boundingBox())?.x ?? 0).toBeGreaterThan(before.x + 50);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline ?? 'none');
	expect(new URL(page.url()).searchParams.get('r')).toBe('2023-03-01..2023-10-31');
	await page.setViewportSize({ width: 390, height: 844 });
	await expect.poll(async () => (await canvas.boundingBox())?.width ?? 0).toBeLessThan(400);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	expect(new URL(page.url()).searchParams.get('r')).toBe('2023-03-01..2023-10-31');
});
