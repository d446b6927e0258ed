/**
 * How a post's time is known.
 * - `recorded`: the input has a timestamp
 * - `written`: a full date stands in the text
 * - `partial`: day and month stand in the text, the year comes from elsewhere
 * - `calendar`: a named day or a numbered gathering whose dates are known
 * - `between`: only its neighbours, or what the text looks back on, bound it
 * - `unknown`: nothing bounds it on at least one side
 */
export type Basis = 'recorded' | 'written' | 'partial' | 'calendar' | 'between' | 'unknown';

/** Basis values in the order of their codes in stored columns. Append only. */
export const BASES: readonly Basis[] = ['recorded', 'written', 'partial', 'calendar', 'between', 'unknown'];

/** Where in `post.text` a date was read. `start` and `end` are UTF-16 offsets, both 0 where no words carry it. */
export interface Evidence {
	readonly start: number;
	readonly end: number;
	/** Name of the rule that found it, e.g. `month-day-year`. */
	readonly rule: string;
	/** One plain sentence for the reader: what was read, and from where the rest came. */
	readonly note: string;
}

interface Known {
	/** The best single instant, UTC milliseconds: the middle where only an interval is known. */
	readonly at: number;
	/** First instant the post can be of, inclusive, UTC milliseconds. */
	readonly from: number;
	/** Last instant the post can be of, inclusive, UTC milliseconds (a day ends at 23:59:59.999). */
	readonly to: number;
	readonly basis: Exclude<Basis, 'unknown'>;
	readonly evidence: Evidence;
}

interface Unknown {
	readonly at: null;
	readonly from: null;
	readonly to: null;
	readonly basis: 'unknown';
	readonly evidence: Evidence;
}

/** When a post was written: an honest interval, how it is known, and where that was read. */
export type When = Known | Unknown;
export type KnownWhen = Known;

/** A happening seldom lasts longer: a wider interval means that the date is not well known. */
const SOFT_MS = 4 * 86_400_000;

/** Whether a date is inferred, so that its interval says more than its best instant. */
export function isInferred({
	basis,
	from,
	to
}: Pick<Known, 'from' | 'to'> & { readonly basis: Basis }): boolean {
	return basis === 'between' || to - from > SOFT_MS;
}
