import type { Page } from '@playwright/test';
import { expectDrawer } from './drawer.ts';
import { expect, headlineCount, openArchive, panel, showAll, test } from './postline.ts';
import { days, postsIn } from './sample.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The names and counts of the rows of a panel. */
async function rowsOf(page: Page, title: string): Promise<Map<string, number>> {
	const labels = await panel(page, title)
		.getByRole('listitem')
		.getByRole('button', { name: /^[\d,]+ posts? of / })
		.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
	return new Map(
		labels.map((label) => {
			const [, count = '', name = ''] = /^([\d,]+) posts? of (.+)$/.exec(label) ?? [];
			return [name, Number(count.replaceAll(',', ''))];
		})
	);
}

for (const title of ['Places', 'People', 'Hashtags']) {
	test(`every count of the panel ${title} is the number of posts that mention it, also in a range`, async ({
		page,
		sample
	}) => {
		for (const [query, range] of [
			['', sample.whole],
			['?v=1&r=2023-09-01..2023-11-30', days('2023-09-01', '2023-11-30')]
		] as const) {
			await openArchive(page, query);
			await showAll(page, title);
			const rows = await rowsOf(page, title);
			expect(rows.size).toBeGreaterThan(2);
			for (const [name, count] of rows)
				expect([name, postsIn(sample, range, { only: [name] }).length]).toEqual([name, count]);
		}
	});
}

test('a place and a person filter the archive, and their count lists the posts', async ({ page, sample }) => {
	await openArchive(page);
	for (const title of ['Places', 'People']) {
		const [[name = '', count = 0] = []] = [...(await rowsOf(page, title))];
		const posts = postsIn(sample, sample.whole, { only: [name] });
		const row = panel(page, title).getByRole('listitem').filter({ hasText: name }).first();
		await row.getByRole('button', { name: new RegExp(`of ${name}$`) }).click();
		await expectDrawer(
			page,
			posts.map(({ id }) => id)
		);
		await page.keyboard.press('Escape');
		const filter = row.getByRole('button', { name: new RegExp(`^${name}(?: \\(|$)`) });
		await filter.click();
		await expect(headlineCount(page)).toHaveText(new RegExp(`^${String(count)} posts?$`));
		await filter.click();
		// The counts of the next panel are read without the filter.
		await expect(headlineCount(page)).toHaveText(`${String(sample.posts.length)} posts`);
	}
});

test('a place and a person are marked in the text and explained', async ({ page }) => {
	await openArchive(page);
	await page.keyboard.press('j');
	const [[name = ''] = []] = [...(await rowsOf(page, 'People'))];
	await panel(page, 'People')
		.getByRole('button', { name: new RegExp(`^${name}(?: \\(|$)`) })
		.click();
	await page.keyboard.press('j');
	const note = page.getByRole('dialog');
	const mark = page.locator('.mark.person').first();
	await mark.scrollIntoViewIfNeeded();
	await mark.hover();
	await expect(note).toHaveText(/ – person.*By/);
});
