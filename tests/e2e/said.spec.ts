import type { Page } from '@playwright/test';
import { expect, headlineCount, openArchive, test } from './postline.ts';

/** Longer than a range rests before it is said. */
const HEARD_MS = 1_500;

/** Notes whatever regions of the page say from now on, as a screen reader would hear it. */
async function listen(page: Page): Promise<void> {
	await page.evaluate(() => {
		const heard: string[] = [];
		Object.assign(window, { heard });
		new MutationObserver((changes) => {
			const regions = changes.map(({ target }) =>
				(target instanceof Element ? target : target.parentElement)?.closest(
					'[role=status], [role=alert], [aria-live=polite]'
				)
			);
			for (const region of new Set(regions)) {
				const words = region?.textContent.trim();
				if (words) heard.push(words);
			}
		}).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
	});
}
const heard = (page: Page) =>
	page.evaluate(() => ('heard' in window && Array.isArray(window.heard) ? window.heard.map(String) : []));

async function hear(page: Page, act: () => Promise<unknown>): Promise<string[]> {
	const before = (await heard(page)).length;
	await act();
	await page.waitForTimeout(HEARD_MS);
	return (await heard(page)).slice(before);
}

const box = async (page: Page) => {
	const found = await page.getByRole('listbox', { name: 'Timeline of events' }).boundingBox();
	if (!found) throw new Error('the timeline is not drawn');
	return found;
};

const CHANGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
	'a preset that eases': (page) => page.getByRole('button', { name: '2023', exact: true }).click(),
	'a key held down': async (page) => {
		await page.getByRole('listbox', { name: 'Timeline of events' }).focus();
		for (let press = 0; press < 6; press++) await page.keyboard.press('+');
	},
	'a wheel turned in steps': async (page) => {
		const { x, y, width } = await box(page);
		await page.mouse.move(x + width / 2, y + 8);
		for (let turn = 0; turn < 8; turn++) {
			await page.mouse.wheel(0, -120);
			await page.waitForTimeout(60);
		}
	},
	'a drag': async (page) => {
		const { x, y, width } = await box(page);
		await page.mouse.move(x + width / 2, y + 8);
		await page.mouse.down();
		await page.mouse.move(x + width / 4, y + 8, { steps: 12 });
		await page.mouse.up();
	},
	'a handle moved by keys': async (page) => {
		await page.getByRole('slider', { name: 'End of range' }).focus();
		for (let press = 0; press < 4; press++) await page.keyboard.press('PageDown');
	}
};

for (const [name, change] of Object.entries(CHANGES)) {
	test(`${name} is said once, when the range has come to rest, with what it counts`, async ({ page }) => {
		await openArchive(page, '?v=1&r=2023-03-01..2024-10-31');
		await page.waitForTimeout(HEARD_MS);
		await listen(page);
		const said = await hear(page, () => change(page));
		expect(said).toHaveLength(1);
		const counts = (await headlineCount(page).locator('..').textContent())?.replace(/\s+/g, ' ').trim();
		expect(said[0]?.endsWith(`: ${counts ?? 'nothing'}`), `${said[0] ?? ''} | ${counts ?? ''}`).toBe(true);
	});
}

test('nothing is said as the page comes, nor where the range stays', async ({ page }) => {
	await page.addInitScript(() => {
		addEventListener('DOMContentLoaded', () => {
			const heard: string[] = [];
			Object.assign(window, { heard });
			new MutationObserver(() => {
				const words = document.querySelector('[data-range-said]')?.textContent;
				if (words) heard.push(words);
			}).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
		});
	});
	await openArchive(page, '?v=1&r=2023-03-01..2023-10-31');
	await page.waitForTimeout(HEARD_MS);
	await page.getByRole('button', { name: 'Pin BRICS to compare' }).click();
	await page.keyboard.press('j');
	await page.waitForTimeout(HEARD_MS);
	expect(await heard(page)).toEqual([]);
});
