import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parseCsv } from './csv.ts';
import { expect, toNumber } from './postline.ts';

const drawer = (page: Page) => page.getByRole('dialog');

/** Reads the open drawer from its first post to its last, as a person who scrolls to the end; gives how many there were. */
function scrollThrough(page: Page): Promise<number> {
	return drawer(page).evaluate(async (sheet) => {
		const seen = new Set<string | null>();
		const isInSight = (element: Element) => {
			const { top, bottom } = element.getBoundingClientRect();
			return top < innerHeight && bottom > 0;
		};
		for (let last: string | null = 'unknown'; !seen.has(last);) {
			await new Promise(requestAnimationFrame);
			const rows = [...sheet.querySelectorAll('[role=listitem]')].filter(isInSight);
			for (const row of rows) seen.add(row.getAttribute('aria-posinset'));
			last = rows[0]?.getAttribute('aria-setsize') ?? last;
			// What is still being read is waited for, so that no row is scrolled past unseen.
			if (![...sheet.querySelectorAll('.waiting')].some(isInSight)) sheet.scrollTop += innerHeight * 0.6;
		}
		return seen.size;
	});
}

/** The ids in the drawer's CSV export. */
async function exportedIds(page: Page): Promise<string[]> {
	const download = page.waitForEvent('download');
	await drawer(page).getByRole('button', { name: 'Save as CSV' }).click();
	const [head = [], ...records] = parseCsv(await readFile(await (await download).path(), 'utf8'));
	expect(head[0]).toBe('id');
	for (const record of records) expect(record).toHaveLength(head.length);
	return records.map(([id = '']) => id);
}

/** Shows that the open drawer says, lists and exports exactly these posts; then closes it. */
export async function expectDrawer(page: Page, ids: readonly string[]): Promise<void> {
	const count = drawer(page).locator('header').first().locator('b');
	await expect(count).toHaveText(/^[\d,]+ posts?$/);
	expect(toNumber((await count.textContent())?.replace(/ .*/, '') ?? '')).toBe(ids.length);
	expect(await scrollThrough(page)).toBe(ids.length);
	expect((await exportedIds(page)).toSorted()).toEqual([...ids].toSorted());
	await page.keyboard.press('Escape');
	await expect(drawer(page)).toBeHidden();
}
