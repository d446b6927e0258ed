import { expect, openArchive, test } from './postline.ts';
import { HOSTILE_TEXT } from './texts.ts';

test('the tricks of a hostile page stay text: no element, no script, no request', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await openArchive(page);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByLabel('Or paste the text of a channel’s page').fill(HOSTILE_TEXT);
	const before = asked.length;
	await page.getByRole('button', { name: 'Read pasted text' }).click();
	await page.getByRole('button', { name: 'Show the timeline' }).click();
	await page.keyboard.press('j');
	const article = page.getByRole('list', { name: 'Events in order of time' }).getByRole('article');
	await expect(article).toContainText('<img src=x onerror="window.stung=1">');
	await expect(article).toContainText('<a href="javascript:window.stung=1">this place</a>');
	await expect(article).toContainText("{{constructor.constructor('window.stung=1')()}}");
	const links = await page
		.locator('a[href]')
		.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol));
	expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
	await page.keyboard.press('j');
	await expect(article).toContainText('<style>body { display: none }</style>');
	await page.getByRole('button', { name: /^\d+ posts?$/ }).click();
	await expect(page.getByRole('dialog').getByRole('article')).toHaveCount(2);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: /Mill Pond/ }).click();
	await expect(page.getByRole('dialog')).toContainText('<svg onload=window.stung=1>');
	const made = page.locator('img, iframe, form[action], [onerror], [onload], [onmouseover], [autofocus]');
	await expect(made).toHaveCount(0);
	expect(await page.evaluate(() => 'stung' in window)).toBe(false);
	expect(asked.slice(before).filter((url) => !/^blob:|\/favicon\.svg$/.test(url))).toEqual([]);
});
