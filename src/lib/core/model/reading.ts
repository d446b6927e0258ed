import type { RawPost } from './post.ts';
import type { Note } from './receipt.ts';

/** What a page says of the channel itself. */
export interface Header {
	readonly name: string | null;
	readonly description: string | null;
}

/** What a reader yields, in input order. A header comes before the posts it heads. */
export type Reading =
	| { readonly kind: 'header'; readonly header: Header }
	| { readonly kind: 'post'; readonly post: RawPost }
	| { readonly kind: 'merged'; readonly note: Note }
	| { readonly kind: 'refused'; readonly note: Note }
	| { readonly kind: 'note'; readonly note: Note }
	| { readonly kind: 'progress'; readonly bytes: number };

/** One input: its name (for messages, and for the source where the page names none) and its bytes. */
export interface Input {
	readonly name: string;
	/** Total size in bytes where known, else null. */
	readonly size: number | null;
	readonly bytes: AsyncIterable<Uint8Array>;
}
