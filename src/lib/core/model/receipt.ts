/** A place in an input that a person should know about. `at` is a place in words, e.g. `line 14` or `byte 2048`. */
export interface Note {
	readonly file: string;
	readonly at: string;
	readonly why: string;
}

/** What came of one file. Counts as in the receipt. */
export interface FileReceipt {
	readonly file: string;
	/** Null where the size is not known, as of standard input. */
	readonly bytes: number | null;
	/** The format in words; empty where the file was refused as a whole. */
	readonly format: string;
	readonly read: number;
	/** Posts that it was the first to have; of an album, the message that names it. */
	readonly kept: number;
	readonly merged: number;
	readonly albumParts: number;
	readonly undated: number;
	readonly refused: number;
	readonly service: number;
	readonly broken: number;
	/** The same for every reading of the same content. */
	readonly fingerprint: string;
	/** First and last recorded time of its posts, UTC milliseconds; null where it records none. */
	readonly from: number | null;
	readonly to: number | null;
}

/** A stretch without a post of a source, from one dated post to the next, UTC milliseconds. */
export interface Gap {
	readonly source: string;
	readonly from: number;
	readonly to: number;
}

/** What an import did with every record: read = kept + merged + refused.length. */
export interface Receipt {
	readonly read: number;
	readonly kept: number;
	/** Records that are part of a post kept already: read twice, or further messages of an album. */
	readonly merged: number;
	/** Those of the merged that are further messages of an album, each where it was read first; the others were read twice. */
	readonly albumParts: number;
	/** Kept posts whose time is unknown. */
	readonly undated: number;
	readonly refused: readonly Note[];
	/** Spots where the reader had to choose, e.g. an undecidable border between two posts. */
	readonly notes: readonly Note[];
	/** Messages by which a service reports a change of the channel; no posts, and not among the records read. */
	readonly service: number;
	/** Posts of which an earlier text was kept. */
	readonly changed: number;
	/** Posts that have the text of another channel's post. */
	readonly sameText: number;
	/** Bytes that are no text in the file's encoding, replaced by U+FFFD. */
	readonly broken: number;
	/** In order of file name. */
	readonly files: readonly FileReceipt[];
	/** First and last instant that a dated post is placed at, UTC milliseconds; null where none is dated. */
	readonly from: number | null;
	readonly to: number | null;
	/** Gaps of at least a day, in order of source and time, the longest few hundred of each source. */
	readonly gaps: readonly Gap[];
}

/** The receipt of an import that met nothing. */
export const EMPTY_RECEIPT: Receipt = {
	read: 0,
	kept: 0,
	merged: 0,
	albumParts: 0,
	undated: 0,
	refused: [],
	notes: [],
	service: 0,
	changed: 0,
	sameText: 0,
	broken: 0,
	files: [],
	from: null,
	to: null,
	gaps: []
};
