import type { ArchiveChannel } from './channel.ts';
import type { Event } from './event.ts';
import type { Post } from './post.ts';
import type { Receipt } from './receipt.ts';
import type { Mention, Term } from './term.ts';

/** A whole archive in rows, as the pipeline makes it. `mentions[i]` belongs to `posts[i]`. */
export interface Archive {
	readonly name: string;
	readonly description: string;
	/** Those with most posts first. */
	readonly channels: readonly ArchiveChannel[];
	/** In time order, ties and undated posts in input order. */
	readonly posts: readonly Post[];
	readonly mentions: readonly (readonly Mention[])[];
	/** In time order of their first post. */
	readonly events: readonly Event[];
	/** Every term that at least one post mentions. */
	readonly terms: readonly Term[];
	readonly receipt: Receipt;
}
