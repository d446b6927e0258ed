import type { Span } from '#lib/core/time/span.ts';

export type TrendGrain = 'day' | 'week' | 'month' | 'quarter';
export const TREND_GRAINS: readonly TrendGrain[] = ['day', 'week', 'month', 'quarter'];

const DAY_MS = 86_400_000;

/** Longest range that each grain still shows as a line: finer is noise, coarser is a step. */
const REACH_DAYS: readonly [TrendGrain, number][] = [
	['day', 35],
	['week', 125],
	['month', 1100]
];

/** The grain that suits a range. */
export function trendGrainFor(span: Span): TrendGrain {
	const days = span.durationMs / DAY_MS;
	return REACH_DAYS.find(([, reach]) => days <= reach)?.[0] ?? 'quarter';
}
