import type { Archive } from '#lib/core/model/archive.ts';
import { termKey, type PostId, type TermKey } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import { BASES } from '#lib/core/model/when.ts';
import type { Columns, PostColumns } from './columns.ts';
import { completeEvents } from './event-columns.ts';
import { indexTerms } from './post-terms.ts';

/** Columns, and which post or event of the archive stands in each row. */
export interface BuiltColumns {
	readonly columns: Columns;
	readonly postOfRow: Int32Array;
	readonly eventOfRow: Int32Array;
}

/** Places sorted by time, undated last, order kept where times are equal. */
function sortByTime(times: readonly (number | null)[]): Int32Array {
	const keys = toFloats(times, Infinity);
	const order = new Int32Array(times.length).map((_, i) => i);
	return order.sort((a, b) => {
		const timeA = keys[a] ?? 0;
		const timeB = keys[b] ?? 0;
		return timeA === timeB ? a - b : timeA < timeB ? -1 : 1;
	});
}

/** By hand, because `Float64Array.from` with a function takes many times as long. */
function toFloats(values: readonly (number | null)[], missing: number): Float64Array {
	const floats = new Float64Array(values.length);
	values.forEach((value, i) => (floats[i] = value ?? missing));
	return floats;
}

export function indexByKey(terms: readonly Term[]): ReadonlyMap<TermKey, number> {
	return new Map(terms.map((term, i) => [termKey(term.kind, term.id), i]));
}

function pick<Row>(order: Int32Array, rows: readonly Row[]): Row[] {
	const picked: Row[] = [];
	order.forEach((i) => {
		const row = rows[i];
		if (row === undefined) throw new Error(`no row ${String(i)}`);
		picked.push(row);
	});
	return picked;
}

function found<Key>(map: ReadonlyMap<Key, number>, key: Key): number {
	const index = map.get(key);
	if (index === undefined) throw new Error(`the archive does not hold ${String(key)}`);
	return index;
}

function times(values: readonly (number | null)[]): Float64Array {
	return toFloats(values, NaN);
}

/** Sorts an archive into columns. Throws where a post is in no event or a mention is of no term: that is a bug upstream. */
export function buildColumns(archive: Archive): BuiltColumns {
	const postOfRow = sortByTime(archive.posts.map((post) => post.when.at));
	const eventOfRow = sortByTime(archive.events.map((event) => event.at));
	const posts = pick(postOfRow, archive.posts);
	const events = pick(eventOfRow, archive.events);

	const rowOfPost = new Map<PostId, number>(posts.map((post, row) => [post.id, row]));
	const eventOfPost = new Map<PostId, number>(
		events.flatMap((event, e) => event.posts.map((id) => [id, e] as const))
	);
	const event = Int32Array.from(posts, (post) => found(eventOfPost, post.id));
	const undated = posts.findIndex((post) => post.when.at === null);

	const termIndex = indexByKey(archive.terms);
	const mentionRow: number[] = [];
	const mentionTerm: number[] = [];
	pick(postOfRow, archive.mentions).forEach((mentions, row) => {
		for (const { kind, term } of mentions) {
			mentionRow.push(row);
			mentionTerm.push(found(termIndex, termKey(kind, term)));
		}
	});
	const postColumns: PostColumns = {
		count: posts.length,
		dated: undated < 0 ? posts.length : undated,
		at: times(posts.map((post) => post.when.at)),
		from: times(posts.map((post) => post.when.from)),
		to: times(posts.map((post) => post.when.to)),
		basis: Uint8Array.from(posts, (post) => BASES.indexOf(post.when.basis)),
		event,
		...indexTerms({ row: mentionRow, term: mentionTerm }, { rows: posts.length, terms: archive.terms.length })
	};
	const eventColumns = completeEvents(
		{
			id: events.map(({ id }) => id),
			title: events.map(({ title }) => title),
			at: times(events.map(({ at }) => at)),
			from: times(events.map(({ from }) => from)),
			to: times(events.map(({ to }) => to)),
			weight: Float64Array.from(events, ({ weight }) => weight),
			lead: Int32Array.from(events, ({ lead }) => found(rowOfPost, lead))
		},
		event
	);
	return {
		columns: { posts: postColumns, events: eventColumns, termIndex, terms: archive.terms.length },
		postOfRow,
		eventOfRow
	};
}
