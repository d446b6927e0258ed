import { bitsOf, type Bits } from './bits.ts';
import type { PostColumns } from './columns.ts';

/** Sets kept: those of the filter and of the pins, and of some that were lately. */
const KEPT = 24;

/** The rows that mention a term, as a set; not to be changed. */
export type TermSets = (term: number) => Bits;

/** Sets lately asked for are kept, because pins are asked for with every filter. */
export function createTermSets({ count, rowsOfTerm: { start, item } }: PostColumns): TermSets {
	const lately = new Map<number, Bits>();
	return (term) => {
		const found = lately.get(term) ?? bitsOf(count, item.subarray(start[term], start[term + 1]));
		lately.delete(term);
		lately.set(term, found);
		const [oldest] = lately.keys();
		if (lately.size > KEPT && oldest !== undefined) lately.delete(oldest);
		return found;
	};
}
