import { seededNumbers } from '../made-posts.ts';
import { makeHeadline } from './headlines.ts';
import type { Range } from './way.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2023, 0, 1);
const LONG_PART = 0.05;
const LONGEST_MS = 20 * DAY_MS;

/** Two years, in milliseconds since 1970. */
export const WHOLE: Range = { start: START_MS, end: START_MS + 730 * DAY_MS };

export interface MadeEvent {
	readonly title: string;
	/** Milliseconds since 1970. */
	readonly from: number;
	/** Null where it is a moment. */
	readonly to: number | null;
}

/** Events of two years in order, the same on every run, with headlines like those of the made archive. */
export function makeEvents(count: number): MadeEvent[] {
	const next = seededNumbers(7);
	const times = Array.from({ length: count }, () => WHOLE.start + next() * (WHOLE.end - WHOLE.start));
	return times
		.sort((a, b) => a - b)
		.map((from, i) => ({
			title: makeHeadline(next, i + 1),
			from,
			to: next() < LONG_PART ? Math.min(WHOLE.end, from + next() ** 2 * LONGEST_MS) : null
		}));
}
