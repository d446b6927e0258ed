import type { Page } from '@playwright/test';
import { expect, openArchive } from './postline.ts';

export const dialog = (page: Page) => page.getByRole('dialog');

export async function showDialog(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(dialog(page)).toBeVisible();
}

/** The open dialog over the sample archive. */
export async function openDialog(page: Page): Promise<void> {
	await openArchive(page);
	await showDialog(page);
}

export async function choose(
	page: Page,
	files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]
): Promise<void> {
	await dialog(page).getByLabel('Choose files').setInputFiles(files);
}

export function jsonFile(name: string, content: object) {
	return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content, null, 1)) };
}

/** The totals of the receipt of an import, as numbers by their names. */
export async function readReceipt(page: Page): Promise<Record<string, number>> {
	await expect(dialog(page).getByRole('heading', { name: /^(?:Opened|Added to): / })).toBeVisible();
	const lines = await dialog(page)
		.locator('dl > div')
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
	return Object.fromEntries(lines.map(([name = '', count]) => [name, Number(count)]));
}

export async function showTimeline(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Show the timeline' }).click();
	await expect(dialog(page)).toBeHidden();
}
