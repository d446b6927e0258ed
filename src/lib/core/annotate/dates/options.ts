import { DAY_MS, weekdayOf, type Interval } from '../../time/day.ts';
import { daysIn, yearOf, type DateCandidate } from './candidate.ts';
import type { Look } from './looks.ts';
import type { Option } from './sequence.ts';
import { isHeading, SHORT_PAGE, type Years } from './years.ts';

/** A candidate read as one day of one year. */
export interface DatedOption extends Option {
	readonly candidate: DateCandidate;
	readonly year: number;
	/** The days that the words name; `time`, its place in the order, may be up to `lagDays` after them. */
	readonly days: Interval;
	readonly attested: boolean;
}

/** A way to date a post: by its words, or by the time that the input records. */
export type Reading = DatedOption | Option;

export function isDated(reading: Reading | undefined): reading is DatedOption {
	return reading !== undefined && 'candidate' in reading;
}

/** The year stands nowhere on the page: allowed, as pages cross New Year, but worth less; in part so for a rare year. */
const STRANGE_YEAR = 0.6;
/** Hundreds of posts without a word of a year are hardly of it. */
const STRANGE_YEAR_ON_LONG_PAGE = 2;
const LONG_PAGE = 100;
const OTHER_WEEKDAY = 3;
const TAGGED_YEAR = 1;
/** A report on the day itself is likelier than one a day later. */
const LAG = 0.5;
/** Keeps the first day of a range where all would do. */
const LATER_IN_RANGE = 0.01;

/** A full date in prose that is of no year of its page tells of another time; a short page may have nothing else. */
function mayBeOf(year: number, { attested, possible, posts }: Years): boolean {
	return attested.size > 0 ? possible.includes(year) : posts <= SHORT_PAGE;
}

/** Every way to date a post by its own words. */
export function optionsOf(
	candidates: readonly DateCandidate[],
	years: Years,
	tagged: readonly number[],
	look: Look | null
): DatedOption[] {
	const options: DatedOption[] = [];
	const strange = years.posts >= LONG_PAGE ? STRANGE_YEAR_ON_LONG_PAGE : STRANGE_YEAR;
	for (const candidate of candidates) {
		if (candidate.role !== 'own') continue;
		const said = yearOf(candidate);
		for (const year of said === null ? years.possible : [said]) {
			const days = daysIn(candidate, year);
			if (!days || (candidate.pastYear !== null && year < candidate.pastYear + 2)) continue;
			const share = years.attested.get(year) ?? 0;
			if (said !== null && share === 0 && !isHeading(candidate) && !mayBeOf(year, years)) continue;
			const rightWeekday =
				candidate.weekday === null ||
				candidate.weekday === weekdayOf(days.from - candidate.daysAfter * DAY_MS);
			const byTag =
				tagged.length === 0 || said !== null ? 0 : tagged.includes(year) ? TAGGED_YEAR : -TAGGED_YEAR;
			const score = candidate.score + byTag - strange * (1 - share) - (rightWeekday ? 0 : OTHER_WEEKDAY);
			const last = days.to + candidate.lagDays * DAY_MS;
			for (let time = days.from, step = 0; time <= last; time += DAY_MS, step++) {
				const value = score - step * LATER_IN_RANGE - (time > days.to ? LAG : 0);
				if (value > 0 && (!look || time + DAY_MS > look.after)) {
					options.push({ time, score: value, candidate, year, days, attested: share > 0 });
				}
			}
		}
	}
	return options;
}
