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

/** Start of the bucket that holds `ms`. */
export function floorTo(grain: Grain, ms: number, zone: Zone): number {
	const zoned = zoneContext(zone);
	if (grain !== 'hour') return STARTS[grain](ms, zoned).getTime();
	// Hours are counted from the start of the local day: a clock set back repeats an hour, elapsed time does not.
	const day = STARTS.day(ms, zoned).getTime();
	return day + Math.floor((ms - day) / HOUR_MS) * HOUR_MS;
}

/** Start of the bucket after the one that holds `ms`. */
export function nextOf(grain: Grain, ms: number, zone: Zone): number {
	const start = floorTo(grain, ms, zone);
	if (grain === 'hour') return Math.min(start + HOUR_MS, nextOf('day', ms, zone));
	const zoned = zoneContext(zone);
	// Where a clock set forward skips midnight, the start of the next day can fall back into this one: then one step more.
	for (let step = start; ;) {
		step = NEXTS[grain](step, zoned).getTime();
		const next = STARTS[grain](step, zoned).getTime();
		if (next > ms) return next;
	}
}

/** Bucket borders that cover the span: the first at or before its start, the last at or after its end. */
export function edgesOf(grain: Grain, span: Span, zone: Zone): number[] {
	const edges = [floorTo(grain, span.start, zone)];
	for (let edge = edges[0] ?? span.start; edge < span.end;) {
		edge = nextOf(grain, edge, zone);
		edges.push(edge);
	}
	return edges;
}

/** The finest grain that cuts a span of this length into at most `maxBuckets` whole buckets; years where none does. */
export function finestGrainFor(spanMs: number, maxBuckets: number): Grain {
	return GRAINS.find((grain) => spanMs / NOMINAL_MS[grain] <= maxBuckets) ?? 'year';
}
