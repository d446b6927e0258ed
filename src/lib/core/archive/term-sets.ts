import { setBits, wordsOf, type Bits } from './bits.ts';
import type { PostColumns } from './columns.ts';
import type { Pool } from './memory.ts';

/** Sets kept: those of the filter and of the pins, and of some that were lately. */
const KEPT = 24;

/** The rows that mention a term, as a set: not to be changed, and to be read before the next is asked for. */
export type TermSets = (term: number) => Bits;

/** Sets lately asked for are kept, because pins are asked for with every filter. */
export function createTermSets({ count, rowsOfTerm: { start, item } }: PostColumns, pool: Pool): TermSets {
	const lately = new Map<number, Bits>();

	function makeSet(term: number): Bits {
		const [oldest] = lately;
		if (lately.size >= KEPT && oldest) {
			lately.delete(oldest[0]);
			pool.takeBack(oldest[1]);
		}
		const set = pool.zeros(wordsOf(count));
		setBits(set, item.subarray(start[term], start[term + 1]));
		return set;
	}

	return (term) => {
		const found = lately.get(term) ?? makeSet(term);
		lately.delete(term);
		lately.set(term, found);
		return found;
	};
}
