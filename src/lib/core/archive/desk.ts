import { createBuckets, type Buckets } from './buckets.ts';
import type { Columns } from './columns.ts';
import type { Filter } from './filter.ts';
import { createPyramid } from './pyramid.ts';
import { createSelector, type Selection } from './select.ts';
import type { Window } from './view.ts';

/** Selections kept: the one shown, its predecessor and one or two being compared. */
const KEPT = 4;

/** What every answer works with: columns, the selections made lately, and calendars. */
export interface Desk {
	readonly columns: Columns;
	readonly buckets: Buckets;
	/** All posts. */
	readonly everything: Selection;
	select(filter: Filter): Selection;
	readonly weightiest: ReturnType<typeof createPyramid>;
	/** What the archive covers: from the first instant a dated post can be of to just after the last; null without dates. */
	readonly covered: Window | null;
}

function keyOf(filter: Filter): string {
	return JSON.stringify([[...filter.all].sort(), [...filter.none].sort()]);
}

function coverOf({ posts }: Columns): Window | null {
	if (posts.dated === 0) return null;
	let start = Infinity;
	let end = -Infinity;
	for (let row = 0; row < posts.dated; row++) {
		start = Math.min(start, posts.from[row] ?? NaN);
		end = Math.max(end, posts.to[row] ?? NaN);
	}
	return { start, end: end + 1 };
}

export function createDesk(columns: Columns): Desk {
	const selector = createSelector(columns);
	const { everything } = selector;
	const lately = new Map<string, Selection>();

	return {
		columns,
		buckets: createBuckets(),
		weightiest: createPyramid(columns),
		everything,
		covered: coverOf(columns),
		select(filter) {
			if (filter.all.length + filter.none.length === 0) return everything;
			const key = keyOf(filter);
			const selection = lately.get(key) ?? selector.select(filter);
			lately.delete(key);
			lately.set(key, selection);
			const [oldest] = lately;
			if (lately.size > KEPT && oldest) {
				lately.delete(oldest[0]);
				oldest[1].end();
			}
			return selection;
		}
	};
}
