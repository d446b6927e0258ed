import {
	addDays,
	addMonths,
	addQuarters,
	addWeeks,
	addYears,
	startOfDay,
	startOfISOWeek,
	startOfMonth,
	startOfQuarter,
	startOfYear,
	type ContextFn
} from 'date-fns';
import type { Span } from './span.ts';
import { instantOf, steadyOffset } from './steady.ts';
import { zoneContext, type Zone } from './zone.ts';

/** Bucket widths, finest first. Weeks are ISO weeks: they begin on Monday. */
export const GRAINS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Shortest usual length, so that a count of buckets worked out from it is never too low. */
const NOMINAL_MS: Readonly<Record<Grain, number>> = {
	hour: HOUR_MS,
	day: DAY_MS,
	week: 7 * DAY_MS,
	month: 28 * DAY_MS,
	quarter: 90 * DAY_MS,
	year: 365 * DAY_MS
};

type CalendarGrain = Exclude<Grain, 'hour'>;
type Zoned = ContextFn<Date>;

const STARTS: Readonly<Record<CalendarGrain, (ms: number, zone: Zoned) => Date>> = {
	day: (ms, zone) => startOfDay(ms, { in: zone }),
	week: (ms, zone) => startOfISOWeek(ms, { in: zone }),
	month: (ms, zone) => startOfMonth(ms, { in: zone }),
	quarter: (ms, zone) => startOfQuarter(ms, { in: zone }),
	year: (ms, zone) => startOfYear(ms, { in: zone })
};

const NEXTS: Readonly<Record<CalendarGrain, (ms: number, zone: Zoned) => Date>> = {
	day: (ms, zone) => addDays(ms, 1, { in: zone }),
	week: (ms, zone) => addWeeks(ms, 1, { in: zone }),
	month: (ms, zone) => addMonths(ms, 1, { in: zone }),
	quarter: (ms, zone) => addQuarters(ms, 1, { in: zone }),
	year: (ms, zone) => addYears(ms, 1, { in: zone })
};

/** Start of the bucket that lies some buckets after the one of a local time, both as if of UTC. */
const LOCAL_STARTS: Readonly<Record<CalendarGrain, (local: number, after: number) => number>> = {
	day: (local, after) => (Math.floor(local / DAY_MS) + after) * DAY_MS,
	// 1970 began on a Thursday, three days after a Monday.
	week: (local, after) => ((Math.floor((local / DAY_MS + 3) / 7) + after) * 7 - 3) * DAY_MS,
	month: (local, after) => startOfMonths(local, 1, after),
	quarter: (local, after) => startOfMonths(local, 3, after),
	year: (local, after) => startOfMonths(local, 12, after)
};

function startOfMonths(local: number, months: number, after: number): number {
	const date = new Date(local);
	const month = date.getUTCMonth();
	return Date.UTC(date.getUTCFullYear(), month - (month % months) + after * months);
}

/** Start of the bucket `after` buckets on, by sums alone; null where clocks are changed near by and a calendar must tell. */
function sumTo(grain: CalendarGrain, ms: number, zone: Zone, after: number): number | null {
	const offset = steadyOffset(ms, zone);
	return offset === null ? null : instantOf(LOCAL_STARTS[grain](ms + offset, after), offset, zone);
}

/** Start of the bucket that holds `ms`. */
export function floorTo(grain: Grain, ms: number, zone: Zone): number {
	if (grain !== 'hour') return sumTo(grain, ms, zone, 0) ?? STARTS[grain](ms, zoneContext(zone)).getTime();
	// Hours are counted from the start of the local day: a clock set back repeats an hour, elapsed time does not.
	const day = floorTo('day', ms, zone);
	return day + Math.floor((ms - day) / HOUR_MS) * HOUR_MS;
}

/** Start of the bucket after the one that holds `ms`. */
export function nextOf(grain: Grain, ms: number, zone: Zone): number {
	if (grain === 'hour') return Math.min(floorTo(grain, ms, zone) + HOUR_MS, nextOf('day', ms, zone));
	const sum = sumTo(grain, ms, zone, 1);
	if (sum !== null) return sum;
	const zoned = zoneContext(zone);
	// Where a clock set forward skips midnight, the start of the next day can fall back into this one: then one step more.
	for (let step = floorTo(grain, ms, zone); ;) {
		step = NEXTS[grain](step, zoned).getTime();
		const next = STARTS[grain](step, zoned).getTime();
		if (next > ms) return next;
	}
}

/** Bucket borders that cover the span: the first at or before its start, the last at or after its end. */
export function edgesOf(grain: Grain, span: Span, zone: Zone): number[] {
	if (grain === 'hour') return hoursOf(span, zone);
	const edges = [floorTo(grain, span.start, zone)];
	for (let edge = edges[0] ?? span.start; edge < span.end;) {
		edge = nextOf(grain, edge, zone);
		edges.push(edge);
	}
	return edges;
}

/** As of the other grains, but a calendar is asked once a day and not once an hour. */
function hoursOf(span: Span, zone: Zone): number[] {
	let edge = floorTo('hour', span.start, zone);
	const edges = [edge];
	while (edge < span.end) {
		const tomorrow = nextOf('day', edge, zone);
		while (edge < span.end && edge < tomorrow) {
			edge = Math.min(edge + HOUR_MS, tomorrow);
			edges.push(edge);
		}
	}
	return edges;
}

/** The finest grain that cuts a span of this length into at most `maxBuckets` whole buckets; years where none does. */
export function finestGrainFor(spanMs: number, maxBuckets: number): Grain {
	return GRAINS.find((grain) => spanMs / NOMINAL_MS[grain] <= maxBuckets) ?? 'year';
}
