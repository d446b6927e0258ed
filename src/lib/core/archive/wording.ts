/** Where every mention stands: those of row r are `[rowStart[r] .. rowStart[r + 1])` of the other columns. */
export interface MentionColumns {
	readonly rowStart: Int32Array;
	/** Index into the terms of the archive. */
	readonly term: Int32Array;
	/** UTF-16 offsets into the text of the post. */
	readonly start: Int32Array;
	readonly end: Int32Array;
}

/** What was read in an archive, for reading it again: fetched when it is asked for. */
export interface Wording {
	/** Texts of the rows `start` to `end`, end exclusive. */
	texts(start: number, end: number): Promise<readonly string[]>;
	mentions(): Promise<MentionColumns>;
}
