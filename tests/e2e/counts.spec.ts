import type { Page } from '@playwright/test';
import { expectDrawer } from './drawer.ts';
import { expect, headlineCount, openArchive, panel, showAll, test, toNumber } from './postline.ts';
import { days, postsIn } from './sample.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const idsOf = (posts: readonly { readonly id: string }[]) => posts.map(({ id }) => id);

const countOf = (page: Page, label: string) =>
	page.getByRole('button', { name: new RegExp(`^[\\d,]+ posts? of ${label}$`) });

const nameOf = (page: Page, label: string) =>
	page.getByRole('listitem').getByRole('button', { name: new RegExp(`^${label}(?:,|$| \\()`) });

/** The number that a count button shows, once it is the wanted one. */
async function expectCount(page: Page, label: string, count: number): Promise<void> {
	await expect(countOf(page, label)).toHaveText(String(count));
}

test('clicking the headline lists and exports every post of the archive', async ({ page, sample }) => {
	await openArchive(page);
	const posts = postsIn(sample, sample.whole);
	expect(toNumber((await headlineCount(page).textContent())?.replace(' posts', '') ?? '')).toBe(posts.length);
	await headlineCount(page).click();
	await expectDrawer(page, idsOf(posts));
});

test('clicking the count of an organisation lists exactly its posts', async ({ page, sample }) => {
	await openArchive(page);
	const posts = postsIn(sample, sample.whole, { only: ['African Union'] });
	expect(posts.length).toBeGreaterThan(3);
	await expectCount(page, 'African Union', posts.length);
	await countOf(page, 'African Union').click();
	await expectDrawer(page, idsOf(posts));
});

test('clicking a bar of the trend lists exactly the posts of its month', async ({ page, sample }) => {
	await openArchive(page);
	const posts = postsIn(sample, days('2023-09-01', '2023-09-30'));
	expect(posts.length).toBeGreaterThan(3);
	await page
		.getByRole('button', { name: `All posts, September 2023: ${String(posts.length)} posts` })
		.click();
	await expectDrawer(page, idsOf(posts));
});

test('clicking a point of a pinned line lists exactly its posts of that quarter', async ({
	page,
	sample
}) => {
	await openArchive(page);
	await page.getByRole('button', { name: 'Pin BRICS to compare' }).click();
	await page.getByRole('group', { name: 'Grain' }).getByRole('button', { name: 'quarter' }).click();
	const posts = postsIn(sample, days('2024-10-01', '2024-12-31'), { only: ['BRICS'] });
	expect(posts.length).toBeGreaterThan(1);
	await page
		.getByRole('button', { name: new RegExp(`^BRICS, Q4 2024: ${String(posts.length)} posts?`) })
		.click();
	await expectDrawer(page, idsOf(posts));
});

test('under a filter every count lists exactly the posts that pass it', async ({ page, sample }) => {
	await openArchive(page);
	await nameOf(page, 'United Nations').first().click();
	await expect(page.getByRole('button', { name: 'Remove filter United Nations' })).toBeVisible();
	await showAll(page);
	const all = postsIn(sample, sample.whole, { only: ['United Nations'] });
	await expect(headlineCount(page)).toHaveText(`${String(all.length)} posts`);
	await headlineCount(page).click();
	await expectDrawer(page, idsOf(all));
	const both = postsIn(sample, sample.whole, { only: ['United Nations', 'African Union'] });
	await expectCount(page, 'African Union', both.length);
	await countOf(page, 'African Union').click();
	await expectDrawer(page, idsOf(both));
});

test('under an exclusion every count leaves the excluded posts out', async ({ page, sample }) => {
	await openArchive(page);
	await nameOf(page, 'United Nations')
		.first()
		.click({ modifiers: ['Alt'] });
	await expect(page.getByRole('button', { name: 'Remove exclusion United Nations' })).toBeVisible();
	await expectCount(page, 'United Nations', 0);
	await expect(countOf(page, 'United Nations')).toBeDisabled();
	const rest = postsIn(sample, sample.whole, { not: ['United Nations'] });
	await expect(headlineCount(page)).toHaveText(`${String(rest.length)} posts`);
	const posts = postsIn(sample, sample.whole, { only: ['BRICS'], not: ['United Nations'] });
	await expectCount(page, 'BRICS', posts.length);
	await countOf(page, 'BRICS').click();
	await expectDrawer(page, idsOf(posts));
});

test('in a narrow range, under a filter and by days, a count is still its list', async ({ page, sample }) => {
	await openArchive(page, '?v=1&r=2023-09-01..2023-09-30');
	const names = panel(page, 'Organisations');
	const range = days('2023-09-01', '2023-09-30');
	const posts = postsIn(sample, range, { only: ['African Union'] });
	expect(posts.length).toBeGreaterThan(0);
	await names.getByRole('button', { name: 'African Union', exact: true }).click();
	await expect(headlineCount(page)).toHaveText(new RegExp(`^${String(posts.length)} posts?$`));
	await headlineCount(page).click();
	await expectDrawer(page, idsOf(posts));
	await page.getByRole('group', { name: 'Grain' }).getByRole('button', { name: 'day' }).click();
	const [first] = posts;
	const day = new Date(first?.at ?? 0).toISOString().slice(0, 10);
	const ofDay = postsIn(sample, days(day, day), { only: ['African Union'] });
	const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
		.format(first?.at ?? 0)
		.replace('Sept', 'Sep');
	await page.getByRole('button', { name: new RegExp(`^All posts, ${words}: `) }).click();
	await expectDrawer(page, idsOf(ofDay));
});
