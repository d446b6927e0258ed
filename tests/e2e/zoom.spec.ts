import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { writeManyEvents, type ManyEvents } from './many-events.ts';
import { expect, headlineCount, test } from './postline.ts';
import { serveUnder, type Site } from './static-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EVENTS = 100_000;
const GAP_PX = 8;

// One archive and one site for all of them.
test.describe.configure({ mode: 'default' });

let many: ManyEvents;
let site: Site;
test.beforeAll(async () => {
	many = await writeManyEvents(EVENTS, 3);
	site = await serveUnder([many.folder, join(ROOT, 'build')], '/', { withRanges: true });
});
test.afterAll(async () => {
	await site.close();
	await many.remove();
});

const timeline = (page: Page) => page.getByRole('listbox', { name: 'Timeline of events' });
const more = (page: Page) => page.getByRole('button', { name: /^[\d,]+ more (?:event|post)s?$/ });
const numberIn = (words: string): number => Number(/[\d,]+/.exec(words)?.[0].replaceAll(',', '') ?? NaN);

interface Drawn {
	readonly name: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
}

/** Each event that has a place on the timeline, with its words. */
function drawn(page: Page): Promise<Drawn[]> {
	return timeline(page)
		.getByRole('option')
		.evaluateAll((options) =>
			options.map((option) => {
				const { left, right, top } = option.getBoundingClientRect();
				return { name: option.getAttribute('aria-label') ?? '', left, right, top };
			})
		);
}

async function counted(page: Page): Promise<number> {
	const button = more(page);
	return (await button.count()) === 0 ? 0 : numberIn((await button.getAttribute('aria-label')) ?? '');
}

/** What the headline counts: `30,422 posts in 30,420 events`. */
async function headline(page: Page): Promise<{ posts: number; events: number }> {
	const words = (await headlineCount(page).locator('..').textContent()) ?? '';
	const [posts = '', events = ''] = words.split(' in ');
	return { posts: numberIn(posts), events: numberIn(events) };
}

function overlaps(boxes: readonly Drawn[]): string[] {
	return boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter((b) => b.top === a.top && a.left < b.right + GAP_PX && b.left < a.right + GAP_PX)
			.map((b) => `${a.name} | ${b.name}`)
	);
}

for (const [level, range, of] of [
	['everything', '', 'events'],
	['a year', '&r=2020-01-01..2020-12-31', 'events'],
	['a quarter', '&r=2023-04-01..2023-06-30', 'events'],
	['a week', '&r=2022-10-03..2022-10-09', 'events'],
	['half a day, down to single posts', '&r=2021-05-05T06:00Z..2021-05-05T18:00Z', 'posts']
] as const) {
	test(`at ${level} what is drawn and what is counted are all that the range has, and no words meet`, async ({
		page
	}) => {
		await page.goto(`${site.url}?v=1${range}`);
		await expect(headlineCount(page)).toBeVisible();
		await expect
			.poll(async () => (await drawn(page)).length + (await counted(page)) - (await headline(page))[of])
			.toBe(0);
		const boxes = await drawn(page);
		expect(boxes.length).toBeGreaterThan(3);
		expect(overlaps(boxes)).toEqual([]);
	});
}

test('zooming in, an event that has words keeps them and its lane for as long as it is in sight', async ({
	page
}, info) => {
	await page.goto(`${site.url}?v=1&r=2019-01-01..2020-12-31`);
	await expect(headlineCount(page)).toBeVisible();
	await expect.poll(async () => (await drawn(page)).length).toBeGreaterThan(3);
	const box = await timeline(page).boundingBox();
	if (!box) throw new Error('no timeline');
	await page.mouse.move(box.x + box.width * 0.4, box.y + 4);
	let before = await drawn(page);
	const frames: number[] = [];
	for (let step = 0; step < 8; step++) {
		const taken = page.evaluate(async () => {
			const all: number[] = [];
			for (let last = performance.now(), end = last + 400; last < end;) {
				const now = await new Promise<number>(requestAnimationFrame);
				all.push(now - last);
				last = now;
			}
			return all;
		});
		await page.mouse.wheel(0, -160);
		frames.push(...(await taken));
		await page.waitForTimeout(200);
		const now = await drawn(page);
		const lanes = new Map(now.map(({ name, top }) => [name, top]));
		const room = { left: box.x + 40, right: box.x + box.width - 340 };
		for (const { name, top } of before) {
			const kept = now.find((other) => other.name === name);
			if (kept && (kept.left < room.left || kept.right > room.right)) continue;
			if (kept) expect(lanes.get(name), name).toBe(top);
		}
		expect(overlaps(now)).toEqual([]);
		before = now;
	}
	const sorted = frames.toSorted((a, b) => a - b);
	info.annotations.push({
		type: 'frames',
		description: `p95 ${String(Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0))} ms of ${String(sorted.length)} frames at ${String(EVENTS)} events`
	});
});

test('the count of what has no place leads to where most of it is', async ({ page }) => {
	await page.goto(`${site.url}?v=1&r=2020-01-01..2020-12-31`);
	await expect(more(page)).toBeVisible();
	const before = await counted(page);
	await more(page).click();
	await expect.poll(() => counted(page)).toBeLessThan(before * 0.7);
	expect(new URL(page.url()).searchParams.get('r')).toContain('2020');
});

test('the table of events says how many of all it has', async ({ page }) => {
	await page.goto(`${site.url}?v=1&r=2020-01-01..2020-12-31`);
	await expect(headlineCount(page)).toBeVisible();
	const table = page.getByText(/^The [\d,]+ weightiest of [\d,]+ events as a table$/);
	const counts = async () =>
		[...((await table.textContent()) ?? '').matchAll(/[\d,]+/g)].map(([count]) => numberIn(count));
	await expect.poll(async () => (await counts())[1] === (await headline(page)).events).toBe(true);
	const [named = 0] = await counts();
	expect(named).toBeGreaterThan(50);
	await table.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('details[open] tbody tr')).toHaveCount(named);
});
