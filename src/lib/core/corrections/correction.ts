import type { PostId } from '#lib/core/model/ids.ts';

/**
 * One thing that a person put right. Posts are named by their ids, which are the same in every import; an event by any
 * post that is told in it, because its own id follows from what it holds.
 */
export type Correction =
	/** The day that a post was written, `YYYY-MM-DD` in UTC; with `last`, the days from the one to the other. */
	| { readonly kind: 'date'; readonly post: PostId; readonly day: string; readonly last?: string }
	/** The title of the event that holds the post, for as long as it holds it. */
	| { readonly kind: 'title'; readonly event: PostId; readonly title: string }
	/** The events that hold these two posts are one; the first of them names it. */
	| { readonly kind: 'merge'; readonly event: PostId; readonly with: PostId }
	/** These posts are an event of their own. */
	| { readonly kind: 'split'; readonly posts: readonly PostId[] }
	/** These posts belong to the event that holds the post `to`. */
	| { readonly kind: 'move'; readonly posts: readonly PostId[]; readonly to: PostId };

/** Characters of a title that a person gives. */
export const LONGEST_TITLE = 300;

/** Every post that a correction names, each once. */
export function postsNamed(correction: Correction): PostId[] {
	switch (correction.kind) {
		case 'date':
			return [correction.post];
		case 'title':
			return [correction.event];
		case 'merge':
			return [correction.event, correction.with];
		case 'split':
			return [...new Set(correction.posts)];
		case 'move':
			return [...new Set([...correction.posts, correction.to])];
	}
}
