import { DAY_MS } from '../../../time/day.ts';
import { daysIn } from '../candidate.ts';
import type { Clue } from './clues.ts';
import type { Habit, Habits } from './habits.ts';
import { topicOf } from './weights.ts';

/** Mean lengths of the stretches of a habit, in days. */
const DAYS = 3;
const WEEKS = 30;
const WEEKS_AFTER = 45;
const YEAR_DAYS = 365.25;
const LONG = 8 * YEAR_DAYS;
/** What is no part of a habit may be any day of so many. */
const ANYWHERE = 4 * YEAR_DAYS;
const FULL_DATE_AFTER = 150;
/** A weekday beside a date is wrong so often. */
const WRONG_WEEKDAY = 0.05;
/** A full date is kept on the same day of later years: this share of all, the less the more years have gone. */
const ANNIVERSARY = 0.1;
const ANNIVERSARIES = 20;
/** Farther than this the tail of a habit is no more than anywhere. */
const REACH = 400;

/** Density by offset in days of the day named from the day of the post. */
function densityOf(habit: Habit, hasYear: boolean): (offset: number) => number {
	const known = Object.values(habit).reduce((sum: number, share: number) => sum + share, 0);
	const anywhere = Math.max(0.02, 1 - known) / (hasYear ? ANYWHERE : YEAR_DAYS);
	const kept = new Map<number, number>();
	for (let years = 1; hasYear && years <= ANNIVERSARIES; years++) {
		const days = -Math.round(years * YEAR_DAYS);
		// The sum of 1 / years up to twenty is 3.6; a day on either side is as good.
		for (const day of [days - 1, days, days + 1]) kept.set(day, ANNIVERSARY / 3.6 / years / 3);
	}
	const geometric = (steps: number, mean: number) => Math.exp(-steps / mean) / (mean + 1);
	const weeksAfter = hasYear ? FULL_DATE_AFTER : WEEKS_AFTER;
	return (offset) => {
		if (offset === 0) return habit.same + anywhere;
		if (offset === -1) return habit.dayBefore + anywhere;
		if (offset === 1) return habit.dayAfter + anywhere;
		const steps = Math.abs(offset) - 2;
		return offset < 0
			? habit.daysBefore * geometric(steps, DAYS) +
					habit.weeksBefore * geometric(steps, WEEKS) +
					habit.longBefore * geometric(steps, LONG) +
					(kept.get(offset) ?? 0) +
					anywhere
			: habit.daysAfter * geometric(steps, DAYS + 1) +
					habit.weeksAfter * geometric(steps, weeksAfter) +
					anywhere;
	};
}

/** Two clues with one key have the same logarithms. */
function keyOf(clue: Clue): string {
	const topic = topicOf(clue);
	if (clue.kind === 'weekday') return `${topic} ${String(clue.which)}`;
	if (clue.kind === 'recorded') return `${topic} ${String(clue.day)}`;
	if (clue.kind !== 'day') return topic;
	const { first, daysAfter, weekday } = clue.date;
	return `${clue.of} ${topic} ${String(first.month)}-${String(first.day)} ${String(daysAfter)} ${String(weekday)}`;
}

/** Days counted from 1 January 1970. */
export interface DayRange {
	readonly first: number;
	readonly last: number;
}

const dayOf = (ms: number) => Math.floor(ms / DAY_MS);

interface Day {
	readonly year: number;
	/** 0..11. */
	readonly month: number;
	readonly weekday: number;
}

function partsOf(day: number): Day {
	const date = new Date(day * DAY_MS);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth(), weekday: date.getUTCDay() };
}

/** How well each day of a range goes with what words say: logarithms, up to a constant a clue. */
export class Likelihood {
	readonly #habits: Habits;
	readonly #range: DayRange;
	readonly #parts: readonly Day[];
	readonly #logs = new Map<string, Float32Array>();
	readonly #densities = new Map<string, (offset: number) => number>();

	constructor(habits: Habits, range: DayRange) {
		this.#habits = habits;
		this.#range = range;
		this.#parts = Array.from({ length: range.last - range.first + 1 }, (_, at) => partsOf(range.first + at));
	}

	/** How many days the range has. */
	get days(): number {
		return this.#parts.length;
	}

	/** The logarithms of a clue by day of the range. */
	logsOf(clue: Clue): Float32Array {
		const key = keyOf(clue);
		const known = this.#logs.get(key);
		if (known) return known;
		const of = this.#of(clue);
		const logs = new Float32Array(this.#parts.length);
		for (let at = 0; at < logs.length; at++) logs[at] = Math.log(of(at));
		this.#logs.set(key, logs);
		return logs;
	}

	#of(clue: Clue): (at: number) => number {
		const { first } = this.#range;
		const part = (at: number) => this.#parts[at] ?? partsOf(first + at);
		switch (clue.kind) {
			case 'recorded':
				return (at) => (first + at === clue.day ? 1 : 1e-30);
			case 'weekday': {
				const shares = this.#habits.weekdays[clue.which];
				return (at) => shares[(clue.weekday - part(at).weekday + 7) % 7] ?? 1;
			}
			case 'month':
				return this.#month(clue.month - 1, clue.year);
			case 'year':
				return (at) => share(this.#habits.years, clue.year - part(at).year);
			case 'day':
				return this.#day(clue);
		}
	}

	#month(month: number, year: number | null): (at: number) => number {
		const { months, fullMonths } = this.#habits;
		return (at) => {
			const { year: ownYear, month: own } = this.#parts[at] ?? partsOf(this.#range.first + at);
			if (year === null) return months[(month - own + 18) % 12] ?? 1;
			return share(fullMonths, (year - ownYear) * 12 + month - own);
		};
	}

	#day({ of, date, year }: Extract<Clue, { kind: 'day' }>): (at: number) => number {
		const hasYear = year !== null;
		const key = `${of} ${String(hasYear)}`;
		const density =
			this.#densities.get(key) ?? densityOf(this.#habits[hasYear ? 'fullDays' : 'days'][of], hasYear);
		this.#densities.set(key, density);
		const { first, last } = this.#range;
		const sums = new Float64Array(last - first + 1);
		const from = partsOf(first).year - 1;
		const years = hasYear
			? [year]
			: Array.from({ length: partsOf(last).year + 2 - from }, (_, more) => from + more);
		for (const of of years) {
			const days = daysIn(date, of);
			if (!days) continue;
			const start = dayOf(days.from);
			const end = dayOf(days.to);
			const fits =
				hasYear || date.weekday === null
					? 1
					: date.weekday === new Date(start * DAY_MS).getUTCDay()
						? 7 * (1 - WRONG_WEEKDAY)
						: (7 * WRONG_WEEKDAY) / 6;
			const near = hasYear ? Infinity : REACH;
			for (let at = Math.max(0, start - near - first); at < Math.min(sums.length, end + near - first); at++) {
				const day = first + at;
				const offset = day < start ? start - day : day > end ? end - day : 0;
				sums[at] = (sums[at] ?? 0) + fits * density(offset);
			}
		}
		return (at) => (sums[at] ?? 0) + 1e-6;
	}
}

/** The share at an offset from the middle of a list; beyond its ends what is left is spread over ten times its length. */
export function share(shares: readonly number[], offset: number): number {
	const middle = (shares.length - 1) / 2;
	const found = shares[offset + middle];
	if (found !== undefined) return found;
	const rest = Math.max(0.02, 1 - shares.reduce((sum, part) => sum + part, 0));
	return (offset < 0 ? 0.9 : 0.1) * (rest / (4 * shares.length));
}
