import { expect, openArchive, test } from './postline.ts';

declare global {
	interface Window {
		/** Sum of the layout shifts so far. */
		shifted?: number;
	}
}

/** What is seen to move at all, in the measure of the browser: share of the window times distance. */
const SEEN = 0.02;

for (const viewport of [
	{ width: 1280, height: 800 },
	{ width: 390, height: 844 }
]) {
	test.describe(`at ${String(viewport.width)} x ${String(viewport.height)}`, () => {
		test.use({ viewport });

		test('nothing moves while the page comes', async ({ page }) => {
			await page.addInitScript(() => {
				window.shifted = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries())
						window.shifted = (window.shifted ?? 0) + (entry as unknown as { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await openArchive(page);
			await expect(page.locator('[role=listitem] h3 button').first()).toBeVisible();
			await page.waitForLoadState('networkidle');
			expect(await page.evaluate(() => window.shifted)).toBeLessThan(SEEN);
		});
	});
}
