import type { PostId } from '#lib/core/model/ids.ts';
import type { CombinedPost } from './combine.ts';
import { sayKey } from './say-key.ts';

/** A text of fewer letters is a greeting that anybody may write. */
const LEAST_LETTERS = 16;

function isBefore(a: CombinedPost, b: CombinedPost): boolean {
	const [timeA, timeB] = [a.when.at ?? Infinity, b.when.at ?? Infinity];
	return timeA === timeB ? a.id < b.id : timeA < timeB;
}

/** For every post whose text another channel had first: that channel's post. */
export function linkSameTexts(posts: readonly CombinedPost[]): ReadonlyMap<PostId, PostId> {
	const links = new Map<PostId, PostId>();
	if (new Set(posts.map(({ raw }) => raw.source)).size < 2) return links;
	const groups = new Map<string, CombinedPost[]>();
	for (const post of posts) {
		const key = sayKey(post.raw.text);
		if (key.length < LEAST_LETTERS) continue;
		const known = groups.get(key);
		if (known) known.push(post);
		else groups.set(key, [post]);
	}
	for (const group of groups.values()) {
		if (group.length < 2) continue;
		const first = group.reduce((best, post) => (isBefore(post, best) ? post : best));
		for (const post of group) if (post.raw.source !== first.raw.source) links.set(post.id, first.id);
	}
	return links;
}
