import type { TermKey } from '#lib/core/model/ids.ts';
import {
	bitsOf,
	clearBits,
	emptyBits,
	fullBits,
	hasBit,
	membersOf,
	nextBit,
	RankedBits,
	setBit,
	type Bits
} from './bits.ts';
import { chainPosts, countEventsOf, type Chain } from './chain.ts';
import type { Columns } from './columns.ts';
import { buildCube, type Cube } from './cube.ts';
import type { Filter } from './filter.ts';
import { rowsWithin, type Rows } from './rows.ts';
import type { Window } from './view.ts';

/** The posts a filter lets through, prepared so that a range of rows is answered without looking at each of its posts. */
export interface Selection {
	/** Rows that match. */
	readonly posts: RankedBits;
	readonly cube: Cube;
	countEvents(rows: Rows): number;
	/** Posts of an event that match. */
	postsOfEvent(event: number): number;
	/** Matching posts that mention the term. Made on first use. */
	withTerm(term: number): RankedBits;
	/** Rows of the dated posts in a window, of the undated ones for null; those that do not match are among them. */
	within(window: Window | null): Rows;
	/** Events with a matching post among the rows, ascending. */
	eventsWithin(rows: Rows): Int32Array;
}

/** Makes the selections of an archive; what they have in common is made once. */
export interface Selector {
	readonly everything: Selection;
	select(filter: Filter): Selection;
}

/** Rows of a term, ascending; none for a term that the archive lacks. */
function rowsOf({ posts: { rowsOfTerm }, termIndex }: Columns, key: TermKey): Int32Array {
	const term = termIndex.get(key);
	if (term === undefined) return new Int32Array();
	return rowsOfTerm.item.subarray(rowsOfTerm.start[term], rowsOfTerm.start[term + 1]);
}

/** Keeps the members that the other set has too. */
function intersect(kept: Bits, other: Bits): void {
	for (let word = 0; word < kept.length; word++) kept[word] = (kept[word] ?? 0) & (other[word] ?? 0);
}

/** A required term that the archive lacks lets nothing through. */
function matchingRows(columns: Columns, { all, none }: Filter): Bits {
	const { count } = columns.posts;
	const [first, ...others] = all.map((key) => rowsOf(columns, key));
	const matching = first ? bitsOf(count, first) : fullBits(count);
	for (const rows of others) intersect(matching, bitsOf(count, rows));
	for (const key of none) clearBits(matching, rowsOf(columns, key));
	return matching;
}

function makeSelection(columns: Columns, chain: Chain, posts: RankedBits, cube: Cube): Selection {
	const { event, rowsOfTerm, count } = columns.posts;
	const { row, rowStart, count: events } = columns.events;
	const matching = posts.bits;
	const ofTerms = new Map<number, RankedBits>();

	return {
		posts,
		cube,
		countEvents: countEventsOf(matching, chain),
		postsOfEvent(of) {
			const end = rowStart[of + 1] ?? 0;
			let found = 0;
			for (let i = rowStart[of] ?? 0; i < end; i++) if (hasBit(matching, row[i] ?? 0)) found++;
			return found;
		},
		withTerm(term) {
			const known = ofTerms.get(term);
			if (known) return known;
			const bits = bitsOf(
				count,
				rowsOfTerm.item.subarray(rowsOfTerm.start[term], rowsOfTerm.start[term + 1])
			);
			intersect(bits, matching);
			const found = new RankedBits(bits);
			ofTerms.set(term, found);
			return found;
		},
		within: (window) => rowsWithin(columns, window),
		eventsWithin({ start, end }) {
			const found = emptyBits(events);
			for (let r = nextBit(matching, start, end); r < end; r = nextBit(matching, r + 1, end))
				setBit(found, event[r] ?? 0);
			return membersOf(found);
		}
	};
}

export function createSelector(columns: Columns): Selector {
	const { count, termStart, term } = columns.posts;
	const chain = chainPosts(columns);
	const all = fullBits(count);
	const cube = buildCube({ termStart, term, terms: columns.terms }, all, count);
	return {
		everything: makeSelection(columns, chain, new RankedBits(all), cube),
		select(filter) {
			const posts = new RankedBits(matchingRows(columns, filter));
			return makeSelection(columns, chain, posts, cube.narrow(posts.bits, posts.size));
		}
	};
}
