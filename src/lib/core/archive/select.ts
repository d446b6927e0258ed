import type { TermKey } from '#lib/core/model/ids.ts';
import { lowerBound, type Columns } from './columns.ts';
import { buildCube, type Cube } from './cube.ts';
import type { Filter } from './filter.ts';
import type { Window } from './view.ts';

/** A range of positions among a selection's rows, end exclusive. */
export interface Positions {
	readonly first: number;
	readonly end: number;
}

/** The posts a filter lets through, prepared so that a range of time is answered without looking at posts outside it. */
export interface Selection {
	/** Matching rows, ascending: dated ones in order of time, then undated ones. A position is an index into these. */
	readonly rows: Int32Array;
	/** Positions before this one are dated. */
	readonly dated: number;
	/** Per position: the position of the event's matching post before it, -1 where it is the first. */
	readonly previous: Int32Array;
	/** Per event: how many of its posts match. */
	readonly postsOfEvent: Int32Array;
	readonly cube: Cube;
	/** Position of the first dated matching post at or after an instant. */
	positionOf(ms: number): number;
	/** Positions of the dated posts in a window; of the undated ones for null. */
	within(window: Window | null): Positions;
	/** Positions of the dated matching posts that mention the term, ascending. Made on first use. */
	positionsOfTerm(term: number): Int32Array;
	/** Events with a matching post among the positions, ascending. */
	eventsWithin(positions: Positions): Int32Array;
	countEvents(positions: Positions): number;
}

/** Rows of a term, ascending; none for a term that the archive lacks. */
function rowsOf({ posts: { rowsOfTerm }, termIndex }: Columns, key: TermKey): Int32Array {
	const term = termIndex.get(key);
	if (term === undefined) return new Int32Array();
	return rowsOfTerm.item.subarray(rowsOfTerm.start[term], rowsOfTerm.start[term + 1]);
}

/** Counts on one byte a row how many of the sets hold the row; sets are far fewer than 255. */
function tally(count: number, sets: readonly Int32Array[]): Uint8Array {
	const held = new Uint8Array(count);
	for (const set of sets) for (const row of set) held[row] = (held[row] ?? 0) + 1;
	return held;
}

/** Indexes of the bytes that are set, ascending, at most so many. */
export function placesOf(marked: Uint8Array, most = Infinity): Int32Array {
	const places = new Int32Array(Math.min(marked.length, most));
	let used = 0;
	for (let i = 0; i < marked.length && used < places.length; i++) if (marked[i] === 1) places[used++] = i;
	return places.slice(0, used);
}

/** A required term that the archive lacks lets nothing through. */
function matchingRows(columns: Columns, filter: Filter): Int32Array {
	const { count } = columns.posts;
	const all = [...new Set(filter.all)].map((key) => rowsOf(columns, key));
	const wanted = tally(count, all);
	const unwanted = tally(
		count,
		[...new Set(filter.none)].map((key) => rowsOf(columns, key))
	);
	const rows = new Int32Array(count);
	let used = 0;
	for (let row = 0; row < count; row++) {
		if (wanted[row] === all.length && unwanted[row] === 0) rows[used++] = row;
	}
	return rows.slice(0, used);
}

export function selectPosts(columns: Columns, filter: Filter): Selection {
	const { posts, events } = columns;
	const rows = matchingRows(columns, filter);
	const dated = lowerBound(rows, posts.dated);
	const at = Float64Array.from(rows.subarray(0, dated), (row) => posts.at[row] ?? NaN);
	const previous = new Int32Array(rows.length);
	const postsOfEvent = new Int32Array(events.count);
	const last = new Int32Array(events.count).fill(-1);
	rows.forEach((row, position) => {
		const event = posts.event[row] ?? 0;
		previous[position] = last[event] ?? -1;
		last[event] = position;
		postsOfEvent[event] = (postsOfEvent[event] ?? 0) + 1;
	});
	const termPositions = new Map<number, Int32Array>();

	function positionOf(ms: number): number {
		return lowerBound(at, ms);
	}

	function countEvents({ first, end }: Positions): number {
		let count = 0;
		for (let position = first; position < end; position++) if ((previous[position] ?? -1) < first) count++;
		return count;
	}

	return {
		rows,
		dated,
		previous,
		postsOfEvent,
		cube: buildCube({ rows, dated, termStart: posts.termStart, term: posts.term, terms: columns.terms }),
		positionOf,
		within(window) {
			if (window === null) return { first: dated, end: rows.length };
			const first = positionOf(window.start);
			return { first, end: Math.max(first, positionOf(window.end)) };
		},
		positionsOfTerm(term) {
			const known = termPositions.get(term);
			if (known) return known;
			const { start, item } = posts.rowsOfTerm;
			const dates = rows.subarray(0, dated);
			const found = item
				.slice(start[term], start[term + 1])
				.map((row) => {
					const position = lowerBound(dates, row);
					return dates[position] === row ? position : -1;
				})
				.filter((position) => position >= 0);
			termPositions.set(term, found);
			return found;
		},
		countEvents,
		eventsWithin({ first, end }) {
			const marked = new Uint8Array(events.count);
			for (let position = first; position < end; position++)
				marked[posts.event[rows[position] ?? 0] ?? 0] = 1;
			return placesOf(marked);
		}
	};
}
