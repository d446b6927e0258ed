import type { Window } from '#lib/core/archive/view.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { termKey } from '#lib/core/model/ids.ts';
import type { PostId, EventId, TermKey } from '#lib/core/model/ids.ts';

/** The counts of a range by looking at every post: what the columns and the cube are measured against. */
export function createScan(
	archive: Archive
): (
	wanted: TermKey | null,
	window: Window
) => { posts: number; events: number; counts: Map<TermKey, number> } {
	const eventOf = new Map<PostId, EventId>(
		archive.events.flatMap((event) => event.posts.map((id) => [id, event.id] as const))
	);
	return (wanted, window) => {
		const counts = new Map<TermKey, number>();
		const events = new Set<EventId | undefined>();
		let posts = 0;
		archive.posts.forEach((post, i) => {
			const { at } = post.when;
			if (at === null || at < window.start || at >= window.end) return;
			const terms = new Set(archive.mentions[i]?.map(({ kind, term }) => termKey(kind, term)));
			if (wanted !== null && !terms.has(wanted)) return;
			posts++;
			events.add(eventOf.get(post.id));
			for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
		});
		return { posts, events: events.size, counts };
	};
}
