import type { Browser, Page } from '@playwright/test';

const VIEWPORT = { width: 1440, height: 900 };
/** A page that has not done its part by then has failed. */
const GIVE_UP_MS = 180_000;

/** A page of its own, so that each begins cold. */
export async function onPage<Result>(
	browser: Browser,
	url: string,
	work: (page: Page) => Promise<Result>
): Promise<Result> {
	const page = await browser.newPage({ viewport: VIEWPORT });
	page.setDefaultTimeout(GIVE_UP_MS);
	try {
		await page.goto(url);
		return await work(page);
	} finally {
		await page.close();
	}
}
