/** A place in an input that a person should know about. `at` is a place in words, e.g. `line 14`. */
export interface Note {
	readonly file: string;
	readonly at: string;
	readonly why: string;
}

/** What an import did with every record: read = kept + merged + refused.length. */
export interface Receipt {
	readonly read: number;
	readonly kept: number;
	readonly merged: number;
	/** Kept posts whose time is unknown. */
	readonly undated: number;
	readonly refused: readonly Note[];
	/** Spots where the reader had to choose, e.g. an undecidable border between two posts. */
	readonly notes: readonly Note[];
}
