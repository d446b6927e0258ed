import type { Page } from '@playwright/test';
import { expect, headlineCount, openArchive, panel, test, toNumber } from './postline.ts';
import { postsIn } from './sample.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const NAMES = ['United Nations', 'African Union', 'BRICS'];

async function pin(page: Page, names: readonly string[]): Promise<void> {
	for (const name of names) await page.getByRole('button', { name: `Pin ${name} to compare` }).click();
	for (const name of names) await expect(page.getByRole('button', { name: `Unpin ${name}` })).toBeVisible();
}

/** The trends as a table: its head, then its rows. Opened by keys, as someone who cannot see the lines would. */
async function readTable(page: Page): Promise<string[][]> {
	const summary = page.getByText('Trends as a table');
	await summary.focus();
	const table = page.getByRole('table', { name: 'Trends' });
	if (!(await table.isVisible())) await page.keyboard.press('Enter');
	await expect(table).toBeVisible();
	return table.evaluate((element) =>
		[...(element as HTMLTableElement).rows].map(({ cells }) =>
			[...cells].map((cell) => cell.textContent.trim())
		)
	);
}

const sumOf = (table: readonly (readonly string[])[], column: number) =>
	table.slice(1).reduce((sum, row) => sum + Number(row[column]), 0);

const measure = (page: Page, name: string) =>
	page.getByRole('group', { name: 'Measure' }).getByRole('button', { name });
const grain = (page: Page, name: string) =>
	page.getByRole('group', { name: 'Grain' }).getByRole('button', { name });

test('pinning three organisations shows their trend, whose numbers add up to their counts', async ({
	page,
	sample
}) => {
	await openArchive(page);
	await pin(page, NAMES);
	const table = await readTable(page);
	expect(table[0]).toEqual(['Period', ...NAMES, 'All posts']);
	expect(table).toHaveLength(1 + 24);
	for (const [index, name] of NAMES.entries()) {
		const count = page.getByRole('button', { name: new RegExp(`^[\\d,]+ posts? of ${name}$`) });
		expect(sumOf(table, index + 1)).toBe(toNumber((await count.textContent()) ?? ''));
		expect(sumOf(table, index + 1)).toBe(postsIn(sample, sample.whole, { only: [name] }).length);
	}
	expect(sumOf(table, NAMES.length + 1)).toBe(sample.posts.length);
});

test('every grain adds up to the same counts', async ({ page }) => {
	await openArchive(page);
	await pin(page, NAMES);
	const months = await readTable(page);
	for (const [name, rows] of [
		['week', 106],
		['quarter', 8],
		['day', 731]
	] as const) {
		await grain(page, name).click();
		await expect(grain(page, name)).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByRole('table', { name: 'Trends' }).locator('tbody tr')).toHaveCount(rows);
		const table = await readTable(page);
		for (const column of [1, 2, 3, 4]) expect(sumOf(table, column)).toBe(sumOf(months, column));
	}
});

test('unpinning one leaves the others their colours, and a new one takes the free colour', async ({
	page
}) => {
	await openArchive(page);
	await pin(page, NAMES);
	const colour = (name: string) =>
		page.getByRole('button', { name: `Unpin ${name}` }).evaluate((button) => getComputedStyle(button).color);
	const [un, au, brics] = await Promise.all(NAMES.map(colour));
	expect(new Set([un, au, brics]).size).toBe(3);
	await page.getByRole('button', { name: 'Unpin African Union' }).click();
	await expect(page.getByRole('button', { name: 'Unpin African Union' })).toBeHidden();
	expect(await colour('United Nations')).toBe(un);
	expect(await colour('BRICS')).toBe(brics);
	await pin(page, ['European Union']);
	expect(await colour('European Union')).toBe(au);
	const line = page.locator('aside [aria-label="Pin BRICS to compare"] i');
	expect(await line.evaluate((dot) => getComputedStyle(dot).backgroundColor)).toBe(brics);
});

test('share shows each as a part of all posts', async ({ page }) => {
	await openArchive(page);
	await expect(measure(page, 'share')).toBeDisabled();
	await pin(page, ['BRICS']);
	await grain(page, 'quarter').click();
	await measure(page, 'share').click();
	await expect(measure(page, 'share')).toHaveAttribute('aria-pressed', 'true');
	const table = await readTable(page);
	for (const [period = '', posts, all] of table.slice(1)) {
		const share = `${String(Math.round((Number(posts) / Number(all)) * 100))}%`;
		await expect(
			page.getByRole('button', {
				name: new RegExp(`^BRICS, ${period}: ${String(posts)} posts?, ${share}(?:,|$)`)
			})
		).toBeVisible();
	}
});

test('clicking a name filters by it, alt-click excludes it, and each chip lets it go', async ({
	page,
	sample
}) => {
	await openArchive(page);
	const name = panel(page, 'Organisations').getByRole('button', { name: 'African Union', exact: true });
	const posts = async (count: number) => expect(headlineCount(page)).toHaveText(`${String(count)} posts`);
	await name.click();
	await posts(postsIn(sample, sample.whole, { only: ['African Union'] }).length);
	await page.getByRole('button', { name: 'Remove filter African Union' }).click();
	await posts(sample.posts.length);
	await name.click({ modifiers: ['Alt'] });
	await posts(postsIn(sample, sample.whole, { not: ['African Union'] }).length);
	await page.goBack();
	await posts(sample.posts.length);
	await page.goForward();
	await posts(postsIn(sample, sample.whole, { not: ['African Union'] }).length);
	await page.getByRole('button', { name: 'Clear' }).click();
	await posts(sample.posts.length);
});

test('finding a name by / and a few letters filters by it', async ({ page, sample }) => {
	await openArchive(page);
	await page.keyboard.press('/');
	const search = page.getByRole('combobox', { name: /^Find/ });
	await expect(search).toBeFocused();
	await page.keyboard.type('southeast');
	await expect(page.getByRole('option', { name: /^Association of Southeast Asian Nations/ })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const label = 'Association of Southeast Asian Nations';
	await expect(page.getByRole('button', { name: `Remove filter ${label}` })).toBeVisible();
	await expect(headlineCount(page)).toHaveText(
		`${String(postsIn(sample, sample.whole, { only: [label] }).length)} posts`
	);
	await expect(search).toHaveValue('');
	await search.fill('no such name');
	await expect(page.getByText('No term of this archive has that in its name.')).toBeVisible();
});
