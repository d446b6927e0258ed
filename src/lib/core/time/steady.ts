import { tzOffset } from '@date-fns/tz';
import { UTC, type Zone } from './zone.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** Clocks were local once; nothing that is posted is so old. */
const FIRST_DAY = WEEK_DAYS;
/** As far as a date goes, with some weeks to spare. */
const LAST_DAY = 99_999_900;

/** Offsets at the starts of days since 1970, as far as they were asked for: a zone takes microseconds to tell one, and a calendar asks for thousands. */
const known = new Map<Zone, Map<number, number>>();

function offsetAt(day: number, zone: Zone): number {
	let days = known.get(zone);
	if (!days) known.set(zone, (days = new Map<number, number>()));
	let offset = days.get(day);
	if (offset === undefined) {
		offset = tzOffset(zone, new Date(day * DAY_MS)) * MINUTE_MS;
		days.set(day, offset);
	}
	return offset;
}

/** The offset that holds from the step before the one with the day to the step after it; null where there are several. */
function offsetAround(day: number, step: number, zone: Zone): number | null {
	const first = day - (day % step);
	const offset = offsetAt(first, zone);
	const isOne =
		offsetAt(first - step, zone) === offset &&
		offsetAt(first + step, zone) === offset &&
		offsetAt(first + 2 * step, zone) === offset;
	return isOne ? offset : null;
}

/**
 * What a zone's clocks are ahead of UTC, in milliseconds, where they are not changed within a day before or after; null
 * elsewhere. There calendars are plain sums; clocks set to and fro within one week are not known of.
 */
export function steadyOffset(ms: number, zone: Zone): number | null {
	const day = Math.floor(ms / DAY_MS);
	if (!(day > FIRST_DAY && day < LAST_DAY)) return null;
	// By weeks first: far from a change of clocks a whole calendar asks for few of them.
	return zone === UTC ? 0 : (offsetAround(day, WEEK_DAYS, zone) ?? offsetAround(day, 1, zone));
}

/** The instant at which clocks read `local`, milliseconds as if of UTC, near an offset; null where clocks are changed around it. */
export function instantOf(local: number, near: number, zone: Zone): number | null {
	const offset = steadyOffset(local - near, zone);
	return offset !== null && steadyOffset(local - offset, zone) === offset ? local - offset : null;
}
