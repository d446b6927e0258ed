import { DAY_MS, dayInterval, isDay, midnight, weekdayOf, type Interval } from '../../time/day.ts';

/** When a named day falls. `nth` counts from 1, or from the end with -1. Easter rules count days from Easter Sunday. */
export type DayRule =
	| { readonly month: number; readonly day: number }
	| { readonly month: number; readonly nth: number; readonly weekday: number }
	| { readonly easter: 'western' | 'orthodox'; readonly offset: number };

export interface NamedDay {
	readonly id: string;
	readonly name: string;
	readonly rule: DayRule;
}

/** Gregorian Easter by the anonymous algorithm of 1876 (Meeus/Jones/Butcher). UTC midnight. */
function westernEaster(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	return midnight(year, 3, 22) + (h + l - 7 * m) * DAY_MS;
}

/** Julian Easter (Meeus) moved to the Gregorian calendar. UTC midnight. */
function orthodoxEaster(year: number): number {
	const d = (19 * (year % 19) + 15) % 30;
	const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
	const julianGap = Math.floor(year / 100) - Math.floor(year / 400) - 2;
	return midnight(year, 3, 22) + (d + e + julianGap) * DAY_MS;
}

/** The day's interval in a year, null where the year has none (29 February). */
export function dayOfYear({ rule }: Pick<NamedDay, 'rule'>, year: number): Interval | null {
	if ('easter' in rule) {
		const from =
			(rule.easter === 'western' ? westernEaster(year) : orthodoxEaster(year)) + rule.offset * DAY_MS;
		return { from, to: from + DAY_MS - 1 };
	}
	if ('day' in rule)
		return isDay(year, rule.month, rule.day) ? dayInterval(year, rule.month, rule.day) : null;
	const start = rule.nth > 0 ? midnight(year, rule.month, 1) : midnight(year, rule.month + 1, 1) - DAY_MS;
	const gap = (rule.weekday - weekdayOf(start) + 7) % 7;
	const days = rule.nth > 0 ? gap + 7 * (rule.nth - 1) : (gap || 7) - 7 + 7 * (rule.nth + 1);
	const from = start + days * DAY_MS;
	return { from, to: from + DAY_MS - 1 };
}
