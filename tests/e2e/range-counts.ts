import type { Page } from '@playwright/test';
import { expect, readScreen } from './postline.ts';
import { countIn, type Range, type Sample } from './sample.ts';

/** Waits until the address holds a range that is as wanted and every count on the screen is that of the range. */
export async function expectCountsOfRange(
	page: Page,
	sample: Sample,
	isWanted: (range: Range) => boolean
): Promise<Range> {
	await expect
		.poll(async () => {
			const { range, counts } = await readScreen(page);
			if (!range || !isWanted(range)) return `still at ${page.url()}`;
			const wanted = countIn(sample, range);
			return JSON.stringify(wanted) === JSON.stringify(sorted(counts, wanted))
				? 'the counts of the range'
				: { range, counts, wanted };
		})
		.toBe('the counts of the range');
	const { range } = await readScreen(page);
	if (!range) throw new Error('the address lost its range');
	return range;
}

/** The same counts with the organisations in the order of others, so that they can be compared as text. */
function sorted<T extends { organisations: Readonly<Record<string, number>> }>(counts: T, like: T): T {
	const names = [...Object.keys(like.organisations), ...Object.keys(counts.organisations)];
	const organisations = Object.fromEntries(
		names.flatMap((name) => {
			const count = counts.organisations[name];
			return count === undefined ? [] : [[name, count]];
		})
	);
	return { ...counts, organisations };
}
