import type { ArchiveParts, Prose } from '#lib/core/archive/reader.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { postsNamed, type Correction } from '../correction.ts';
import type { Ground } from '../ground.ts';
import { patchOf, type Patch } from '../patch.ts';
import { patchEvents } from './events.ts';
import { orderRows, reorderPosts } from './posts.ts';

export interface CorrectedParts {
	readonly parts: ArchiveParts;
	readonly warnings: readonly Note[];
}

/** Where in the columns the ground was found. */
interface Found extends Ground {
	readonly rows: ReadonlyMap<PostId, number>;
	readonly places: ReadonlyMap<Event, number>;
}

/** Fetches the posts that are named and all of their events: nothing else of the prose is read. */
async function findGround({ columns, prose }: ArchiveParts, named: readonly PostId[]): Promise<Found> {
	const { posts, events } = columns;
	const namedRows = (await prose.rowsOf(named)).filter((row) => row >= 0);
	const places = [...new Set(Array.from(namedRows, (row) => posts.event[row] ?? -1))].filter((e) => e >= 0);
	const rows = Int32Array.from(
		places.flatMap((e) => Array.from(events.row.subarray(events.rowStart[e], events.rowStart[e + 1])))
	).sort();
	const found = await prose.posts(rows);
	const told = await Promise.all(places.map((place) => prose.event(place)));
	const byId = new Map<PostId, { post: Post; row: number }>(
		found.map(({ post }, i) => [post.id, { post, row: rows[i] ?? -1 }])
	);
	const homes = new Map(told.flatMap((event) => event.posts.map((id) => [id, event] as const)));
	return {
		post: (id) => byId.get(id)?.post,
		eventOf: (id) => homes.get(id),
		placeOf: (id) => byId.get(id)?.row ?? -1,
		rows: new Map([...byId].map(([id, { row }]) => [id, row])),
		places: new Map(told.map((event, i) => [event, places[i] ?? -1]))
	};
}

/**
 * The parts of an archive with corrections applied. What they touch is read and told anew; of all else only rows of
 * columns move, so that it takes milliseconds whatever the size.
 */
export async function correctParts(
	parts: ArchiveParts,
	corrections: readonly Correction[]
): Promise<CorrectedParts> {
	if (corrections.length === 0) return { parts, warnings: [] };
	const ground = await findGround(parts, [...new Set(corrections.flatMap(postsNamed))]);
	const patch = patchOf(corrections, ground);
	return { parts: patchParts(parts, patch, ground), warnings: patch.warnings };
}

function patchParts({ columns, about, prose }: ArchiveParts, patch: Patch, ground: Found): ArchiveParts {
	const rowBefore = (id: PostId) => ground.rows.get(id) ?? -1;
	const changed = new Map([...patch.posts.values()].map((post) => [rowBefore(post.id), post.when]));
	const order = orderRows(columns.posts, changed);
	const now = new Int32Array(order.length);
	order.forEach((before, row) => (now[before] = row));
	const rowNow = (before: number) => now[before] ?? -1;
	const posts = changed.size > 0 ? reorderPosts(columns.posts, order, changed, columns.terms) : columns.posts;
	const made = patch.events.map((event) => ({
		event,
		rows: event.posts.map((id) => rowNow(rowBefore(id))),
		lead: rowNow(rowBefore(event.lead))
	}));
	const gone = new Set([...patch.gone].map((event) => ground.places.get(event) ?? -1));
	const { events, eventOfRow, origin } = patchEvents(columns.events, { gone, made }, posts.event, rowNow);
	return {
		columns: { ...columns, posts: { ...posts, event: eventOfRow }, events },
		about,
		prose: patchProse(prose, { patch, order, rowNow, origin })
	};
}

interface Moves {
	readonly patch: Patch;
	/** The row before of every row. */
	readonly order: Int32Array;
	readonly rowNow: (before: number) => number;
	/** As in `PatchedEvents`. */
	readonly origin: Int32Array;
}

function patchProse(prose: Prose, { patch, order, rowNow, origin }: Moves): Prose {
	return {
		async posts(rows) {
			const found = await prose.posts(rows.map((row) => order[row] ?? -1));
			return found.map((row) => ({ ...row, post: patch.posts.get(row.post.id) ?? row.post }));
		},
		async event(place) {
			const from = origin[place] ?? -1;
			return patch.events[-1 - from] ?? prose.event(from);
		},
		async rowsOf(ids) {
			return (await prose.rowsOf(ids)).map((row) => (row < 0 ? row : rowNow(row)));
		}
	};
}
