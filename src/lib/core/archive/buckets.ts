import { edgesOf, finestGrainFor, GRAINS, type Grain } from '#lib/core/time/grain.ts';
import { Span } from '#lib/core/time/span.ts';
import type { Zone } from '#lib/core/time/zone.ts';
import { lowerBound } from './columns.ts';
import type { Window } from './view.ts';

/** Buckets of one answer at most: more than a screen has pixels, few enough to stay instant. */
const MAX_BUCKETS = 10_000;

/** Bucket borders in calendars. Those once worked out are kept, because a calendar of a zone is slow and panning asks again. */
export interface Buckets {
	/** Borders that cover the window: the first at or before its start, the last at or after its end. */
	edges(grain: Grain, window: Window, zone: Zone): Float64Array;
	/** The grain asked for, or the next coarser one that keeps the answer within bounds. */
	allowed(grain: Grain, window: Window): Grain;
	/** The finest grain with at most `bars` buckets over the window, counting those cut by its ends; years where none fits. */
	finest(window: Window, bars: number, zone: Zone): Grain;
}

export function createBuckets(): Buckets {
	const ladders = new Map<string, Float64Array>();

	function edges(grain: Grain, window: Window, zone: Zone): Float64Array {
		const key = `${grain} ${zone}`;
		let ladder = ladders.get(key) ?? new Float64Array();
		if (!((ladder[0] ?? Infinity) <= window.start && (ladder.at(-1) ?? -Infinity) >= window.end)) {
			const margin = window.end - window.start;
			ladder = Float64Array.from(edgesOf(grain, new Span(window.start - margin, window.end + margin), zone));
			ladders.set(key, ladder);
		}
		const after = lowerBound(ladder, window.start);
		const first = ladder[after] === window.start ? after : after - 1;
		return ladder.slice(first, lowerBound(ladder, window.end) + 1);
	}

	function allowed(grain: Grain, window: Window): Grain {
		const finest = finestGrainFor(window.end - window.start, MAX_BUCKETS);
		return GRAINS.indexOf(finest) > GRAINS.indexOf(grain) ? finest : grain;
	}

	return {
		edges,
		allowed,
		finest(window, bars, zone) {
			const start = GRAINS.indexOf(finestGrainFor(window.end - window.start, Math.min(bars, MAX_BUCKETS)));
			return GRAINS.slice(start).find((grain) => edges(grain, window, zone).length - 1 <= bars) ?? 'year';
		}
	};
}
