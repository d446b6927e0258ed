import type { Page } from '@playwright/test';
import { choose, jsonFile, showDialog, showTimeline } from './opening.ts';
import { expect, openArchive, test } from './postline.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const TITLES = [
	'قمة عربية تناقش مستقبل المياه والزراعة في المنطقة وتصدر بيانا ختاميا طويلا عن نتائجها',
	'ועידה נפתחת עם נציגים ממדינות רבות ומסקנות ארוכות מאוד לקראת הסיכום של היום',
	'湖の町で会談が始まり水と農業の将来について長い議論が行われたと発表された後に声明も出た',
	'Lakeside'.repeat(20),
	'W'.repeat(90),
	`Z${'\u0357\u0310\u0321\u0334'.repeat(12)}lake marks pile up`,
	'zero\u200b\u200b\u200bwidth\u200d\ufeff between the letters',
	'turned \u202eround and round\u202c by hidden signs \u0007\u0001 inside',
	'\ufdfd \ufdfd \ufdfd \ufdfd are wide',
	`Flags 🇳🇴🇸🇪 and families 👨‍👩‍👧‍👦 ${'🎉'.repeat(30)}`,
	'2024 قمة Lake Council في المدينة',
	'मेले में झील के पाँच नगरों की परिषद की बैठक हुई और देर तक चली'
];

async function openTitles(page: Page): Promise<void> {
	await openArchive(page);
	await showDialog(page);
	const messages = TITLES.map((title, day) => ({
		id: day + 1,
		type: 'message',
		date: `2024-03-${String(1 + 2 * day).padStart(2, '0')}T10:00:00`,
		date_unixtime: String(Date.UTC(2024, 2, 1 + 2 * day, 10) / 1000),
		from: 'Lake Council',
		from_id: 'channel7',
		text: `${title}\n\nWhat was said of it, number ${String(day)}.`
	}));
	await choose(page, [
		jsonFile('result.json', { name: 'Lake Council', type: 'public_channel', id: 7, messages })
	]);
	await showTimeline(page);
	await expect(page.getByRole('option')).not.toHaveCount(0);
}

/** Rows of device px with ink in the gap of 4 CSS px that follows each event's place on either side. */
function inkBeside(page: Page): Promise<string[]> {
	return page.getByRole('listbox', { name: 'Timeline of events' }).evaluate((box) => {
		const canvas = box.querySelector('canvas');
		if (!canvas) throw new Error('no canvas');
		const copy = new OffscreenCanvas(canvas.width, canvas.height);
		const context = copy.getContext('2d', { willReadFrequently: true });
		context?.drawImage(canvas, 0, 0);
		const origin = canvas.getBoundingClientRect();
		const ratio = canvas.width / canvas.clientWidth;
		const found: string[] = [];
		for (const option of box.querySelectorAll('[role=option]')) {
			const { left, right, top, height } = option.getBoundingClientRect();
			for (const x of [left - 8, right + 4]) {
				const data = context?.getImageData(
					(x - origin.left) * ratio,
					(top - origin.top) * ratio,
					4 * ratio,
					height * ratio
				).data;
				// Hairlines of the axis are pale, ink is not.
				const isInked = data?.some((value, i) => i % 4 === 0 && value < 150) ?? false;
				if (isInked) found.push(option.getAttribute('aria-label') ?? '');
			}
		}
		return found;
	});
}

test('titles in every script, and those made to break out, keep to their places', async ({ page }) => {
	await openTitles(page);
	const options = page.getByRole('listbox', { name: 'Timeline of events' }).getByRole('option');
	await expect.poll(() => options.count()).toBeGreaterThan(9);
	// The dotted line of the list would be taken for ink.
	await page.getByRole('list', { name: 'Events in order of time' }).evaluate((list) => list.remove());
	const boxes = await options.evaluateAll((all) =>
		all.map((option) => {
			const { left, right, top } = option.getBoundingClientRect();
			return { left, right, top };
		})
	);
	const meeting = boxes.filter((a) =>
		boxes.some((b) => a !== b && a.top === b.top && a.left < b.right + 8 && b.left < a.right + 8)
	);
	expect(meeting).toEqual([]);
	const [first] = await options.evaluateAll((all) => all.map((option) => option.getAttribute('aria-label')));
	expect((await inkBeside(page)).filter((name) => name !== first)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});

test('what is written from right to left is read so in the list and in posts', async ({ page }) => {
	await openTitles(page);
	const directionOf = (text: string) =>
		page
			.getByRole('list', { name: 'Events in order of time' })
			.getByRole('button', { name: text })
			.locator('bdi')
			.evaluate((title) => getComputedStyle(title).direction);
	expect(await directionOf(TITLES[0] ?? '')).toBe('rtl');
	expect(await directionOf(TITLES[1] ?? '')).toBe('rtl');
	expect(await directionOf('between the letters')).toBe('ltr');
	await page.keyboard.press('j');
	const line = page.getByRole('article').getByText('قمة عربية').first();
	await expect(line).toBeVisible();
	expect(await line.evaluate((text) => getComputedStyle(text).direction)).toBe('rtl');
});
