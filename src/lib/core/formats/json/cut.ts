import type { Memory } from './lines.ts';

/** A value of an enclosing object that is no container; numbers too long for a double stay as written. */
export type Scalar = string | number | boolean | null;

/** An array whose elements are records, or the top level of a file whose values are. */
export interface RecordList {
	/** Keys that lead to it from the root, without array positions: `messages`, `chats.list.messages`; '' is the root. */
	readonly path: string;
	/** The objects around it, outermost first: their scalar fields that stood before the list. */
	readonly enclosing: readonly ReadonlyMap<string, Scalar>[];
	/** How many lists came before it. */
	readonly number: number;
}

/**
 * One piece of an input.
 * - `record`: a whole element of a list. It is valid JSON, but for damage nested in its fields where it is laid out a
 *   field a line: whoever reads those must look.
 * - `broken`: bytes that are no JSON and were passed over to the next record; they are not kept
 * - `unfinished`: a record that the end of the input cuts off; of length 0 where the input ends between two records
 */
export interface Piece {
	readonly kind: 'record' | 'broken' | 'unfinished';
	/** First byte in the input, counted from 0, and how many. */
	readonly offset: number;
	readonly length: number;
	/** First byte in `Batch.bytes` and the one after the last; both 0 where the bytes are not kept. */
	readonly start: number;
	readonly end: number;
	readonly list: RecordList;
	/** Where in `Batch.fields` its fields are listed, and how many; none where the record is no object. */
	readonly fieldsAt: number;
	readonly fieldCount: number;
}

/** Pieces in input order. All of it is valid only until the next batch is asked for. */
export interface Batch {
	readonly memory: Memory;
	/** The bytes of `memory`. */
	readonly bytes: Uint8Array;
	readonly pieces: readonly Piece[];
	/** FIELD_SIZE numbers a field, places in `bytes`: key from and to (without quotes), value from and to. */
	readonly fields: Int32Array;
	/** Bytes of the input that are done with. */
	readonly read: number;
}

export interface CutOptions {
	/**
	 * What an array or object at a path is, path as in RecordList: a `list` of records, something to `look` into, or to
	 * `skip`. After damage only the last key of a path may be known.
	 */
	enter(path: string): 'list' | 'look' | 'skip';
	/**
	 * Keys that every record has and what stands inside one has not: they tell a record where the bytes around it are
	 * damaged. Without them, what the first records have in common is learnt.
	 */
	readonly marks?: readonly string[];
	/** Keys of lists, which no record has: they tell an object around a list, e.g. `messages`. */
	readonly around?: readonly string[];
	/** The values at the top level are records themselves: one a line, or one after the other. */
	readonly lines?: boolean;
}
