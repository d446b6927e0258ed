import { test as base, expect, type Page } from '@playwright/test';
import { readSample, type Counts, type Range, type Sample } from './sample.ts';

/** A machine that is busy with other work still has to load fonts, code and archive. */
const SLOWEST_LOAD_MS = 40_000;

interface Fixtures {
	/** What the browser complains of on purpose in a test; any other word on the console fails it. */
	readonly expectedNoise: RegExp | null;
	readonly quiet: undefined;
}

/** Writes down whatever a page prints, throws, or asks of another machine. */
function listen(page: Page): string[] {
	const heard: string[] = [];
	page.on('console', (message) => heard.push(`console ${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (/^(?:data|blob):$/.test(protocol) || hostname === 'localhost') return;
		heard.push(`request: ${request.url()}`);
	});
	return heard;
}

/** Every test of the browser also shows that the console stays silent and that nothing leaves the machine. */
export const test = base.extend<Fixtures, { sample: Sample }>({
	expectedNoise: [null, { option: true }],
	quiet: [
		async ({ page, expectedNoise }, use) => {
			const heard = listen(page);
			await use(undefined);
			expect(heard.filter((words) => !expectedNoise?.test(words))).toEqual([]);
		},
		{ auto: true }
	],
	sample: [
		async ({ playwright }, use, { project }) => {
			const site = await playwright.request.newContext({ baseURL: project.use.baseURL ?? '' });
			await use(await readSample(site));
			await site.dispose();
		},
		{ scope: 'worker' }
	]
});
export { expect };

/** Opens the sample archive in the view of a query string, and waits until its counts are there. */
export async function openArchive(page: Page, query = ''): Promise<void> {
	await page.goto(`./${query}`);
	await expect(headlineCount(page)).toBeVisible({ timeout: SLOWEST_LOAD_MS });
}

/** The number of posts beside the headline. */
export function headlineCount(page: Page) {
	return page.getByRole('button', { name: /^[\d,]+ posts?$/ });
}

export function panel(page: Page, title: string) {
	return page.getByRole('region', { name: title, exact: true });
}

/** Lets a panel show all its rows. */
export async function showAll(page: Page, title = 'Organisations'): Promise<void> {
	// Panels come a frame after the charts.
	await expect(panel(page, title).locator('li, p').first()).toBeVisible();
	const more = panel(page, title).getByRole('button', { name: /^Show all/ });
	if (await more.isVisible()) await more.click();
}

/** The range in the address, and the counts on the screen, read in one go. Show all rows first. */
export async function readScreen(page: Page): Promise<{ range: Range | null; counts: Counts }> {
	const { search, head, rows } = await page.evaluate(() => ({
		search: location.search,
		head: document.querySelector('h1')?.parentElement?.querySelector('p')?.textContent ?? '',
		rows: [...document.querySelectorAll('aside section:first-of-type li button')].map(
			(button) => button.getAttribute('aria-label') ?? ''
		)
	}));
	const [posts = -1, events = -1] = [...head.matchAll(/[\d,]+/g)].map(([digits]) => toNumber(digits));
	const organisations: Record<string, number> = {};
	for (const row of rows) {
		const [, count = '', label = ''] = /^([\d,]+) posts? of (.+)$/.exec(row) ?? [];
		if (toNumber(count) > 0) organisations[label] = toNumber(count);
	}
	return { range: readRange(search), counts: { posts, events, organisations } };
}

export function toNumber(digits: string): number {
	return Number(digits.replaceAll(',', ''));
}

/** The `r` of an address: days, both included, or instants. Null for the whole archive. */
export function readRange(search: string): Range | null {
	const [first = '', last = ''] = new URLSearchParams(search).get('r')?.split('..') ?? [];
	if (!first) return null;
	const end = Date.parse(last) + (last.length === 10 ? 86_400_000 : 0);
	return { start: Date.parse(first), end };
}
