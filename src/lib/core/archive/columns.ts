import type { EventId, TermKey } from '#lib/core/model/ids.ts';
import type { Groups } from './groups.ts';

/**
 * What counting needs of an archive, as typed arrays. Rows are posts: the dated ones first, sorted by `at`, then the
 * undated ones. Events are sorted the same way. Everything an answer counts is an index into these.
 */
export interface Columns {
	readonly posts: PostColumns;
	readonly events: EventColumns;
	/** Position of a term in `Summary.terms`. */
	readonly termIndex: ReadonlyMap<TermKey, number>;
	readonly terms: number;
}

export interface PostColumns {
	readonly count: number;
	/** Rows before this one are dated. */
	readonly dated: number;
	/** UTC milliseconds; NaN for undated rows. */
	readonly at: Float64Array;
	readonly from: Float64Array;
	readonly to: Float64Array;
	/** Index into BASES. */
	readonly basis: Uint8Array;
	/** Event of each row. */
	readonly event: Int32Array;
	/** Terms of row r, each once, ascending: `term[termStart[r] .. termStart[r + 1])`. */
	readonly termStart: Int32Array;
	readonly term: Int32Array;
	/** How often the row mentions the term, parallel to `term`. */
	readonly times: Int32Array;
	/** The other way round: rows that mention term t, ascending, are items of group t. */
	readonly rowsOfTerm: Groups;
}

export interface EventColumns {
	readonly count: number;
	/** Events before this one are dated: those with a dated post. */
	readonly dated: number;
	readonly id: readonly EventId[];
	readonly title: readonly string[];
	/** UTC milliseconds; NaN for undated events. */
	readonly at: Float64Array;
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly weight: Float64Array;
	/** Row of the lead post. */
	readonly lead: Int32Array;
	/** Rows of event e, ascending: `row[rowStart[e] .. rowStart[e + 1])`. */
	readonly rowStart: Int32Array;
	readonly row: Int32Array;
	/** Events from the weightiest to the lightest, and the place of each in that order. */
	readonly byWeight: Int32Array;
	readonly rank: Int32Array;
}

/** First index in [0, end) whose value is not below `value`; `end` where all are. Ascending up to `end`. */
export function lowerBound(values: ArrayLike<number>, value: number, end: number = values.length): number {
	let low = 0;
	let high = end;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((values[middle] ?? Infinity) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
