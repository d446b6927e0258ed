import { getYear, setHours } from 'date-fns';
import { edgesOf, type Grain } from '#lib/core/time/grain.ts';
import type { Span } from '#lib/core/time/span.ts';
import { zoneContext, type Zone } from '#lib/core/time/zone.ts';

export type StepUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A rhythm of ticks, e.g. every 3 months. `minMs` is the shortest time between two of them. */
export interface Step {
	readonly unit: StepUnit;
	readonly every: number;
	readonly minMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const step = (unit: StepUnit, every: number, minMs: number): Step => ({ unit, every, minMs });

/** Finest first. A clock set forward takes an hour out of one step, a day, a week. */
export const STEPS: readonly Step[] = [
	...[1, 5, 15, 30].map((every) => step('minute', every, every * MINUTE_MS)),
	step('hour', 1, HOUR_MS),
	...[3, 6].map((every) => step('hour', every, (every - 1) * HOUR_MS)),
	step('day', 1, 23 * HOUR_MS),
	step('week', 1, 7 * DAY_MS - HOUR_MS),
	step('month', 1, 28 * DAY_MS - HOUR_MS),
	step('month', 3, 90 * DAY_MS - HOUR_MS),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((every) => step('year', every, every * 365 * DAY_MS))
];

/** What may stand small between the ticks of a step, finest first. */
export function minorSteps({ unit, every }: Step): Step[] {
	const within = (other: Step): boolean => {
		if (unit === 'year')
			return every === 1 ? other.unit === 'month' : other.unit === 'year' && every % other.every === 0;
		if (unit === 'month')
			return every === 3 ? other.unit === 'month' && other.every === 1 : other.unit === 'day';
		if (unit === 'week') return other.unit === 'day';
		if (unit === 'day') return other.unit === 'hour';
		return other.unit === unit ? every % other.every === 0 : unit === 'hour' && other.unit === 'minute';
	};
	return STEPS.filter(
		(other) =>
			other.minMs < (STEPS.find((s) => s.unit === unit && s.every === every)?.minMs ?? 0) && within(other)
	);
}

const GRAIN: Readonly<Record<'day' | 'week' | 'month' | 'hour', Grain>> = {
	hour: 'hour',
	day: 'day',
	week: 'week',
	month: 'month'
};

function instantsCovering({ unit, every }: Step, span: Span, zone: Zone): number[] {
	const zoned = zoneContext(zone);
	if (unit === 'year') {
		return edgesOf('year', span, zone).filter((ms) => getYear(ms, { in: zoned }) % every === 0);
	}
	if (unit === 'minute') {
		return edgesOf('hour', span, zone).flatMap((hour) =>
			Array.from({ length: 60 / every }, (_, index) => hour + index * every * MINUTE_MS)
		);
	}
	if (unit === 'hour' && every > 1) {
		return edgesOf('day', span, zone).flatMap((day) =>
			Array.from({ length: 24 / every }, (_, index) => setHours(day, index * every, { in: zoned }).getTime())
		);
	}
	return edgesOf(unit === 'month' && every === 3 ? 'quarter' : GRAIN[unit], span, zone);
}

/** Instants of a step inside a span, in order, each once. */
export function instantsOf(step: Step, span: Span, zone: Zone): number[] {
	const inside = instantsCovering(step, span, zone).filter((ms) => span.start <= ms && ms < span.end);
	return [...new Set(inside)].sort((a, b) => a - b);
}
