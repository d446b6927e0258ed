import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, headlineCount, openArchive, test } from './postline.ts';
import { PAGE_TEXT } from './texts.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function openFirstEvent(page: Page): Promise<void> {
	await page.keyboard.press('j');
	await expect(page.getByRole('article').first()).toBeVisible();
}

async function openDialog(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
	await openDialog(page);
	await page.getByLabel('Or paste the text of a channel’s page').fill(text);
	await page.getByRole('button', { name: 'Read pasted text' }).click();
}

const SCREENS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
	'the dashboard': async (page) => {
		await page.getByRole('button', { name: 'Pin BRICS to compare' }).click();
		await page.getByRole('button', { name: 'Pin African Union to compare' }).click();
		await page.getByRole('button', { name: 'United Nations', exact: true }).first().click();
		await expect(page.getByRole('list', { name: 'Filters' })).toBeVisible();
	},
	'an open event with a note': async (page) => {
		await openFirstEvent(page);
		await page.locator('.mark').first().click();
		await expect(page.getByRole('dialog')).toBeVisible();
	},
	'the posts behind a count': async (page) => {
		await headlineCount(page).click();
		await expect(page.getByRole('dialog').getByRole('article').first()).toBeVisible();
	},
	'the open dialog': openDialog,
	'the receipt': async (page) => {
		await paste(page, PAGE_TEXT);
		await expect(page.getByRole('button', { name: 'Show the timeline' })).toBeVisible();
	},
	'a refusal': async (page) => {
		await paste(page, '{"messages": [{"id": 1}]}');
		await expect(page.getByRole('alert')).toBeVisible();
	},
	'the keys': async (page) => {
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
	},
	'the search': async (page) => {
		await page.keyboard.press('/');
		await page.keyboard.type('union');
		await expect(page.getByRole('option', { name: /^African Union organisation/ })).toBeVisible();
	},
	'the date fields': async (page) => {
		await page.getByRole('button', { name: 'Choose dates' }).click();
		await expect(page.getByLabel('First day')).toBeVisible();
	},
	'the tables behind the charts': async (page) => {
		for (const words of ['Posts a week as a table', 'Events as a table', 'Posts over time as a table']) {
			await page.getByText(words).focus();
			await page.keyboard.press('Enter');
		}
		await expect(page.getByRole('table')).toHaveCount(3);
	},
	'single posts of a close range': async (page) => {
		await openArchive(page, '?v=1&r=2023-06-15..2023-06-16');
		const options = page.getByRole('listbox', { name: 'Timeline of events' }).getByRole('option');
		await expect(options.first()).toBeAttached();
		await page.getByRole('listbox', { name: 'Timeline of events' }).focus();
		await page.keyboard.press('ArrowDown');
		await page.getByText('Posts as a table').focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('table')).toHaveCount(1);
	},
	'finding in the list': async (page) => {
		await expect(page.getByRole('list', { name: 'Events in order of time' })).toBeVisible();
		await expect(page.getByRole('heading', { name: /^\d+ events in order$/ })).toBeVisible();
		await page.keyboard.press('f');
		await expect(page.locator('section[aria-labelledby="events-head"] input')).toBeFocused();
		await page.keyboard.type('summit');
		await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
	},
	'a date to go to in the list': async (page) => {
		await expect(page.getByRole('heading', { name: /^\d+ events in order$/ })).toBeVisible();
		await page.keyboard.press('g');
		await expect(page.getByLabel('Date to go to')).toBeVisible();
	},
	'a range without events': async (page) => {
		await openArchive(page, '?v=1&r=2023-01-05..2023-01-06');
		await expect(page.getByText('No events in this range')).toBeVisible();
	}
};

/** What each screen adds to the dashboard, which is looked at whole. */
const PARTS: Readonly<Record<string, string>> = {
	'an open event with a note': '[role="listitem"]:has([aria-expanded="true"]), [role="dialog"]',
	'the posts behind a count': 'dialog',
	'the tables behind the charts': 'details[open]',
	'the open dialog': '[role="dialog"]',
	'the receipt': '[role="dialog"]',
	'a refusal': '[role="dialog"]',
	'the keys': '[role="dialog"]',
	'the search': 'header, .search-list',
	'the date fields': '[role="dialog"]',
	'single posts of a close range': 'main',
	'finding in the list': 'section[aria-labelledby="events-head"]',
	'a date to go to in the list': 'section[aria-labelledby="events-head"]',
	'a range without events': 'main'
};

for (const [name, goTo] of Object.entries(SCREENS)) {
	test(`axe finds nothing on ${name}, light and dark`, async ({ page }) => {
		await openArchive(page);
		await goTo(page);
		await expectAccessible(page, PARTS[name]);
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	for (const name of [
		'the dashboard',
		'an open event with a note',
		'the posts behind a count',
		'single posts of a close range'
	] as const) {
		test(`axe finds nothing on ${name}, light and dark`, async ({ page }) => {
			await openArchive(page);
			await SCREENS[name]?.(page);
			await expectAccessible(page, PARTS[name]);
		});
	}
});
