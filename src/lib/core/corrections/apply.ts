import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { Correction } from './correction.ts';
import { groundOf } from './ground.ts';
import { insertInOrder } from './insert.ts';
import { patchOf } from './patch.ts';

export interface Corrected {
	/** In time order again; posts whose time is as before keep their order. */
	readonly posts: readonly Post[];
	/** In order of their first post. */
	readonly events: readonly Event[];
	readonly warnings: readonly Note[];
}

/**
 * Applies corrections, in order, to what an import found; to take one back, apply those before it. Every post stays in
 * exactly one event. What does not fit is told and passed over.
 */
export function applyCorrections(
	corrections: readonly Correction[],
	posts: readonly Post[],
	events: readonly Event[]
): Corrected {
	const { posts: changed, gone, events: made, warnings } = patchOf(corrections, groundOf(posts, events));
	const places = new Map(posts.map(({ id }, place) => [id, place]));
	const timed = insertInOrder(
		posts.filter(({ id }) => !changed.has(id)),
		[...changed.values()].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
		({ when }) => when.at,
		({ id }) => places.get(id) ?? 0
	);
	const placeNow = new Map(timed.map(({ id }, place) => [id, place]));
	const firstPlace = (event: Event) => placeNow.get(event.posts[0] as PostId) ?? 0;
	return {
		posts: timed,
		events: insertInOrder(
			events.filter((event) => !gone.has(event)),
			made,
			firstPlace,
			firstPlace
		),
		warnings
	};
}

/** The same archive, corrected; what does not fit is added to the notes of its receipt. */
export function correctArchive(archive: Archive, corrections: readonly Correction[]): Archive {
	if (corrections.length === 0) return archive;
	const { posts, events, warnings } = applyCorrections(corrections, archive.posts, archive.events);
	const mentionsOf = new Map(archive.posts.map(({ id }, i) => [id, archive.mentions[i] ?? []]));
	return {
		...archive,
		posts,
		mentions: posts.map(({ id }) => mentionsOf.get(id) ?? []),
		events,
		receipt: { ...archive.receipt, notes: [...archive.receipt.notes, ...warnings] }
	};
}
