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

async function tap(hand: CDPSession, { x, y }: Point): Promise<void> {
	await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 0 }] });
	await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** The day on the left end of the overview's range, as the screen has it now. */
const startNow = (page: Page) =>
	page.getByRole('slider', { name: 'Start of range' }).evaluate((handle) => {
		const { transform } = getComputedStyle(handle);
		return new DOMMatrix(transform).e;
	});

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

for (const chart of ['Range of dates', 'Posts over time'] as const) {
	test(`a finger up and down over “${chart}” scrolls the page and leaves the range alone`, async ({
		page,
		context
	}) => {
		await openArchive(page, '?v=1&r=2023-07-01..2023-09-30');
		const before = rangeOf(page);
		const area = page.getByRole('group', { name: chart, exact: true });
		await area.scrollIntoViewIfNeeded();
		const from = await page.evaluate(() => scrollY);
		const box = await area.boundingBox();
		if (!box) throw new Error(`${chart} is not drawn`);
		const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		await slide(await context.newCDPSession(page), [[at, { x: at.x, y: at.y - 220 }]]);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(from + 100);
		expect(rangeOf(page)).toEqual(before);
	});
}

test('a finger takes the end of the range from a little beside it', async ({ page, context }) => {
	await openArchive(page, '?v=1&r=2023-07-01..2023-12-31');
	const before = rangeOf(page);
	const handle = await page.getByRole('slider', { name: 'End of range' }).boundingBox();
	if (!handle) throw new Error('no handle');
	const at = { x: handle.x + handle.width / 2 + 10, y: handle.y + handle.height / 2 };
	await slide(await context.newCDPSession(page), [[at, { x: at.x + 60, y: at.y }]]);
	await expect.poll(() => rangeOf(page)?.end).toBeGreaterThan((before?.end ?? Infinity) + 60 * 86_400_000);
	expect(rangeOf(page)?.start).toBe(before?.start);
});

test('two taps zoom in', async ({ page, context }) => {
	await openArchive(page);
	const hand = await context.newCDPSession(page);
	const box = await timeline(page).boundingBox();
	if (!box) throw new Error('the timeline is not drawn');
	// On the words of the axis, where no event lies.
	const at = { x: box.x + box.width / 2, y: box.y + 6 };
	await tap(hand, at);
	await tap(hand, at);
	await expect
		.poll(() => {
			const range = rangeOf(page);
			return range ? range.end - range.start : Infinity;
		})
		.toBeLessThan(400 * 86_400_000);
});

test.describe('with motion', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });

	/** Throws the timeline to the left with a quick finger. */
	async function throwLeft(page: Page, hand: CDPSession): Promise<void> {
		const { x, y } = await middleOf(page);
		await slide(hand, [
			[
				{ x: x + 60, y },
				{ x: x - 60, y }
			]
		]);
	}

	test('a thrown timeline goes on by itself, and comes to rest', async ({ page, context }) => {
		const hand = await context.newCDPSession(page);
		// On a busy machine a finger may come too slowly to throw.
		await expect(async () => {
			await openArchive(page, '?v=1&r=2023-03-01..2023-04-30');
			await throwLeft(page, hand);
			const released = await startNow(page);
			await expect.poll(() => startNow(page), { timeout: 1_000 }).toBeGreaterThan(released + 2);
		}).toPass({ timeout: 30_000 });
		await expect
			.poll(async () => {
				const now = await startNow(page);
				await page.waitForTimeout(300);
				return (await startNow(page)) - now;
			})
			.toBe(0);
	});

	test('a finger stops it where it is', async ({ page, context }) => {
		await openArchive(page, '?v=1&r=2023-03-01..2023-04-30');
		const hand = await context.newCDPSession(page);
		await throwLeft(page, hand);
		const { x, y } = await middleOf(page);
		await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 0 }] });
		const held = await startNow(page);
		await page.waitForTimeout(400);
		expect(await startNow(page)).toBe(held);
		await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	});
});

test('where motion is unwelcome a throw ends with the finger', async ({ page, context }) => {
	await openArchive(page, '?v=1&r=2023-03-01..2023-04-30');
	const { x, y } = await middleOf(page);
	await slide(await context.newCDPSession(page), [
		[
			{ x: x + 60, y },
			{ x: x - 60, y }
		]
	]);
	await page.evaluate(() => new Promise(requestAnimationFrame));
	const released = await startNow(page);
	await page.waitForTimeout(400);
	expect(await startNow(page)).toBe(released);
});
