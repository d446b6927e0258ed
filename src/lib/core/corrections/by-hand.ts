import type { KnownWhen } from '#lib/core/model/when.ts';
import { DAY_MS, isDay, midnight, middleOf } from '#lib/core/time/day.ts';

/** Rule of the evidence of a date that a person set. */
export const BY_HAND = 'by-hand';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Midnight in UTC of `2024-03-05`, null where the calendar has no such day. */
export function startOfDay(day: string): number | null {
	const [, year, month, date] = DAY.exec(day) ?? [];
	const parts = [Number(year), Number(month), Number(date)] as const;
	return isDay(...parts) ? midnight(...parts) : null;
}

/** The time of a post whose days were set by hand; null where they are no days, or run backwards. */
export function whenByHand(day: string, last: string = day): KnownWhen | null {
	const [from, lastFrom] = [startOfDay(day), startOfDay(last)];
	if (from === null || lastFrom === null || lastFrom < from) return null;
	const days = { from, to: lastFrom + DAY_MS - 1 };
	return {
		at: middleOf(days),
		...days,
		basis: 'written',
		evidence: { start: 0, end: 0, rule: BY_HAND, note: 'set by hand' }
	};
}
