import type { Page } from '@playwright/test';
import { expect, openArchive, test } from './postline.ts';

/** How many ranges the headline shows on the way from one to another. */
async function headlinesOf(page: Page, act: () => Promise<unknown>): Promise<number> {
	await page.evaluate(() => {
		const seen = new Set<string>();
		Object.assign(window, { seen });
		const look = () => {
			seen.add(document.querySelector('h1')?.textContent ?? '');
			requestAnimationFrame(look);
		};
		look();
	});
	await act();
	await page.waitForTimeout(800);
	return page.evaluate(() => ('seen' in window && window.seen instanceof Set ? window.seen.size : NaN));
}

for (const [reducedMotion, name] of [
	['reduce', 'where motion is unwelcome'],
	['no-preference', 'elsewhere']
] as const) {
	test.describe(name, () => {
		test.use({ contextOptions: { reducedMotion } });
		test(`a preset ${reducedMotion === 'reduce' ? 'jumps, and nothing on the page is in transition' : 'eases'}`, async ({
			page
		}) => {
			await openArchive(page);
			await page.waitForTimeout(600);
			const preset = page.getByRole('button', { name: 'Quarter', exact: true });
			const headlines = await headlinesOf(page, () => preset.click());
			if (reducedMotion === 'reduce') expect(headlines).toBe(2);
			else expect(headlines).toBeGreaterThan(2);
			const moving = await page.evaluate(
				() =>
					[...document.querySelectorAll('*')].filter((element) => {
						const { transitionDuration, animationDuration } = getComputedStyle(element);
						return [transitionDuration, animationDuration].some((all) =>
							all.split(',').some((duration) => parseFloat(duration) > 0.001)
						);
					}).length
			);
			if (reducedMotion === 'reduce') expect(moving).toBe(0);
			else expect(moving).toBeGreaterThan(0);
		});
	});
}
