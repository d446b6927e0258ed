import type { RawPost } from './post.ts';
import type { Note } from './receipt.ts';

/** What a page says of the channel itself. */
export interface Header {
	readonly name: string | null;
	readonly description: string | null;
}

/**
 * What a reader yields, in input order. A header comes before the posts it heads. `service` is a message by which the
 * service reports a change of the channel: counted, no post. `broken` counts bytes that are no text in the encoding.
 */
export type Reading =
	| { readonly kind: 'header'; readonly header: Header }
	| { readonly kind: 'post'; readonly post: RawPost }
	/** Several at once: handing over each costs as much as reading it. */
	| { readonly kind: 'posts'; readonly posts: readonly RawPost[] }
	| { readonly kind: 'service' }
	| { readonly kind: 'merged'; readonly note: Note }
	| { readonly kind: 'refused'; readonly note: Note }
	| { readonly kind: 'note'; readonly note: Note }
	| { readonly kind: 'broken'; readonly count: number }
	| { readonly kind: 'progress'; readonly bytes: number };

/** One input: its name (for messages, and for the source where the page names none) and its bytes, read once. */
export interface Input {
	readonly name: string;
	/** Total size in bytes where known, else null. */
	readonly size: number | null;
	readonly bytes: AsyncIterable<Uint8Array>;
}

/** Which column of a table holds what; null where none does. Names as in the table's head. */
export interface ColumnChoice {
	readonly text: string | null;
	readonly time: string | null;
	readonly id: string | null;
	readonly source: string | null;
}

/** What a person may tell a reader. Plain data, so that it passes between threads. */
export interface ReadOptions {
	/** IANA zone or offset (`Europe/Moscow`, `+03:00`) of clocks that name none; `UTC` unless told. */
	readonly zone: string;
	/** Ids or names of the chats wanted of an export that holds several; null for all. */
	readonly chats: readonly string[] | null;
	/** Columns by file name; `*` stands for every table. What is not told is guessed. */
	readonly columns: Readonly<Record<string, Partial<ColumnChoice>>>;
}

export const DEFAULT_READ_OPTIONS: ReadOptions = { zone: 'UTC', chats: null, columns: {} };

/** One chat of an export that holds several. */
export interface ChatChoice {
	/** The number as the export has it. */
	readonly id: string;
	readonly name: string;
	/** The export's word, e.g. `public_channel`, `personal_chat`. */
	readonly type: string;
	readonly messages: number;
}

/** What a person may be asked before a file is read. */
export type Question =
	| { readonly kind: 'chats'; readonly chats: readonly ChatChoice[] }
	| {
			readonly kind: 'columns';
			readonly columns: readonly string[];
			readonly guess: ColumnChoice;
			/** The first rows, cells in the order of the columns. */
			readonly rows: readonly (readonly string[])[];
	  };
