import type { Page } from '@playwright/test';
import { expect, headlineCount, openArchive, panel, readScreen, test } from './postline.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What a person would compare between two windows that show the same link. */
async function readView(page: Page) {
	const { counts } = await readScreen(page);
	const texts = (of: ReturnType<Page['locator']>) => of.allTextContents();
	return {
		counts,
		heading: await texts(page.getByRole('heading', { level: 1 })),
		filters: await texts(page.getByRole('list', { name: 'Filters' }).getByRole('button')),
		pins: await page
			.getByRole('list', { name: 'Pinned' })
			.getByRole('button')
			.evaluateAll((pins) => pins.map((pin) => [pin.ariaLabel, getComputedStyle(pin).color])),
		pressed: await texts(page.locator('section button[aria-pressed=true]')),
		open: await texts(page.locator('[role=listitem] [aria-expanded=true]')),
		articles: await texts(page.getByRole('article'))
	};
}

test('a link brings back range, filter, exclusion, pins, grain, measure and open event', async ({
	page,
	context
}) => {
	await openArchive(page);
	await page.getByRole('button', { name: '2023', exact: true }).click();
	await page.getByRole('button', { name: 'Pin African Union to compare' }).click();
	await page.getByRole('button', { name: 'Pin BRICS to compare' }).click();
	const names = panel(page, 'Organisations');
	await names
		.getByRole('listitem')
		.nth(4)
		.getByRole('button')
		.nth(1)
		.click({ modifiers: ['Alt'] });
	await expect(page.getByRole('button', { name: /^Remove exclusion/ })).toBeVisible();
	await names.getByRole('button', { name: 'United Nations', exact: true }).click();
	await page.getByRole('group', { name: 'Grain' }).getByRole('button', { name: 'quarter' }).click();
	await page.getByRole('group', { name: 'Measure' }).getByRole('button', { name: 'share' }).click();
	const last = page.getByRole('list', { name: 'Events in order of time' }).getByRole('button').last();
	await last.scrollIntoViewIfNeeded();
	await last.click();
	await expect(page.getByRole('article').first()).toBeVisible();
	await expect(page).toHaveURL(
		/[?&]r=2023-01-01\.\.2023-12-31&f=org:.*&x=org:.*&p=org:.*&g=quarter&m=share&e=/
	);
	const seen = await readView(page);
	expect(seen.pins).toHaveLength(2);
	expect(seen.filters).toHaveLength(3);
	expect(seen.open).toHaveLength(1);
	expect(seen.counts.posts).toBeGreaterThan(0);

	await page.reload();
	await expect.poll(() => readView(page)).toEqual(seen);
	const other = await context.newPage();
	await other.goto(page.url());
	await expect.poll(() => readView(other)).toEqual(seen);
	expect(other.url()).toBe(page.url());
});

test('a link that no one could have made still opens the archive', async ({ page, sample }) => {
	for (const query of [
		'?v=99&v=2&r=2024-05-01..2023-05-01&f=org:&x=nothing&p=,,:,org:no-such&g=century&m=much&e=nobody/1',
		'?r=1803-01-01..1804-12-31&%E0%A4%A&%%%&=&&f=%00'
	]) {
		await openArchive(page, query);
		await expect(page).toHaveTitle('International meetings · Postline');
		await page.getByRole('button', { name: 'All', exact: true }).click();
		await expect(headlineCount(page)).toHaveText(`${String(sample.posts.length)} posts`);
	}
});

test('a link with an event outside its range shows the event and says so', async ({ page, sample }) => {
	const last = sample.posts.at(-1)?.event ?? '';
	await openArchive(page, `?v=1&r=2023-01-01..2023-03-31&e=${encodeURIComponent(last)}`);
	await expect(page.getByText('This event has no place in the list')).toBeVisible();
	await page.getByRole('button', { name: 'Close this event' }).click();
	await expect(page).not.toHaveURL(/[?&]e=/);
});

test('Share copies the address of the view', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openArchive(page);
	await page.getByRole('button', { name: '2023', exact: true }).click();
	await expect(page).toHaveURL(/r=2023-01-01\.\.2023-12-31/);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByText('Link copied')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a link to an archive that was opened on another machine says what to do', async ({ page, sample }) => {
	await openArchive(page, '?a=own&v=1&r=2020-01-01..2020-02-01');
	await expect(
		page.getByText(/^This link shows an archive that was opened on one machine only/)
	).toBeVisible();
	await expect(headlineCount(page)).toHaveText(`${String(sample.posts.length)} posts`);
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect(page.getByText(/^This link shows an archive/)).toBeHidden();
});
