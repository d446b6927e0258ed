import {
	cutWord,
	emptyBits,
	fullBits,
	hasBit,
	keepIn,
	membersOf,
	lowestBit,
	RankedBits,
	setBit,
	takeOut,
	type Bits
} from './bits.ts';
import { createEventCounter, type EventCounter } from './chain.ts';
import type { Columns } from './columns.ts';
import { buildCube, type Cube } from './cube.ts';
import type { Filter } from './filter.ts';
import { Pool, type Memory } from './memory.ts';
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
	/** Gives its memory to the selections after it: it must not be asked again. */
	end(): void;
}

/** Makes the selections of an archive; what they have in common is made once. */
export interface Selector {
	readonly everything: Selection;
	select(filter: Filter): Selection;
}

/** What selections are made of. */
interface Ground {
	readonly columns: Columns;
	readonly everything: Bits;
	readonly setOf: TermSets;
}

/** A required term that the archive lacks lets nothing through. */
function matchingRows({ columns, everything, setOf }: Ground, { all, none }: Filter, memory: Memory): Bits {
	const matching = memory.copy(everything);
	for (const key of all) {
		const term = columns.termIndex.get(key);
		if (term === undefined) matching.fill(0);
		else keepIn(matching, setOf(term));
	}
	for (const key of none) {
		const term = columns.termIndex.get(key);
		if (term !== undefined) takeOut(matching, setOf(term));
	}
	return matching;
}

function makeSelection(
	{ columns, setOf }: Ground,
	{ posts, cube, counter }: Pick<Selection, 'posts' | 'cube' | 'counter'>,
	memory: ReturnType<Pool['lend']>
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
			const known = withTerms.get(term);
			if (known) return known;
			const both = memory.copy(matching);
			keepIn(both, setOf(term));
			const found = new RankedBits(both);
			withTerms.set(term, found);
			return found;
		},
		within: (window) => rowsWithin(columns, window),
		eventsWithin({ start, end }) {
			const found = emptyBits(events);
			for (let word = start >>> 5; word * 32 < end; word++) {
				let bits = cutWord(matching[word] ?? 0, word * 32, start, end);
				for (; bits !== 0; bits &= bits - 1) setBit(found, event[word * 32 + lowestBit(bits)] ?? 0);
			}
			return membersOf(found);
		},
		end: memory.end
	};
}

export function createSelector(columns: Columns): Selector {
	const { count, termStart, term } = columns.posts;
	const pool = new Pool();
	const everything = fullBits(count);
	const ground = { columns, everything, setOf: createTermSets(columns.posts, pool) };
	const cube = buildCube({ termStart, term, terms: columns.terms }, everything, count);
	const counter = createEventCounter(columns, everything, pool);
	return {
		everything: makeSelection(ground, { posts: new RankedBits(everything), cube, counter }, pool.lend()),
		select(filter) {
			const memory = pool.lend();
			const posts = new RankedBits(matchingRows(ground, filter, memory));
			const { bits, size } = posts;
			const narrowed = {
				posts,
				cube: cube.narrow(bits, size, memory),
				counter: counter.narrow(bits, size, memory)
			};
			return makeSelection(ground, narrowed, memory);
		}
	};
}
