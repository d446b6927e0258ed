import { tzOffset } from '@date-fns/tz';
import { UTC, type Zone } from './zone.ts';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;
/** Zones were kept by local noon once; nothing that is posted is so old. */
const FIRST_WEEK = 0;
/** As far as the clock of a date goes with some weeks to spare. */
const LAST_WEEK = 14_000_000;

/** Offsets at the starts of the weeks since 1970 that were asked for. A zone tells one in microseconds, and a calendar asks for thousands. */
const known = new Map<Zone, Map<number, number>>();

function offsetAtWeek(week: number, zone: Zone): number {
	let weeks = known.get(zone);
	if (!weeks) known.set(zone, (weeks = new Map<number, number>()));
	let offset = weeks.get(week);
	if (offset === undefined) {
		offset = tzOffset(zone, new Date(week * WEEK_MS)) * MINUTE_MS;
		weeks.set(week, offset);
	}
	return offset;
}

/**
 * What a zone's clocks are ahead of UTC, in milliseconds, where they are not changed within a week before or after; null
 * elsewhere. There calendars are plain sums; clocks set to and fro within one week are not known of.
 */
export function steadyOffset(ms: number, zone: Zone): number | null {
	const week = Math.floor(ms / WEEK_MS);
	if (!(week > FIRST_WEEK && week < LAST_WEEK)) return null;
	if (zone === UTC) return 0;
	const offset = offsetAtWeek(week, zone);
	const isSteady =
		offsetAtWeek(week - 1, zone) === offset &&
		offsetAtWeek(week + 1, zone) === offset &&
		offsetAtWeek(week + 2, zone) === offset;
	return isSteady ? offset : null;
}

/** The instant at which clocks read `local`, milliseconds as if of UTC, near an offset; null where clocks are changed around it. */
export function instantOf(local: number, near: number, zone: Zone): number | null {
	const offset = steadyOffset(local - near, zone);
	return offset !== null && steadyOffset(local - offset, zone) === offset ? local - offset : null;
}
