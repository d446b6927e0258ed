import type { Post } from '#lib/core/model/post.ts';

/** Characters from which a text counts as a full report. */
const FULL_TEXT = 1000;

/** How much room an event deserves, at least 1: each doubling of posts, sources and views adds a step, a long text up to half a step. */
export function weighEvent(posts: readonly Post[]): number {
	const sources = new Set(posts.map((post) => post.source)).size;
	const views = posts.reduce((sum, post) => sum + (post.views ?? 0), 0);
	const longest = posts.reduce((most, post) => Math.max(most, post.text.length), 0);
	return (
		1 +
		Math.log2(posts.length) +
		Math.log2(sources) +
		0.1 * Math.log2(1 + views) +
		0.5 * Math.min(1, longest / FULL_TEXT)
	);
}
