import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { RARE, RARE_EVERY, writeManyEvents, type MadeEvent, type ManyEvents } from './many-events.ts';
import { expect, headlineCount, test } from './postline.ts';
import { serveUnder, type Site } from './static-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EVENTS = 100_000;
const LARGE = 5_000;
const MIDDLE = EVENTS / 2;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

let many: ManyEvents;
let site: Site;
test.beforeAll(async () => {
	many = await writeManyEvents(EVENTS, LARGE);
	site = await serveUnder([many.folder, join(ROOT, 'build')], '/', { withRanges: true });
});
test.afterAll(async () => {
	await site.close();
	await many.remove();
});

const list = (page: Page) => page.getByRole('list', { name: 'Events in order of time' });
const row = (page: Page, index: number) => list(page).locator(`[aria-posinset="${String(index + 1)}"]`);
const found = (page: Page) => page.getByText(/^[\d,]+ of [\d,]+$/);
const openRow = (page: Page) => list(page).locator('[aria-expanded=true]');

async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`${site.url}${query}`);
	await expect(headlineCount(page)).toBeVisible();
	await expect(list(page).getByRole('listitem').first()).toBeVisible();
}

interface Sight {
	/** Index of the topmost row, and how far it is under the head of the list; the titles of all rows in sight. */
	readonly first: number;
	readonly underPx: number;
	readonly titles: readonly string[];
	readonly rowsInPage: number;
	readonly blank: boolean;
}

/** What can be seen of the list. */
function sight(page: Page): Promise<Sight> {
	return page.evaluate(() => {
		const scroller = document.querySelector('section.events');
		const line = scroller?.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
		const end = Math.min(innerHeight, scroller?.getBoundingClientRect().bottom ?? 0);
		const rows = [...(scroller?.querySelectorAll<HTMLElement>('[aria-posinset][data-index]') ?? [])];
		const seen = rows.filter((item) => {
			const { top, bottom } = item.getBoundingClientRect();
			return bottom > line + 1 && top < end;
		});
		const [first] = seen;
		return {
			first: Number(first?.dataset['index'] ?? -1),
			underPx: (first?.getBoundingClientRect().top ?? 0) - line,
			titles: seen.map((item) => item.querySelector('h3')?.textContent ?? ''),
			rowsInPage: rows.length,
			blank: seen.length === 0
		};
	});
}

/** What can be seen once it has come to rest: the thumb of the scroll bar is set right only after a while. */
async function rest(page: Page): Promise<Sight> {
	await page.evaluate(async () => {
		const REST_MS = 250;
		const scroller = document.querySelector('section.events');
		let last = '';
		let since = performance.now();
		while (performance.now() - since < REST_MS) {
			await new Promise(requestAnimationFrame);
			const rows = [...(scroller?.querySelectorAll('[aria-posinset][data-index]') ?? [])].map((item) => {
				const { top, bottom } = item.getBoundingClientRect();
				return bottom > 0 && top < innerHeight ? String(top) : '';
			});
			const now = rows.join(' ');
			if (now !== last || now.trim() === '') since = performance.now();
			last = now;
		}
	});
	return sight(page);
}

/** Asks for what can be seen until it is as expected. */
const polled = <T>(ask: () => Promise<T>) => expect.poll(ask, { intervals: [50] });

/** Moves the thumb of the scroll bar. */
function drag(page: Page, part: number): Promise<void> {
	return page.evaluate((to) => {
		const scroller = document.querySelector('section.events');
		scroller?.scrollTo(0, to * (scroller.scrollHeight - scroller.clientHeight));
	}, part);
}

function dayOf({ at }: MadeEvent): string {
	const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	return new Date(at).toLocaleDateString('en-GB', options);
}

test('at any place the rows are those of that place, in order, and the head and the timeline tell its date', async ({
	page
}) => {
	await open(page);
	expect((await sight(page)).first).toBe(0);
	const height = await page.evaluate(() => document.querySelector('section.events')?.scrollHeight);
	expect(height).toBeLessThan(5_000_000);
	const chart = page.getByRole('listbox', { name: 'Timeline of events' });
	const { width } = (await chart.boundingBox()) ?? { width: 0 };
	for (const part of [0.83, 0.07, 0.371, 0.64, 0.999]) {
		await drag(page, part);
		const { first, titles, rowsInPage } = await rest(page);
		expect(Math.abs(first / EVENTS - part)).toBeLessThan(0.04);
		expect(titles).toEqual(many.events.slice(first, first + titles.length).map(({ title }) => title));
		expect(rowsInPage).toBeLessThan(200);
		const event = many.events[first];
		if (!event) throw new Error(`no event ${String(first)}`);
		await expect(page.locator('section.events header')).toContainText(dayOf(event));
		const time = (event.at - Date.UTC(2015, 0, 1)) / (Date.UTC(2025, 0, 1) - Date.UTC(2015, 0, 1));
		await polled(async () =>
			Math.abs(
				Number(await chart.locator('[data-cursor-x]').getAttribute('data-cursor-x')) - time * (width - 84)
			)
		).toBeLessThan(2.5);
	}
	await drag(page, 1);
	expect((await rest(page)).titles.at(-1)).toBe(many.events.at(-1)?.title);
	await drag(page, 0);
	expect((await rest(page)).titles[0]).toBe(many.events[0]?.title);
});

