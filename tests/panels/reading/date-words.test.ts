import { describe, expect, it } from 'vitest';
import { dateWords } from '#lib/panels/reading/date-words.ts';
import type { Basis } from '#lib/core/model/when.ts';

const day = (month: number, date: number) => Date.UTC(2023, month - 1, date);
const end = (month: number, date: number) => day(month, date + 1) - 1;

describe('dateWords', () => {
	it.each<[number, number, Basis, string, string]>([
		[day(7, 13), end(7, 13), 'written', '13 Jul 2023', 'Thu'],
		[day(7, 11), end(7, 12), 'written', '11–12 Jul 2023', 'Tue–Wed'],
		[day(7, 13) + 50_400_000, day(7, 13) + 50_459_999, 'recorded', '13 Jul 2023', 'Thu, 14:00'],
		[day(7, 1), end(7, 20), 'recorded', '1–20 Jul 2023', '20 days'],
		[day(9, 7), end(9, 7), 'partial', '7 Sep 2023', 'Thu, year inferred'],
		[day(9, 7), end(9, 8), 'partial', '7–8 Sep 2023', 'year inferred'],
		[day(7, 3), end(7, 3), 'calendar', '3 Jul 2023', 'Mon, by calendar'],
		[day(6, 13), end(7, 3), 'between', '13 Jun – 3 Jul 2023', 'between these'],
		[day(7, 3), end(7, 3), 'between', '3 Jul 2023', 'date inferred']
	])('%d to %d, %s: %s, %s', (from, to, basis, days, sure) => {
		expect(dateWords({ at: from, from, to, basis }, 'UTC')).toMatchObject({ days, sure });
	});

	it('says so where nothing is known, and looks inferred where the date is', () => {
		const none = { at: null, from: null, to: null, basis: 'unknown' } as const;
		expect(dateWords(none, 'UTC')).toEqual({ days: 'No date', sure: 'not known when', inferred: true });
		const known = { at: day(7, 3), from: day(7, 3), to: end(7, 3) };
		expect(dateWords({ ...known, basis: 'written' }, 'UTC').inferred).toBe(false);
		expect(dateWords({ ...known, basis: 'between' }, 'UTC').inferred).toBe(true);
	});

	it('counts days in the zone', () => {
		const words = dateWords({ at: null, from: day(7, 13), to: end(7, 13), basis: 'written' }, 'Asia/Tokyo');
		expect(words.days).toBe('13–14 Jul 2023');
	});
});
