import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';

/** What discovery reads of a post: `mentions` are what the vocabulary found in it. */
export interface ReadPost extends Pick<Post, 'id' | 'text'> {
	readonly mentions: readonly Mention[];
}

/**
 * How a new term was found: `acronym` by a name with its acronym in brackets, `head-word` by a word that makes a name of what stands
 * around it (ministry, university), `type-word` by a word that says what a name names (the airline ...), `hashtag` by its number sign.
 */
export type DiscoveryRule = 'acronym' | 'head-word' | 'type-word' | 'hashtag';

/** A place where a proposed term stands; UTF-16 offsets into the post's text. */
export interface Example {
	readonly post: PostId;
	readonly start: number;
	readonly end: number;
}

/** A term that the vocabulary lacks, for a person to accept, join to another or dismiss. */
export interface Proposal {
	/** `topic` is an abbreviated name of something that is no organisation. */
	readonly kind: 'organisation' | 'topic' | 'hashtag';
	/** In the nominative where the posts have it. */
	readonly label: string;
	/** Other forms and acronyms, the most frequent first. */
	readonly aliases: readonly string[];
	/** How often it was found, and in how many posts. */
	readonly count: number;
	readonly posts: number;
	/** The first few, each of another post. */
	readonly examples: readonly Example[];
	/** The surest rule that found it. */
	readonly rule: DiscoveryRule;
}

/** A stretch of a text that one rule takes for a name. */
export interface Finding {
	readonly kind: Proposal['kind'];
	readonly rule: DiscoveryRule;
	readonly start: number;
	readonly end: number;
	/** Word stems: the same for all forms of the name. */
	readonly key: string;
	/** The acronym in brackets. */
	readonly short: string | null;
	/** Whether the head stands in the nominative, so that the form may be the label. */
	readonly plain: boolean;
}