/** Follows the rows in sight frame by frame while the wheel turns; gives the farthest that any moved against the others. */
async function watchRows(page: Page, turn: () => Promise<void>): Promise<{ stir: number; blanks: number }> {
	const watched = page.evaluate(async () => {
		const scroller = document.querySelector('section.events');
		const line = scroller?.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
		let before = new Map<string, number>();
		let [stir, blanks, still] = [0, 0, 0];
		while (still < 40) {
			await new Promise(requestAnimationFrame);
			const now = new Map<string, number>();
			for (const item of scroller?.querySelectorAll<HTMLElement>('[aria-posinset][data-index]') ?? []) {
				const { top, bottom } = item.getBoundingClientRect();
				if (bottom > line && top < innerHeight) now.set(item.dataset['index'] ?? '', top);
			}
			if (now.size === 0) blanks++;
			const moves = [...now].flatMap(([index, top]) =>
				before.has(index) ? [top - (before.get(index) ?? 0)] : []
			);
			if (moves.length > 0) stir = Math.max(stir, Math.max(...moves) - Math.min(...moves));
			still = moves.some((move) => Math.abs(move) > 0.6) || moves.length === 0 ? 0 : still + 1;
			before = now;
		}
		return { stir, blanks };
	});
	await turn();
	return watched;
}

/** Far enough that all the rows in sight and those kept ready beside them are new. */
const TURNS = 20;
const TURN_PX = 240;

test('scrolling up into rows that were never measured, nothing in sight jumps', async ({ page }) => {
	await open(page);
	await drag(page, 0.4);
	const start = await rest(page);
	await row(page, start.first).hover();
	const { stir } = await watchRows(page, async () => {
		for (let step = 0; step < TURNS; step++) {
			await page.mouse.wheel(0, -TURN_PX);
			await page.waitForTimeout(16);
		}
	});
	expect(stir).toBeLessThan(1.5);
	const up = await rest(page);
	expect(up.first).toBeLessThan(start.first - 20);
	expect(up.titles).toEqual(
		many.events.slice(up.first, up.first + up.titles.length).map(({ title }) => title)
	);
	// Back down by as much, the same row is where it was: no height was counted twice or lost.
	await watchRows(page, async () => {
		for (let step = 0; step < TURNS; step++) {
			await page.mouse.wheel(0, TURN_PX);
			await page.waitForTimeout(16);
		}
	});
	const back = await rest(page);
	expect(back.first).toBe(start.first);
	expect(Math.abs(back.underPx - start.underPx)).toBeLessThan(2);
});

test('Home, End and the page keys go on from the focused row, which the page never loses', async ({
	page
}) => {
	await open(page);
	await row(page, 0).getByRole('button').first().focus();
	await page.keyboard.press('End');
	const last = row(page, EVENTS - 1)
		.getByRole('button')
		.first();
	await expect(last).toBeFocused();
	await expect(last).toBeInViewport();
	await drag(page, 0.5);
	expect((await rest(page)).first).toBeGreaterThan(EVENTS * 0.4);
	await expect(last).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(
		row(page, EVENTS - 2)
			.getByRole('button')
			.first()
	).toBeFocused();
	await expect(row(page, EVENTS - 2)).toBeInViewport();
	await page.keyboard.press('Home');
	await expect(row(page, 0).getByRole('button').first()).toBeFocused();
	await page.keyboard.press('PageDown');
	await expect(row(page, 0).getByRole('button').first()).not.toBeFocused();
	await expect(list(page).locator('button:focus')).toBeInViewport();
	await expect(row(page, 0)).toHaveAttribute('aria-setsize', String(EVENTS));
});

test('a date typed in leads to its first event', async ({ page }) => {
	await open(page);
	await page.keyboard.press('g');
	await page.getByLabel('Date to go to').fill('2020-03-01');
	await page.keyboard.press('Enter');
	const wanted = many.events.findIndex(({ at }) => at >= Date.UTC(2020, 2, 1));
	await polled(async () => (await sight(page)).first).toBe(wanted);
	expect(Math.abs((await rest(page)).underPx)).toBeLessThan(2);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Go to a date in the list' })).toBeFocused();
});

