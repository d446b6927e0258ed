import type { Input, Question, Reading, ReadOptions } from '#lib/core/model/reading.ts';

/** The first bytes of an input (some tens of kilobytes), by which its format is told. */
export interface Head {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The same bytes as text, without a byte order mark; a character cut at the end is left out. */
	readonly text: string;
}

/** One input format: how it is recognised and how its posts are read. Its quirks stay in its files. */
export interface Format {
	/** In words, as a person would call it, e.g. `Telegram Desktop JSON export`. */
	readonly label: string;
	/** By content; the name may only settle what the content leaves open. */
	recognise(head: Head): boolean;
	/** Posts in input order. The bytes are UTF-8 without a byte order mark. Bad input is yielded as `refused`, never thrown. */
	read(input: Input, options: ReadOptions): AsyncGenerator<Reading>;
	/** What a person may be asked before this input is read, null where nothing is open. */
	ask?(input: Input, options: ReadOptions): Promise<Question | null>;
}
