/** Where progress is shown: on standard error, so that standard output stays what was asked for. */
export interface Status {
	/** A screen, on which a line can be written anew; else lines follow one another. */
	readonly isScreen: boolean;
	/** Columns of a screen. */
	width(): number;
	write(text: string): void;
	/** Milliseconds of a clock that never goes back. */
	now(): number;
}

/** What a command needs of the place it is called from. */
export interface Terminal {
	/** Where relative paths start. */
	readonly folder: string;
	readonly stdin: AsyncIterable<Uint8Array>;
	readonly status: Status;
	/** Aborted when the person wants the command to end. */
	readonly signal: AbortSignal;
	/** Writes a line to standard output; resolves when more may be written. */
	print(line: string): Promise<void>;
	/** Writes a line to standard error. */
	complain(line: string): void;
}
