import type { Page } from '@playwright/test';
import { expect, headlineCount, openArchive, test } from './postline.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Presses Tab until the focus stands on what has this name; gives the names it passed. */
async function tabTo(page: Page, wanted: RegExp): Promise<string[]> {
	const passed: string[] = [];
	for (let press = 0; press < 60; press++) {
		await page.keyboard.press('Tab');
		const name = await page.evaluate(() => {
			const at = document.activeElement;
			return at?.ariaLabel ?? at?.textContent.trim() ?? '';
		});
		passed.push(name);
		if (wanted.test(name)) return passed;
	}
	throw new Error(`Tab never reached ${String(wanted)}, but ${passed.join(' | ')}`);
}

test('Tab goes through the page in the order it is read, and every stop can be seen', async ({ page }) => {
	await openArchive(page);
	const stops = await tabTo(page, /^Sweden takes over/);
	const order = [
		/^Postline$/,
		/^International meetings/,
		/^Find a name/,
		/^Open$/,
		/^Share$/,
		/theme$/,
		/^\d+ posts$/,
		/^Later|^Choose dates$/,
		/^Start of range$/,
		/^End of range$/,
		/^Timeline of events$/,
		/^All posts, January 2023/,
		/^Sweden takes over/
	].map((name) => stops.findIndex((stop) => name.test(stop)));
	expect(order).toEqual(order.toSorted((a, b) => a - b));
	expect(order).not.toContain(-1);
});

test('zooming, opening an event, its words and its posts work without a mouse', async ({ page }) => {
	await openArchive(page);
	await tabTo(page, /^Timeline of events$/);
	await page.keyboard.press('+');
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/[?&]r=/);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const opened = page.locator('[role=listitem] [aria-expanded=true]');
	await expect(opened).toBeVisible();
	await tabTo(page, /^\d+ posts? a |^All posts, /);
	await page.keyboard.press('ArrowRight');
	const point = page.locator('circle:focus');
	const [, count] = /: (\d+ posts?)/.exec((await point.getAttribute('aria-label')) ?? '') ?? [];
	await page.keyboard.press('Enter');
	const drawer = page.getByRole('dialog');
	await expect(drawer).toContainText(count ?? 'no count');
	await page.keyboard.press('Escape');
	await expect(drawer).toBeHidden();
	await expect(point).toBeFocused();
	await opened.focus();
	await page.keyboard.press('Escape');
	await expect(opened).toHaveCount(0);
});

test('dialogs take the focus, keep it, and give it back', async ({ page }) => {
	await openArchive(page);
	const open = page.getByRole('button', { name: 'Open', exact: true });
	await open.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	for (let press = 0; press < 8; press++) {
		await page.keyboard.press('Tab');
		await expect(dialog.locator(':focus')).toHaveCount(1);
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(open).toBeFocused();
	await headlineCount(page).focus();
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('article').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(headlineCount(page)).toBeFocused();
});

/** What has the focus, in words; empty where it is lost. */
const focusNow = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement;
		return at === document.body ? '' : (at?.ariaLabel ?? at?.textContent.trim() ?? '');
	});

test('the focus is never lost while the charts change under it', async ({ page }) => {
	await openArchive(page);
	await page.locator('circle[tabindex="0"]').focus();
	await page.keyboard.press('End');
	for (const key of [...'+++++----', 'ArrowLeft', '0']) {
		await page.keyboard.press(key);
		await page.waitForTimeout(250);
		expect(await focusNow(page), key).toMatch(/^All posts, /);
	}
	const timeline = page.getByRole('listbox', { name: 'Timeline of events' });
	await timeline.focus();
	for (const key of ['+', 'ArrowDown', '+', 'ArrowDown', '-', 'ArrowRight', '0', 'Enter', 'Escape']) {
		await page.keyboard.press(key);
		await page.waitForTimeout(150);
		await expect(timeline).toBeFocused();
	}
});

test('the count of what has no place can be followed by keys to its end', async ({ page }) => {
	await openArchive(page);
	const more = page.getByRole('button', { name: /^\d+ more events?$/ });
	await more.focus();
	for (let press = 0; press < 12 && (await more.isVisible()); press++) {
		await page.keyboard.press('Enter');
		await page.waitForTimeout(250);
	}
	await expect(more).toBeHidden();
	await expect(page.getByRole('listbox', { name: 'Timeline of events' })).toBeFocused();
});