test('finding goes through all titles, those never loaded too, from where the list stands', async ({
	page
}) => {
	await open(page);
	await drag(page, 0.3);
	const { first } = await rest(page);
	await page.keyboard.press('f');
	await page.keyboard.type(RARE.toUpperCase());
	const hits = many.events.flatMap(({ title }, i) => (title.includes(RARE) ? [i] : []));
	expect(hits[1]).toBe(7 + RARE_EVERY);
	const at = hits.findIndex((index) => index >= first);
	const said = (hit: number) => `${String(hit + 1)} of ${String(hits.length)}`;
	await expect(found(page)).toHaveText(said(at));
	await expect(row(page, hits[at] ?? -1)).toBeInViewport();
	await expect(row(page, hits[at] ?? -1)).toHaveAttribute('aria-current', 'true');
	await expect(row(page, hits[at] ?? -1).locator('mark')).toHaveText(RARE);
	await page.keyboard.press('Enter');
	await expect(found(page)).toHaveText(said(at + 1));
	await expect(row(page, hits[at + 1] ?? -1)).toBeInViewport();
	await page.keyboard.press('Shift+Enter');
	await page.keyboard.press('Shift+Enter');
	await expect(row(page, hits[at - 1] ?? -1)).toBeInViewport();
	await expectAccessible(page, 'section.events > header');
	await page.keyboard.press('Escape');
	await expect(
		row(page, hits[at - 1] ?? -1)
			.getByRole('button')
			.first()
	).toBeFocused();
	await page.keyboard.press('f');
	await page.keyboard.type('no title has this');
	await expect(page.getByText('No title has this')).toBeVisible();
});

test('a filter keeps the event on top, or what is next to it in time; a reload keeps the place', async ({
	page
}) => {
	await open(page);
	await drag(page, 0.7);
	const { first } = await rest(page);
	await page.getByRole('button', { name: 't1', exact: true }).click();
	const kept = many.events.filter(({ hasTerm }) => hasTerm);
	await expect(
		page.getByRole('heading', { name: `${kept.length.toLocaleString('en-GB')} events in order` })
	).toBeVisible();
	const next = many.events.slice(first).find(({ hasTerm }) => hasTerm);
	await polled(async () => (await sight(page)).titles[0]).toBe(next?.title);
	await page.mouse.move(300, 700);
	await page.mouse.wheel(0, 130);
	const before = await rest(page);
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	await expect(page.getByRole('heading', { name: '100,000 events in order' })).toBeVisible();
	await polled(async () => (await sight(page)).titles[0]).toBe(before.titles[0]);
	const after = await rest(page);
	expect(Math.abs(after.underPx - before.underPx)).toBeLessThan(2);

	await page.reload();
	await polled(async () => (await sight(page)).titles[0]).toBe(after.titles[0]);
	expect(Math.abs((await rest(page)).underPx - after.underPx)).toBeLessThan(2);
	// Another view begins at its own beginning.
	await page.goto(`${site.url}?v=1&r=2018-01-01..2018-12-31`);
	await polled(async () => (await sight(page)).first).toBe(0);
});

test('an event of 5,000 posts puts a few of them in the page, and scrolls on to its last', async ({
	page
}) => {
	await open(page, `?v=1&e=made/${String(MIDDLE)}-0`);
	const posts = page.getByRole('article');
	await expect(posts.first()).toBeVisible();
	await expect(page.getByText('5,000 posts tell of this event.')).toBeVisible();
	expect(await posts.count()).toBeLessThan(40);
	const inner = (index: number) =>
		page.locator(`[aria-label="Posts of this event"] [aria-posinset="${String(index + 1)}"]`);
	await expect(inner(0)).toHaveAttribute('aria-setsize', String(LARGE));
	await inner(0).hover();
	for (let step = 0; step < 12; step++) {
		await page.mouse.wheel(0, 1_000);
		await page.waitForTimeout(16);
	}
	await rest(page);
	expect(await posts.count()).toBeLessThan(40);
	const texts = await posts.allInnerTexts();
	expect(texts.length).toBeGreaterThan(1);
	expect(texts.every((text) => text.includes(String(MIDDLE)))).toBe(true);
	// Closed, the list is as it was, and the row is in sight.
	await page.keyboard.press('Escape');
	await expect(openRow(page)).toHaveCount(0);
	const { titles } = await rest(page);
	expect(titles.length).toBeGreaterThan(0);
});

test('pointing at a row marks it, and on the phone the page scrolls through all of it', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	await page.evaluate(() => {
		scrollTo(0, document.documentElement.scrollHeight);
	});
	await expect(row(page, EVENTS - 1)).toBeInViewport();
	await page.evaluate(() => {
		scrollTo(0, document.documentElement.scrollHeight / 2);
	});
	const { titles, first } = await rest(page);
	expect(titles[0]).toBe(many.events[first]?.title);
	expect(Math.abs(first / EVENTS - 0.5)).toBeLessThan(0.05);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
