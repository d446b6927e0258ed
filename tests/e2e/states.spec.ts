import { expect, headlineCount, openArchive, panel, test } from './postline.ts';
import { expectAccessible } from './axe.ts';
import { PAGE_TEXT } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('while the archive loads the page says so and can be used; then the archive is there', async ({
	page,
	sample
}) => {
	const gate = new AbortController();
	const opened = new Promise((resolve) => {
		gate.signal.addEventListener('abort', resolve);
	});
	await page.route('**/sample/*', async (route) => {
		await opened;
		await route.continue();
	});
	await page.goto('./');
	await expect(page.getByRole('progressbar')).toBeVisible();
	await expect(page.getByRole('main').getByRole('status')).not.toBeEmpty();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Keys and gestures' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	gate.abort();
	await expect(headlineCount(page)).toHaveText(`${String(sample.posts.length)} posts`);
});

test('loading can be cancelled, and another archive opened instead', async ({ page }) => {
	const gate = new AbortController();
	const opened = new Promise((resolve) => {
		gate.signal.addEventListener('abort', resolve);
	});
	await page.route('**/sample/*', async (route) => {
		await opened;
		await route.abort().catch(() => null);
	});
	await page.goto('./');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
	await page.getByRole('button', { name: 'Open an archive' }).click();
	await page.getByLabel('Or paste the text of a channel’s page').fill(PAGE_TEXT);
	await page.getByRole('button', { name: 'Read pasted text' }).click();
	await page.getByRole('button', { name: 'Show the timeline' }).click();
	await expect(headlineCount(page)).toHaveText('3 posts');
	gate.abort();
});

test('a filter that nothing passes says so and can be cleared', async ({ page }) => {
	await openArchive(page, '?v=1&f=org:no-such-body');
	await expect(headlineCount(page)).toHaveText('0 posts');
	await expect(headlineCount(page)).toBeDisabled();
	await expect(page.getByText(/^No events that pass the filter/)).toBeVisible();
	await expect(panel(page, 'Topics')).toContainText('None in this range.');
	await page.getByRole('button', { name: 'Clear the filter' }).click();
	await expect(headlineCount(page)).not.toHaveText('0 posts');
});

test('a page without any date can still be read', async ({ page }) => {
	await openArchive(page);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page
		.getByLabel('Or paste the text of a channel’s page')
		.fill(
			'Pond\n@pond\n2 subscribers\nDownload Telegram\nForwarded from Miller\n🎙 The mill turns.\n\nIt grinds.\n'
		);
	await page.getByRole('button', { name: 'Read pasted text' }).click();
	await page.getByRole('button', { name: 'Show the timeline' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/has a date$/);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Read the posts' }).click();
	await expect(page.getByRole('dialog').getByRole('article')).toContainText('The mill turns.');
});

test.describe('when the archive cannot be had', () => {
	test.use({ expectedNoise: /Failed to load resource: the server responded with a status of 500/ });
	test('the page says what happened and offers another way', async ({ page }) => {
		await page.route('**/sample/*', (route) => route.fulfill({ status: 500 }));
		await page.goto('./');
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText(
			/^The archive at .* could not be loaded: archive\.json was answered with 500$/
		);
		await expect(page.getByText('Check the connection, then reload the page.')).toBeVisible();
		await expectAccessible(page);
		await page.unroute('**/sample/*');
		await page.getByRole('button', { name: 'Open an archive of your own' }).click();
		await page.getByRole('button', { name: 'Back to the sample archive' }).click();
		await expect(headlineCount(page)).toBeVisible();
	});
});
