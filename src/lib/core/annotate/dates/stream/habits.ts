import type { DayKind } from './clues.ts';

/**
 * Where the day that a text names lies from the day of the post, as shares: on it, on the day before or after, a few days
 * or some weeks before, a few days or some weeks after, and long before where a year is named. The rest is anywhere.
 */
export interface Habit {
	readonly same: number;
	readonly dayBefore: number;
	readonly dayAfter: number;
	readonly daysBefore: number;
	readonly weeksBefore: number;
	readonly daysAfter: number;
	readonly weeksAfter: number;
	readonly longBefore: number;
}

export interface Habits {
	readonly days: Readonly<Record<DayKind, Habit>>;
	readonly fullDays: Readonly<Record<DayKind, Habit>>;
	/** Shares by weekday named less weekday of the post, 0..6; by what stands before it. */
	readonly weekdays: Readonly<Record<-1 | 0 | 1 | 2, readonly number[]>>;
	/** Shares by month named less month of the post, -6..5. */
	readonly months: readonly number[];
	/** The same, -12..12, where the year is named too; the rest lies farther off. */
	readonly fullMonths: readonly number[];
	/** Shares by year named less year of the post, -6..6; the rest lies farther off. */
	readonly years: readonly number[];
}

function habit(shares: readonly number[]): Habit {
	const [
		longBefore = 0,
		weeksBefore = 0,
		daysBefore = 0,
		dayBefore = 0,
		same = 0,
		dayAfter = 0,
		daysAfter = 0,
		weeksAfter = 0
	] = shares;
	return { longBefore, weeksBefore, daysBefore, dayBefore, same, dayAfter, daysAfter, weeksAfter };
}

/** What sources of either manner share; read off timestamped posts of channels and ministries, and rounded. */
const COMMON: Habits = {
	days: {
		today: habit([0, 0.01, 0.02, 0.06, 0.84, 0.04, 0.01, 0.01]),
		told: habit([0, 0.08, 0.17, 0.28, 0.38, 0.02, 0.02, 0.03]),
		loose: habit([0, 0.18, 0.22, 0.1, 0.3, 0.05, 0.06, 0.06]),
		mention: habit([0, 0.17, 0.11, 0.06, 0.1, 0.08, 0.2, 0.25]),
		upcoming: habit([0, 0.01, 0.01, 0.01, 0.14, 0.16, 0.33, 0.32]),
		named: habit([0, 0.04, 0.03, 0.06, 0.32, 0.16, 0.17, 0.2]),
		link: habit([0, 0.3, 0.2, 0.1, 0.4, 0, 0, 0]),
		settled: habit([0, 0.01, 0.12, 0.25, 0.5, 0.06, 0.01, 0.01]),
		range: habit([0, 0.08, 0.15, 0.12, 0.38, 0.08, 0.1, 0.08])
	},
	fullDays: {
		today: habit([0.02, 0.02, 0.03, 0.12, 0.72, 0.04, 0.01, 0.01]),
		told: habit([0.2, 0.1, 0.15, 0.2, 0.25, 0.02, 0.02, 0.02]),
		loose: habit([0.35, 0.12, 0.12, 0.13, 0.1, 0.02, 0.04, 0.08]),
		mention: habit([0.45, 0.04, 0.03, 0.02, 0.02, 0.02, 0.04, 0.34]),
		upcoming: habit([0.01, 0.01, 0.01, 0.01, 0.03, 0.04, 0.15, 0.7]),
		named: habit([0.2, 0.04, 0.1, 0.1, 0.3, 0.06, 0.08, 0.08]),
		link: habit([0.08, 0.18, 0.2, 0.12, 0.39, 0.01, 0.002, 0.002]),
		settled: habit([0.01, 0.01, 0.12, 0.24, 0.5, 0.06, 0.01, 0.01]),
		range: habit([0.1, 0.08, 0.2, 0.2, 0.25, 0.04, 0.06, 0.04])
	},
	weekdays: {
		[-1]: [0.1, 0.03, 0.07, 0.2, 0.2, 0.2, 0.2],
		0: [0.44, 0.14, 0.08, 0.07, 0.08, 0.08, 0.11],
		1: [0.1, 0.15, 0.15, 0.15, 0.15, 0.15, 0.15],
		2: [0.24, 0.28, 0.16, 0.12, 0.09, 0.06, 0.05]
	},
	months: [0.02, 0.03, 0.04, 0.07, 0.12, 0.24, 0.2, 0.14, 0.06, 0.03, 0.03, 0.02],
	fullMonths: [
		0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.03, 0.11, 0.05, 0.03, 0.03, 0.02, 0.02,
		0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01
	],
	years: [0.03, 0.03, 0.03, 0.05, 0.06, 0.17, 0.32, 0.07, 0.03, 0.015, 0.01, 0.01, 0.01]
};

/** A source that tells of a day on that day, as ministries do, and links to what came out today. */
const PROMPT: Habits = {
	...COMMON,
	days: {
		...COMMON.days,
		told: habit([0, 0.03, 0.06, 0.3, 0.52, 0.02, 0.02, 0.03]),
		loose: habit([0, 0.03, 0.08, 0.06, 0.7, 0.04, 0.04, 0.03])
	},
	fullDays: { ...COMMON.fullDays, link: habit([0.04, 0.04, 0.06, 0.15, 0.68, 0.01, 0.002, 0.002]) }
};

/** A source that tells how things began, and links to what came out in the days and weeks before. */
const LATE: Habits = {
	...COMMON,
	fullDays: { ...COMMON.fullDays, link: habit([0.16, 0.4, 0.26, 0.09, 0.06, 0.005, 0.002, 0.002]) }
};

export const MANNERS: readonly Habits[] = [PROMPT, LATE];
