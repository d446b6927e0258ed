import type { Page } from '@playwright/test';
import { expect, openArchive, showAll, test } from './postline.ts';
import { expectCountsOfRange } from './range-counts.ts';
import { days, type Range } from './sample.ts';

const QUARTER = days('2023-07-01', '2023-09-30');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const isQuarter = ({ start, end }: Range) => start === QUARTER.start && end === QUARTER.end;

test.beforeEach(async ({ page }) => {
	await openArchive(page);
	await showAll(page);
});

test('presets and steps reach the quarter; Back undoes each and Forward redoes it', async ({
	page,
	sample
}) => {
	await page.getByRole('button', { name: '2023', exact: true }).click();
	await expect(heading(page)).toHaveText('2023');
	await page.getByRole('button', { name: 'Quarter', exact: true }).click();
	await expectCountsOfRange(page, sample, isQuarter);
	await page.getByRole('button', { name: /^Earlier/ }).click();
	await expect(heading(page)).toHaveText('April – June 2023');
	await expectCountsOfRange(page, sample, ({ end }) => end === QUARTER.start);
	await page.goBack();
	await expect(heading(page)).toHaveText('July – September 2023');
	await expectCountsOfRange(page, sample, isQuarter);
	await page.goBack();
	await expect(heading(page)).toHaveText('2023');
	await page.goForward();
	await expect(heading(page)).toHaveText('July – September 2023');
	await expectCountsOfRange(page, sample, isQuarter);
	await page.getByRole('button', { name: /^Later/ }).click();
	await expect(heading(page)).toHaveText('October – December 2023');
	await page.goBack();
	await page.goBack();
	await page.goBack();
	await expect(heading(page)).toHaveText('2023–2024');
});
