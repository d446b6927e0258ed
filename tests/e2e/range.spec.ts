import type { Page } from '@playwright/test';
import { expect, headlineCount, openArchive, showAll, test } from './postline.ts';
import { expectCountsOfRange } from './range-counts.ts';
import { countIn, days, type Range, type Sample } from './sample.ts';

const QUARTER = days('2023-07-01', '2023-09-30');
const DAY_MS = 86_400_000;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const timeline = (page: Page) => page.getByRole('listbox', { name: 'Timeline of events' });

const isQuarter = ({ start, end }: Range) => start === QUARTER.start && end === QUARTER.end;
const isAboutAQuarter = ({ start, end }: Range) =>
	Math.abs(start - QUARTER.start) < 12 * DAY_MS && Math.abs(end - QUARTER.end) < 12 * DAY_MS;

/** The place on a chart where an instant of the whole archive stands. The gutter right of the plot is 84 px wide. */
async function placeOf(page: Page, chart: ReturnType<typeof timeline>, sample: Sample, ms: number) {
	const box = await chart.boundingBox();
	if (!box) throw new Error('the chart is not drawn');
	const part = (ms - sample.whole.start) / (sample.whole.end - sample.whole.start);
	return { x: box.x + part * (box.width - 84), y: box.y + box.height / 2 };
}

test.beforeEach(async ({ page }) => {
	await openArchive(page);
	await showAll(page);
});

test('typing the days of a quarter shows its counts', async ({ page, sample }) => {
	await page.getByRole('button', { name: 'Choose dates' }).click();
	await page.getByLabel('First day').fill('2023-07-01');
	await page.getByLabel('Last day').fill('2023-09-30');
	await page.getByRole('button', { name: 'Show', exact: true }).click();
	await expectCountsOfRange(page, sample, isQuarter);
	await expect(heading(page)).toHaveText('July – September 2023');
});

test('days in the wrong order, or outside the archive, are answered in words', async ({ page }) => {
	await page.getByRole('button', { name: 'Choose dates' }).click();
	await page.getByLabel('First day').fill('2023-09-30');
	await page.getByLabel('Last day').fill('2023-07-01');
	const show = page.getByRole('button', { name: 'Show', exact: true });
	await expect(page.getByText('The first day must not be after the last.')).toBeVisible();
	await expect(show).toBeDisabled();
	await page.getByLabel('First day').fill('1990-01-01');
	await page.getByLabel('Last day').fill('1990-12-31');
	await expect(page.getByText(/^The archive covers/)).toBeVisible();
	await expect(show).toBeDisabled();
});

test('turning the wheel over the timeline zooms to a quarter with its counts', async ({ page, sample }) => {
	// About this instant a zoom by the factor of a quarter to the whole ends at the quarter.
	const { whole } = sample;
	const factor = (QUARTER.end - QUARTER.start) / (whole.end - whole.start);
	const still = (QUARTER.start - factor * whole.start) / (1 - factor);
	const { x, y } = await placeOf(page, timeline(page), sample, still);
	await page.mouse.move(x, y);
	for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, Math.log(factor) / 0.0016 / 10);
	await expectCountsOfRange(page, sample, isAboutAQuarter);
});

test('drawing a range on the overview shows its counts, and dragging it on moves it', async ({
	page,
	sample
}) => {
	const overview = page.getByRole('group', { name: 'Range of dates' });
	const from = await placeOf(page, overview, sample, QUARTER.start);
	const to = await placeOf(page, overview, sample, QUARTER.end);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 5 });
	await page.mouse.up();
	const drawn = await expectCountsOfRange(page, sample, isAboutAQuarter);
	await page.mouse.move((from.x + to.x) / 2, from.y);
	await page.mouse.down();
	await page.mouse.move((from.x + to.x) / 2 + 200, from.y, { steps: 5 });
	await page.mouse.up();
	const moved = await expectCountsOfRange(page, sample, ({ start }) => start > drawn.start + 100 * DAY_MS);
	expect(moved.end - moved.start).toBe(drawn.end - drawn.start);
});

test('moving the two sliders by keys ends at exactly the quarter', async ({ page, sample }) => {
	const start = page.getByRole('slider', { name: 'Start of range' });
	const end = page.getByRole('slider', { name: 'End of range' });
	await start.focus();
	for (let month = 0; month < 6; month++) await page.keyboard.press('PageUp');
	await expect(start).toHaveAttribute('aria-valuetext', '1 July 2023');
	await end.focus();
	for (let month = 0; month < 15; month++) await page.keyboard.press('PageDown');
	await expect(end).toHaveAttribute('aria-valuetext', '30 September 2023');
	await expectCountsOfRange(page, sample, isQuarter);
});

test('keys on the timeline zoom, pan and lead back to the whole', async ({ page, sample }) => {
	await timeline(page).focus();
	for (let step = 0; step < 6; step++) await page.keyboard.press('+');
	const zoomed = await expectCountsOfRange(page, sample, ({ start, end }) => end - start < 95 * DAY_MS);
	await page.keyboard.press('Shift+ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await expectCountsOfRange(page, sample, ({ start }) => start < zoomed.start - 45 * DAY_MS);
	await page.keyboard.press('0');
	await expect(heading(page)).toHaveText('2023–2024');
	await expect(headlineCount(page)).toHaveText(`${String(countIn(sample, sample.whole).posts)} posts`);
});

test('shift and drag on the timeline zooms to what was drawn', async ({ page, sample }) => {
	const from = await placeOf(page, timeline(page), sample, QUARTER.start);
	const to = await placeOf(page, timeline(page), sample, QUARTER.end);
	await page.keyboard.down('Shift');
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 5 });
	await page.mouse.up();
	await page.keyboard.up('Shift');
	await expectCountsOfRange(page, sample, isAboutAQuarter);
});