test('the event that the keys stand on is the one that readers are led to', async ({ page }) => {
	for (const query of ['', '?v=1&r=2023-06-12..2023-06-18']) {
		await openArchive(page, query);
		const timeline = page.getByRole('listbox', { name: 'Timeline of events' });
		await timeline.focus();
		const names = await timeline
			.getByRole('option')
			.evaluateAll((options) => options.map((option) => option.getAttribute('aria-label')));
		const active = () =>
			timeline.evaluate((element) => {
				const id = element.getAttribute('aria-activedescendant');
				return id === null ? null : (document.getElementById(id)?.getAttribute('aria-label') ?? 'nothing');
			});
		expect(await active()).toBeNull();
		for (const name of names.slice(0, 4)) {
			await page.keyboard.press('ArrowDown');
			await expect.poll(active).toBe(name);
			expect(name).toMatch(/^\S.*, .*\d{4}.*, \d+ posts?$/);
		}
		const standsOn = await active();
		await page.keyboard.press('-');
		await page.waitForTimeout(400);
		expect([standsOn, null]).toContain(await active());
		await page.keyboard.press('Enter');
		const opened = page.locator('[role=listitem] [aria-expanded=true]');
		await expect(opened).toBeVisible();
		expect(standsOn?.startsWith((await opened.textContent()) ?? 'none')).toBe(true);
	}
});

test('what a screen reader clicks opens, as what a hand does', async ({ page }) => {
	await openArchive(page);
	const option = page.getByRole('listbox', { name: 'Timeline of events' }).getByRole('option').nth(2);
	const name = (await option.getAttribute('aria-label')) ?? '';
	await option.evaluate((element) => (element as HTMLElement).click());
	const opened = page.locator('[role=listitem] [aria-expanded=true]');
	await expect(opened).toBeVisible();
	expect(name.startsWith((await opened.textContent()) ?? 'none')).toBe(true);
	const point = page.locator('circle').nth(3);
	const [, count] = /: (\d+ posts?)/.exec((await point.getAttribute('aria-label')) ?? '') ?? [];
	await point.dispatchEvent('click');
	await expect(page.getByRole('dialog')).toContainText(count ?? 'no count');
});

test('every stop of Tab is seen: it has an outline, and it is in the window', async ({ page }) => {
	await openArchive(page);
	const unseen: string[] = [];
	const names = new Set<string>();
	for (let press = 0; press < 110; press++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const at = document.activeElement;
			if (!at || at === document.body) return null;
			const { left, right, top, bottom } = at.getBoundingClientRect();
			const isIn = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
			const isDrawn = [at, ...at.querySelectorAll('*')].some((element) =>
				[undefined, '::after'].some((pseudo) => {
					const style = getComputedStyle(element, pseudo);
					const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
					return isOutlined || (element.tagName === 'circle' && parseFloat(style.strokeWidth) >= 2);
				})
			);
			return { name: at.ariaLabel ?? at.textContent.trim().slice(0, 40), isSeen: isIn && isDrawn };
		});
		if (stop === null) break;
		names.add(stop.name);
		if (!stop.isSeen) unseen.push(stop.name);
	}
	expect(unseen).toEqual([]);
	expect(names.size).toBeGreaterThan(60);
});

test('what goes when it is pressed hands the focus to what is nearest', async ({ page }) => {
	await openArchive(page, '?v=1&r=2024-07-01..2024-09-30');
	const press = async (name: string | RegExp): Promise<void> => {
		await page.getByRole('button', { name, exact: true }).first().focus();
		await page.keyboard.press('Enter');
	};
	const focused = () => expect.poll(() => focusNow(page));
	await press('United Nations');
	await press(/\(UNGA\)$/);
	await press('Remove filter United Nations');
	await focused().toMatch(/^Remove filter/);
	await press('Clear');
	await focused().toMatch(/^\d+ posts?$/);
	await press('Pin United Nations to compare');
	await press('Unpin United Nations');
	await focused().toBe('posts');
	for (let step = 0; step < 3; step++) await press(/^Later/);
	await focused().toMatch(/^Later/);
	await openArchive(page, '?v=1&r=2023-01-05..2023-01-06');
	await press('Widen the range');
	await focused().not.toBe('');
	// Whoever has looked away is left alone.
	await press('Pin United Nations to compare');
	await page.getByRole('button', { name: 'Unpin United Nations' }).focus();
	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await page.getByRole('button', { name: 'Unpin United Nations' }).dispatchEvent('click');
	await expect(page.getByRole('button', { name: 'Unpin United Nations' })).toBeHidden();
	expect(await focusNow(page)).toBe('');
});
