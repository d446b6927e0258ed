import { DAY_MS } from '../../../time/day.ts';
import { daysIn } from '../candidate.ts';
import type { Clue, DayClue } from './clues.ts';
import type { DayShares } from './days-of-posts.ts';

/** So much of a post's shares may lie before its interval, and as much after it. */
const TAIL = 0.01;
/** What is open for longer than four years is not known. */
const MOST_DAYS = 1461;

/** Days counted from 1 January 1970, both inclusive, and the one in the middle of the shares. */
export interface Placed {
	readonly from: number;
	readonly to: number;
	readonly middle: number;
}

/** Where a post stands in time; null where its page leaves more open than a date should. */
export function placeOf({ first, shares }: DayShares): Placed | null {
	let sum = 0;
	let from = -1;
	let middle = -1;
	for (let at = 0; at < shares.length; at++) {
		sum += shares[at] ?? 0;
		if (from < 0 && sum > TAIL) from = at;
		if (middle < 0 && sum >= 0.5) middle = at;
		if (sum >= 1 - TAIL) {
			return at - from > MOST_DAYS ? null : { from: first + from, to: first + at, middle: first + middle };
		}
	}
	return null;
}

/** Kinds of days that a post may be of, not only tell of. */
const OWN: ReadonlySet<string> = new Set(['today', 'told', 'loose', 'named', 'range', 'link', 'settled']);

/** The day named by a post that lies where the page puts the post. */
export function ownDay(clues: readonly Clue[], { from, to, middle }: Placed): DayClue | undefined {
	const year = new Date(middle * DAY_MS).getUTCFullYear();
	return clues.find((clue): clue is DayClue => {
		if (clue.kind !== 'day' || !OWN.has(clue.of)) return false;
		const days = daysIn(clue.date, clue.year ?? year);
		return days !== null && days.from >= from * DAY_MS && days.to < (to + 1) * DAY_MS;
	});
}
