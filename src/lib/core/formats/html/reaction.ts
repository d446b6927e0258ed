import type { Reaction } from '#lib/core/model/post.ts';

/** Paid reactions have a star of their own and no emoji. */
const PAID = '⭐';
/** A drawing of somebody's own, of which a page has only a number. */
const UNKNOWN = '❔';

export function reactionOf(emoji: string, paid: boolean, count: number): Reaction {
	return { emoji: paid ? PAID : emoji === '' ? UNKNOWN : emoji, count };
}
