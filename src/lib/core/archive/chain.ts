import {
	cutWord,
	emptyBits,
	hasBit,
	keepIn,
	lowestBit,
	RankedBits,
	setBit,
	takeOut,
	type Bits
} from './bits.ts';
import type { Columns } from './columns.ts';
import type { Memory } from './memory.ts';
import type { Rows } from './rows.ts';

/** Rows of a block: a block whose links all begin inside the range asked for is passed over as a whole. */
const BLOCK = 256;

/** How the posts of an event hang together. */
interface Chain {
	/**
	 * Of row r, at 2r the row of the event's post before it and at 2r + 1 that of the one after it; -1 where there is none.
	 * Side by side, because they are asked for together, and to fetch them is what takes the time.
	 */
	readonly beside: Int32Array;
	/** Rows that are not the first of their event, and those that are not its last: most events are one post, which neither looks at. */
	readonly later: Bits;
	readonly earlier: Bits;
}

function chainPosts({ posts, events }: Columns): Chain {
	const beside = new Int32Array(2 * posts.count).fill(-1);
	const later = emptyBits(posts.count);
	const earlier = emptyBits(posts.count);
	const { row, rowStart } = events;
	for (let event = 0; event < events.count; event++) {
		const end = rowStart[event + 1] ?? 0;
		for (let i = (rowStart[event] ?? 0) + 1; i < end; i++) {
			const [one, other] = [row[i - 1] ?? 0, row[i] ?? 0];
			beside[2 * other] = one;
			beside[2 * one + 1] = other;
			setBit(later, other);
			setBit(earlier, one);
		}
	}
	return { beside, later, earlier };
}

/**
 * Counts the events with a matching post among some rows. An event is counted at its first matching post of all, or at
 * the matching post whose link to the one before leads out of the rows; of those a range has few, near its start.
 */
export interface EventCounter {
	count(rows: Rows): number;
	/** The counter of fewer posts; `size` of them are left. */
	narrow(matching: Bits, size: number, memory: Memory): EventCounter;
}

/** What is known of the links between matching posts of one event. */
interface Links {
	readonly matching: Bits;
	/** Matching rows that are the first of their event; the others are linked to one before. */
	readonly firsts: Bits;
	/** The earliest row that a link of each block leads to, or one before it. */
	readonly reach: Int32Array;
}

/** The counter of all posts. */
export function createEventCounter(columns: Columns, everything: Bits, memory: Memory): EventCounter {
	const chain = chainPosts(columns);
	return readLinks(linkAll(everything, chain, memory), chain, columns.posts.count);
}

/** Links a post to the first matching one of `before` and those before that; where none matches, the post is its event's first. */
function link(row: number, before: number, { matching, firsts, reach }: Links, { beside }: Chain): void {
	let found = before;
	while (found >= 0 && !hasBit(matching, found)) found = beside[2 * found] ?? -1;
	if (found < 0) {
		setBit(firsts, row);
		return;
	}
	const block = Math.floor(row / BLOCK);
	if (found < (reach[block] ?? 0)) reach[block] = found;
}

function linkAll(matching: Bits, chain: Chain, memory: Memory): Links {
	const { later, beside } = chain;
	const count = beside.length / 2;
	const reach = memory.zeros(Math.ceil(count / BLOCK)).fill(count);
	const links = { matching, firsts: memory.copy(matching), reach };
	takeOut(links.firsts, later);
	for (let word = 0; word < later.length; word++)
		for (let bits = (matching[word] ?? 0) & (later[word] ?? 0); bits !== 0; bits &= bits - 1) {
			const row = word * 32 + lowestBit(bits);
			link(row, beside[2 * row] ?? -1, links, chain);
		}
	return links;
}

/** The links of all posts but some: only what was linked to one of those is linked anew. */
function linkWithout(all: Links, matching: Bits, chain: Chain, memory: Memory): Links {
	const links = { matching, firsts: memory.copy(all.firsts), reach: memory.copy(all.reach) };
	keepIn(links.firsts, matching);
	for (let word = 0; word < matching.length; word++) {
		let gone = (all.matching[word] ?? 0) & ~(matching[word] ?? 0) & (chain.earlier[word] ?? 0);
		for (; gone !== 0; gone &= gone - 1) {
			const row = word * 32 + lowestBit(gone);
			const after = chain.beside[2 * row + 1] ?? -1;
			if (hasBit(matching, after)) link(after, chain.beside[2 * row] ?? -1, links, chain);
		}
	}
	return links;
}

function readLinks(links: Links, chain: Chain, size: number): EventCounter {
	const { matching, reach } = links;
	const firsts = new RankedBits(links.firsts);

	/** Posts of a block that are linked to one before the rows. Word by word, as density asks for some hundred ranges at once. */
	function countOutward(block: number, { start, end }: Rows): number {
		const first = Math.max(start, block * BLOCK);
		const last = Math.min(end, (block + 1) * BLOCK);
		let found = 0;
		for (let word = first >>> 5; word * 32 < last; word++) {
			const linked = (matching[word] ?? 0) & ~(firsts.bits[word] ?? 0);
			let bits = cutWord(linked, word * 32, first, last);
			for (; bits !== 0; bits &= bits - 1) {
				let before = chain.beside[2 * (word * 32 + lowestBit(bits))] ?? -1;
				// It is linked to a match: where none is found within the rows, that is before them.
				while (before >= start && !hasBit(matching, before)) before = chain.beside[2 * before] ?? -1;
				if (before < start) found++;
			}
		}
		return found;
	}

	return {
		count(rows) {
			let found = firsts.count(rows.start, rows.end);
			for (let block = Math.floor(rows.start / BLOCK); block * BLOCK < rows.end; block++)
				if ((reach[block] ?? 0) < rows.start) found += countOutward(block, rows);
			return found;
		},
		narrow(fewer, left, memory) {
			const narrowed =
				left * 2 > size ? linkWithout(links, fewer, chain, memory) : linkAll(fewer, chain, memory);
			return readLinks(narrowed, chain, left);
		}
	};
}
