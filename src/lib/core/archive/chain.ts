import { emptyBits, hasBit, lowestBit, nextBit, RankedBits, setBit, type Bits } from './bits.ts';
import type { Columns } from './columns.ts';
import type { Rows } from './rows.ts';

/** Rows of a block: a block whose links all begin inside the range asked for is passed over as a whole. */
const BLOCK = 256;

/** How the posts of an event hang together: from each the one before it. */
export interface Chain {
	/** Row of the event's post before this one, -1 for its first. */
	readonly previous: Int32Array;
	/** Rows that are not the first of their event. */
	readonly later: Bits;
}

export function chainPosts({ posts, events }: Columns): Chain {
	const previous = new Int32Array(posts.count).fill(-1);
	const later = emptyBits(posts.count);
	const { row, rowStart } = events;
	for (let event = 0; event < events.count; event++) {
		const end = rowStart[event + 1] ?? 0;
		for (let i = (rowStart[event] ?? 0) + 1; i < end; i++) {
			const here = row[i] ?? 0;
			previous[here] = row[i - 1] ?? -1;
			setBit(later, here);
		}
	}
	return { previous, later };
}

/**
 * Counts the events with a matching post among some rows. An event is counted at its first matching post of all, or at
 * the matching post whose link to the one before leads out of the rows; of those a range has few, near its start.
 */
export function countEventsOf(matching: Bits, { previous, later }: Chain): (rows: Rows) => number {
	const count = previous.length;
	const firsts = matching.map((word, i) => word & ~(later[i] ?? 0));
	const linked = matching.map((word, i) => word & (later[i] ?? 0));
	/** The earliest row that a link of the block leads to. */
	const reach = new Int32Array(Math.ceil(count / BLOCK)).fill(count);
	for (let word = 0; word < linked.length; word++) {
		let bits = linked[word] ?? 0;
		const block = Math.floor((word * 32) / BLOCK);
		let earliest = reach[block] ?? 0;
		for (; bits !== 0; bits &= bits - 1) {
			const bit = bits & -bits;
			const before = matchBefore(word * 32 + lowestBit(bits));
			if (before < 0) {
				firsts[word] = (firsts[word] ?? 0) | bit;
				linked[word] = (linked[word] ?? 0) & ~bit;
			} else if (before < earliest) earliest = before;
		}
		reach[block] = earliest;
	}
	const ranked = new RankedBits(firsts);

	function matchBefore(row: number): number {
		let before = previous[row] ?? -1;
		while (before >= 0 && !hasBit(matching, before)) before = previous[before] ?? -1;
		return before;
	}

	return ({ start, end }) => {
		let found = ranked.count(start, end);
		for (let block = Math.floor(start / BLOCK); block * BLOCK < end; block++) {
			if ((reach[block] ?? 0) >= start) continue;
			const last = Math.min(end, (block + 1) * BLOCK);
			const first = Math.max(start, block * BLOCK);
			for (let row = nextBit(linked, first, last); row < last; row = nextBit(linked, row + 1, last))
				if (matchBefore(row) < start) found++;
		}
		return found;
	};
}
