import type { Filter } from '#lib/core/archive/filter.ts';
import type { Window } from '#lib/core/archive/view.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { termKey, type EventId, type PostId, type TermKey } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';

/** The same questions answered by looking at every post, so that nothing can be wrong but the question. */
export interface Naive {
	posts(filter: Filter, window: Window | null): Post[];
	events(filter: Filter, window: Window | null): EventId[];
	count(filter: Filter, window: Window, term: TermKey): number;
}

export function naiveReader(archive: Archive): Naive {
	const terms = new Map<PostId, Set<TermKey>>(
		archive.posts.map((post, i) => [
			post.id,
			new Set(archive.mentions[i]?.map(({ kind, term }) => termKey(kind, term)))
		])
	);
	const has = (post: Post, key: TermKey) => terms.get(post.id)?.has(key) ?? false;

	function posts(filter: Filter, window: Window | null): Post[] {
		return archive.posts.filter((post) => {
			const { at } = post.when;
			const inWindow = window === null ? at === null : at !== null && window.start <= at && at < window.end;
			return (
				inWindow && filter.all.every((key) => has(post, key)) && !filter.none.some((key) => has(post, key))
			);
		});
	}

	return {
		posts,
		events(filter, window) {
			const ids = new Set(posts(filter, window).map(({ id }) => id));
			return archive.events
				.filter((event) => event.posts.some((id) => ids.has(id)))
				.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0)
				.map(({ id }) => id);
		},
		count: (filter, window, term) => posts(filter, window).filter((post) => has(post, term)).length
	};
}
