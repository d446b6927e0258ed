import { midnight, weekdayOf } from '../../time/day.ts';
import { yearOf, type DateCandidate } from './candidate.ts';

/** A weekday is seldom written wrong, and one in seven fits by chance. */
const MISFIT = 3;

/** How many of the days that stand with their weekday a year has on that weekday, less three for each that it has not. */
export function fitOfWeekdays(candidates: readonly DateCandidate[]): (year: number) => number {
	const days = new Map<string, DateCandidate>();
	for (const candidate of candidates) {
		const { first, weekday, role } = candidate;
		if (weekday === null || first.day === null || yearOf(candidate) !== null || role === 'past') continue;
		days.set(`${String(first.month)}-${String(first.day)} ${String(weekday)}`, candidate);
	}
	return (year) =>
		[...days.values()].reduce((sum, { first, weekday }) => {
			return sum + (weekdayOf(midnight(year, first.month, first.day ?? 1)) === weekday ? 1 : -MISFIT);
		}, 0);
}
