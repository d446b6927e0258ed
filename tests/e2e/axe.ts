import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './postline.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Shows that axe finds nothing to say of the page as it stands. */
async function expectNothingFound(axe: AxeBuilder): Promise<void> {
	const { violations, passes } = await axe.analyze();
	expect(
		violations.map(({ id, help, nodes }) => ({
			id,
			help,
			where: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
		}))
	).toEqual([]);
	expect(passes.length).toBeGreaterThan(0);
}

/** Every rule in both themes. `part` narrows the look to what a screen adds, as a look at the whole page takes seconds. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
	// Without frames to look into, axe need not open a second page for its answer: three times as fast.
	const look = () => new AxeBuilder({ page }).setLegacyMode().include(part);
	const show = (theme: 'light' | 'dark') =>
		page.evaluate((name) => {
			document.documentElement.dataset['theme'] = name;
		}, theme);
	for (const theme of ['light', 'dark'] as const) {
		await show(theme);
		await expectNothingFound(look().withTags(RULES));
	}
}
