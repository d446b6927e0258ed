import type { Page } from '@playwright/test';
import { expect, openArchive, test } from './postline.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const timeline = (page: Page) => page.getByRole('listbox', { name: 'Timeline of events' });
const list = (page: Page) => page.getByRole('list', { name: 'Events in order of time' });
const row = (page: Page, title: string) =>
	list(page)
		.getByRole('listitem')
		.filter({ has: page.getByRole('button', { name: title, exact: true }) });
const openRow = (page: Page) => list(page).locator('[aria-expanded=true]');

/** Presses the mark of an event where it stands on the timeline, as the eye would aim. */
async function pressMark(page: Page, title: string): Promise<void> {
	const mark = timeline(page).getByRole('option', { name: title });
	const box = await mark.boundingBox();
	if (!box) throw new Error(`${title} is not drawn`);
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('following an event from the timeline to the list to its highlighted words', async ({ page }) => {
	const title = 'Second Russia-Africa summit opens in St Petersburg';
	await openArchive(page);
	await pressMark(page, title);
	await expect(timeline(page).getByRole('option', { name: title })).toHaveAttribute('aria-selected', 'true');
	const item = row(page, title);
	await expect(item.getByRole('button', { name: title })).toHaveAttribute('aria-expanded', 'true');
	await expect(item.getByRole('button', { name: title })).toBeInViewport();
	const posts = item.getByRole('article');
	await expect(posts).toHaveCount(2);
	await expect(item.getByText('Why it belongs here')).toHaveCount(1);
	await expect(posts.first()).toBeInViewport();
	const name = posts.first().getByRole('button', { name: 'African Union', exact: true }).first();
	await expect(name).toBeVisible();
	await expect(page).toHaveURL(/[?&]e=international-meetings/);
});

test('pointing at a mark explains the organisation, the topic and the date with their evidence', async ({
	page
}) => {
	await openArchive(page);
	await pressMark(page, 'BRICS invites six states');
	const text = list(page).getByRole('article').first();
	const note = page.getByRole('dialog');
	for (const [kind, says] of [
		['organisation', / – organisation.*By the (?:name|hashtag)|By its short form/],
		['topic', / – topic.*By the signal words?/],
		['date', /Date of this post.*August/]
	] as const) {
		const mark = text.locator(`.mark.${kind}`).first();
		await mark.hover();
		await expect(note).toBeVisible();
		await expect(note).toHaveText(says);
		if (kind !== 'date') await expect(note).toContainText((await mark.textContent()) ?? 'no words');
		await page.keyboard.press('Escape');
		await expect(note).toBeHidden();
	}
	await expect(openRow(page)).toHaveCount(1);
});

test('reaching a mark by Tab explains it, Enter offers what to do, Esc goes back to it', async ({ page }) => {
	await openArchive(page);
	await page.keyboard.press('j');
	await expect(openRow(page)).toBeVisible();
	const mark = list(page).locator('.mark').first();
	await expect(mark).toBeVisible();
	await openRow(page).focus();
	await page.keyboard.press('Tab');
	await expect(mark).toBeFocused();
	const note = page.getByRole('dialog');
	await expect(note).toContainText((await mark.textContent()) ?? 'no words');
	await page.keyboard.press('Enter');
	const organisation = list(page).locator('.mark.organisation').first();
	await organisation.focus();
	await page.keyboard.press('Enter');
	await expect(note.getByRole('button', { name: 'Filter' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(note).toBeHidden();
	await expect(organisation).toBeFocused();
});

test('J and K step through events, however fast, and keep the open one in sight; Esc closes it', async ({
	page
}) => {
	await openArchive(page);
	const titles = list(page).getByRole('heading', { level: 3 });
	const first = (await titles.nth(0).textContent()) ?? '';
	const second = (await titles.nth(1).textContent()) ?? '';
	await page.keyboard.press('j');
	await expect(openRow(page)).toHaveText(first);
	await page.keyboard.press('j');
	await expect(openRow(page)).toHaveText(second);
	await page.keyboard.press('k');
	await expect(openRow(page)).toHaveText(first);
	const ninth = (await titles.nth(8).textContent()) ?? '';
	for (let step = 1; step < 9; step++) await page.keyboard.press('j');
	await expect(openRow(page)).toHaveText(ninth);
	await expect(openRow(page)).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(openRow(page)).toHaveCount(0);
});

test('arrows step along the timeline, Enter opens the event, Esc steps back', async ({ page }) => {
	await openArchive(page);
	await timeline(page).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const id = await timeline(page).getAttribute('aria-activedescendant');
	const active = page.locator(`[id="${id ?? ''}"]`);
	const name = (await active.getAttribute('aria-label')) ?? '';
	await page.keyboard.press('Enter');
	await expect(active).toHaveAttribute('aria-selected', 'true');
	expect(name.startsWith((await openRow(page).textContent()) ?? 'nothing')).toBe(true);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(openRow(page)).toHaveCount(0);
	await expect(timeline(page)).toBeFocused();
});

test('scrolling the list moves the cursor on the timeline to the date it stands at', async ({ page }) => {
	await openArchive(page);
	const cursor = timeline(page).locator('canvas');
	const at = page.getByText('The list stands at').locator('..');
	await expect(at).toContainText('January 2023');
	const before = Number(await cursor.getAttribute('data-cursor-x'));
	await list(page).hover();
	await page.mouse.wheel(0, 1600);
	await expect(at).not.toContainText('January 2023');
	await expect
		.poll(async () => Number(await cursor.getAttribute('data-cursor-x')))
		.toBeGreaterThan(before + 20);
	const stands = Date.parse(`${((await at.textContent()) ?? '').replace('The list stands at', '')} UTC`);
	const { width } = (await timeline(page).boundingBox()) ?? { width: 0 };
	const part = (stands - Date.UTC(2023, 0, 1)) / (Date.UTC(2025, 0, 1) - Date.UTC(2023, 0, 1));
	await expect
		.poll(async () => Math.abs(Number(await cursor.getAttribute('data-cursor-x')) - part * (width - 84)))
		.toBeLessThan(2.5);
});
