import type { Locator, Page } from '@playwright/test';
import { coloursOf, groundOf } from './canvas.ts';
import { expect, openArchive, panel, test } from './postline.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const charts = (page: Page) => page.locator('canvas');
const timeline = (page: Page) => page.getByRole('listbox', { name: 'Timeline of events' });

/** A colour of the system as it looks on its paper, `r,g,b`. */
function systemColour(page: Page, name: string): Promise<string> {
	return page.evaluate((name) => {
		const probe = document.createElement('i');
		document.body.append(probe);
		const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
		for (const colour of ['Canvas', name]) {
			probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
			if (context) context.fillStyle = getComputedStyle(probe).color;
			context?.fillRect(0, 0, 1, 1);
		}
		probe.remove();
		return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
	}, name);
}
async function countSystemColour(page: Page, canvas: Locator, name: string): Promise<number> {
	return (await coloursOf(canvas)).get(await systemColour(page, name)) ?? 0;
}

for (const scheme of ['light', 'dark'] as const) {
	test(`the charts take the colours of the system, here ${scheme}, and give them back`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme === 'light' ? 'dark' : 'light' });
		await openArchive(page);
		await expect(charts(page)).toHaveCount(3);
		const canvas = timeline(page).locator('canvas');
		const own = await groundOf(canvas);
		await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
		const paper = await systemColour(page, 'Canvas');
		expect(paper).toBe(scheme === 'light' ? '255,255,255' : '0,0,0');
		for (const chart of await charts(page).all())
			await expect.poll(() => countSystemColour(page, chart, 'Canvas')).toBeGreaterThan(5_000);
		await expect.poll(() => groundOf(canvas)).toBe(paper);
		await expect.poll(() => countSystemColour(page, canvas, 'CanvasText')).toBeGreaterThan(500);
		await page.emulateMedia({ forcedColors: 'none' });
		await expect.poll(() => groundOf(canvas)).toBe(own);
	});

	test(`in forced colours, here ${scheme}, what is chosen can be told from what is not`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
		await openArchive(page);
		const canvas = timeline(page).locator('canvas');
		expect(await countSystemColour(page, canvas, 'Highlight')).toBe(0);
		await timeline(page).focus();
		const before = await countSystemColour(page, canvas, 'LinkText');
		await page.keyboard.press('ArrowDown');
		// The ring around the event that the keys stand on.
		await expect
			.poll(async () => (await countSystemColour(page, canvas, 'LinkText')) - before)
			.toBeGreaterThan(100);
		await page.keyboard.press('Enter');
		await expect.poll(() => countSystemColour(page, canvas, 'Highlight')).toBeGreaterThan(500);

		const pin = page.getByRole('button', { name: 'Pin BRICS to compare' });
		const dotOf = () => pin.locator('i').evaluate((dot) => getComputedStyle(dot).backgroundColor);
		const empty = await dotOf();
		await pin.click();
		await expect.poll(dotOf).not.toBe(empty);
		const lineUnder = (name: string) =>
			page
				.getByRole('button', { name, exact: true })
				.first()
				.evaluate((button) => getComputedStyle(button).textDecorationLine);
		expect(await lineUnder('All')).toBe('underline');
		expect(await lineUnder('2023')).toBe('none');
		const bar = panel(page, 'Organisations').locator('.share').first();
		expect(await bar.evaluate((share) => getComputedStyle(share).backgroundImage)).toContain('gradient');
	});
}
