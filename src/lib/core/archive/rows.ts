import { lowerBound, type Columns } from './columns.ts';
import type { Window } from './view.ts';

/** A range of rows, end exclusive. */
export interface Rows {
	readonly start: number;
	readonly end: number;
}

/** Row of the first dated post at or after an instant. */
export function rowAt({ posts }: Columns, ms: number): number {
	return lowerBound(posts.at, ms, posts.dated);
}

/** Rows of the dated posts in a window; of the undated ones for null. */
export function rowsWithin(columns: Columns, window: Window | null): Rows {
	const { dated, count } = columns.posts;
	if (window === null) return { start: dated, end: count };
	const start = rowAt(columns, window.start);
	return { start, end: Math.max(start, rowAt(columns, window.end)) };
}
