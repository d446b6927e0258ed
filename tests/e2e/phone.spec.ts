import type { CDPSession, Page } from '@playwright/test';
import { expect, openArchive, readRange, test } from './postline.ts';

test.use({
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	contextOptions: { reducedMotion: 'reduce' }
});

interface Point {
	readonly x: number;
	readonly y: number;
}

const timeline = (page: Page) => page.getByRole('listbox', { name: 'Timeline of events' });
const rangeOf = (page: Page) => readRange(new URL(page.url()).search);

async function middleOf(page: Page): Promise<Point> {
	const box = await timeline(page).boundingBox();
	if (!box) throw new Error('the timeline is not drawn');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Moves fingers over the glass, each from its first point to its last. */
async function slide(hand: CDPSession, fingers: readonly (readonly [Point, Point])[]): Promise<void> {
	const STEPS = 8;
	const at = (step: number) =>
		fingers.map(([from, to], id) => ({
			id,
			x: from.x + ((to.x - from.x) * step) / STEPS,
			y: from.y + ((to.y - from.y) * step) / STEPS
		}));
	await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
	for (let step = 1; step <= STEPS; step++) {
		await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
	}
	await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('one finger sideways pans the timeline, up and down scrolls the page', async ({ page, context }) => {
	await openArchive(page, '?v=1&r=2023-07-01..2023-09-30');
	const before = rangeOf(page);
	const hand = await context.newCDPSession(page);
	const { x, y } = await middleOf(page);
	await slide(hand, [
		[
			{ x, y },
			{ x: x - 120, y }
		]
	]);
	await expect.poll(() => rangeOf(page)?.start).toBeGreaterThan((before?.start ?? 0) + 20 * 86_400_000);
	const panned = rangeOf(page);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await slide(hand, [
		[
			{ x, y },
			{ x, y: y - 200 }
		]
	]);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
	expect(rangeOf(page)).toEqual(panned);
});

test('two fingers apart zoom in about what lies between them', async ({ page, context }) => {
	await openArchive(page);
	const hand = await context.newCDPSession(page);
	const { x, y } = await middleOf(page);
	await slide(hand, [
		[
			{ x: x - 30, y },
			{ x: x - 120, y }
		],
		[
			{ x: x + 30, y },
			{ x: x + 120, y }
		]
	]);
	await expect
		.poll(() => {
			const range = rangeOf(page);
			return range ? range.end - range.start : Infinity;
		})
		.toBeLessThan(300 * 86_400_000);
});

test('a tap on an event opens it in the list', async ({ page }) => {
	await openArchive(page);
	const mark = timeline(page).getByRole('option').first();
	const name = (await mark.getAttribute('aria-label')) ?? '';
	const box = await mark.boundingBox();
	if (!box) throw new Error(`${name} is not drawn`);
	await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
	const opened = page.locator('[role=listitem] [aria-expanded=true]');
	await expect(opened).toBeInViewport();
	expect(name.startsWith((await opened.textContent()) ?? 'nothing')).toBe(true);
	await expect(page.getByRole('article').first()).toBeInViewport();
});

test('the page is as wide as the phone: nothing is cut off and nothing scrolls sideways', async ({
	page
}) => {
	await openArchive(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	await page.getByRole('button', { name: 'Topics', exact: true }).tap();
	await expect(page.getByRole('region', { name: 'Topics', exact: true })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Organisations', exact: true })).toBeHidden();
	await page.getByRole('button', { name: 'Open', exact: true }).tap();
	const box = await page.getByRole('dialog').boundingBox();
	expect(box?.width).toBe(390);
});
