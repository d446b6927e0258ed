import type { TermKey } from '#lib/core/model/ids.ts';
import {
	emptyBits,
	fullBits,
	hasBit,
	intersect,
	keepIn,
	membersOf,
	nextBit,
	RankedBits,
	setBit,
	takeOut,
	type Bits
} from './bits.ts';
import { createEventCounter, type EventCounter } from './chain.ts';
import type { Columns } from './columns.ts';
import { buildCube, type Cube } from './cube.ts';
import type { Filter } from './filter.ts';
import { rowsWithin, type Rows } from './rows.ts';
import { createTermSets, type TermSets } from './term-sets.ts';
import type { Window } from './view.ts';

/** The posts a filter lets through, prepared so that a range of rows is answered without looking at each of its posts. */
export interface Selection {
	/** Rows that match. */
	readonly posts: RankedBits;
	readonly cube: Cube;
	readonly counter: EventCounter;
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

/** A required term that the archive lacks lets nothing through. */
function matchingRows({ posts, termIndex }: Columns, setOf: TermSets, { all, none }: Filter): Bits {
	const setOfKey = (key: TermKey): Bits => {
		const term = termIndex.get(key);
		return term === undefined ? emptyBits(posts.count) : setOf(term);
	};
	const [first, ...others] = all.map(setOfKey);
	const matching = first?.slice() ?? fullBits(posts.count);
	for (const set of others) keepIn(matching, set);
	for (const set of none.map(setOfKey)) takeOut(matching, set);
	return matching;
}

function makeSelection(
	columns: Columns,
	setOf: TermSets,
	{ posts, cube, counter }: Pick<Selection, 'posts' | 'cube' | 'counter'>
): Selection {
	const { event } = columns.posts;
	const { row, rowStart, count: events } = columns.events;
	const matching = posts.bits;
	const withTerms = new Map<number, RankedBits>();
	return {
		posts,
		cube,
		counter,
		postsOfEvent(of) {
			const end = rowStart[of + 1] ?? 0;
			let found = 0;
			for (let i = rowStart[of] ?? 0; i < end; i++) if (hasBit(matching, row[i] ?? 0)) found++;
			return found;
		},
		withTerm(term) {
			const found = withTerms.get(term) ?? new RankedBits(intersect(setOf(term), matching));
			withTerms.set(term, found);
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
	const setOf = createTermSets(columns.posts);
	const all = fullBits(count);
	const cube = buildCube({ termStart, term, terms: columns.terms }, all, count);
	const counter = createEventCounter(columns, all);
	return {
		everything: makeSelection(columns, setOf, { posts: new RankedBits(all), cube, counter }),
		select(filter) {
			const posts = new RankedBits(matchingRows(columns, setOf, filter));
			const { bits, size } = posts;
			return makeSelection(columns, setOf, {
				posts,
				cube: cube.narrow(bits, size),
				counter: counter.narrow(bits, size)
			});
		}
	};
}
