import { sha256 } from '#lib/core/archive/sha256.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { RawPost } from '#lib/core/model/post.ts';

/** 48 bits: among a million posts of one source, two different texts share an id once in some hundred archives. */
const HASH_DIGITS = 12;

/** What stays the same when a page is copied again by another browser: case and words, not spacing. */
function normalise(text: string): string {
	return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

function baseId(post: RawPost, number: string | null): string {
	if (number !== null) return `${post.source}/${number}`;
	const said = normalise(post.text) || [...post.media, ...post.links, post.forwardedFrom].join(' ');
	const hash = sha256(new TextEncoder().encode(said));
	return `${post.source}/~${hash.slice(0, HASH_DIGITS)}`;
}

/**
 * Gives ids to the posts of one input, in input order. The same text twice in one input is two posts, the second
 * with the suffix `-2`; a number twice is one post. `number` is the post's own unless told. So the same posts of another input get the same ids.
 */
export function createIdGiver(): (post: RawPost, number?: string | null) => PostId {
	const seen = new Map<string, number>();
	return (post, number = post.number) => {
		const id = baseId(post, number);
		if (number !== null) return id as PostId;
		const count = (seen.get(id) ?? 0) + 1;
		seen.set(id, count);
		return (count === 1 ? id : `${id}-${String(count)}`) as PostId;
	};
}
