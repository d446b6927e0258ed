import type { Gap, Receipt } from '#lib/core/model/receipt.ts';

const DAY_MS = 86_400_000;

/** The gaps that are longer than so many days. */
export function longGaps({ gaps }: Receipt, days: number): readonly Gap[] {
	return gaps.filter(({ from, to }) => to - from > days * DAY_MS);
}
