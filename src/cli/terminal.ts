/** What a command needs of the place it is called from. */
export interface Terminal {
	/** Where relative paths start. */
	readonly folder: string;
	readonly stdin: AsyncIterable<Uint8Array>;
	/** Writes a line to standard output; resolves when more may be written. */
	print(line: string): Promise<void>;
	/** Writes a line to standard error. */
	complain(line: string): void;
}
