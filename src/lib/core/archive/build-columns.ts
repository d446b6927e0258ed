import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import { termKey, type PostId, type TermKey, type TermKind } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention, Term } from '#lib/core/model/term.ts';
import { BASES } from '#lib/core/model/when.ts';
import type { Columns, PostColumns } from './columns.ts';
import { completeEvents } from './event-columns.ts';
import { indexTerms } from './post-terms.ts';

/** Columns, and what of the archive stands in their rows. */
export interface BuiltColumns {
	readonly columns: Columns;
	/** Which post and which event of the archive stands in each row. */
	readonly postOfRow: Int32Array;
	readonly eventOfRow: Int32Array;
	/** In the order of the rows; the mentions are parallel to the posts. */
	readonly posts: readonly Post[];
	readonly events: readonly Event[];
	readonly mentions: readonly (readonly Mention[])[];
	/** Index into the terms for every mention, one post after the other. */
	readonly termOfMention: Int32Array;
}

/** Places sorted by time, undated last, order kept where times are equal. */
function sortByTime(times: Float64Array): Int32Array {
	const order = new Int32Array(times.length).map((_, i) => i);
	const keyOf = (i: number) => {
		const time = times[i] ?? NaN;
		return Number.isNaN(time) ? Infinity : time;
	};
	// An import gives them in order.
	if (order.every((i) => i === 0 || keyOf(i - 1) <= keyOf(i))) return order;
	return order.sort((a, b) => {
		const [timeA, timeB] = [keyOf(a), keyOf(b)];
		return timeA === timeB ? a - b : timeA < timeB ? -1 : 1;
	});
}

/** NaN where nothing is told. By hand, because `Float64Array.from` with a function takes many times as long. */
function numbersOf<Row>(rows: readonly Row[], numberOf: (row: Row) => number | null): Float64Array {
	const numbers = new Float64Array(rows.length);
	rows.forEach((row, i) => (numbers[i] = numberOf(row) ?? NaN));
	return numbers;
}

/** When the posts were written. In one pass, because what takes the time is to get at each post. */
function whensOf(posts: readonly Post[]): Pick<PostColumns, 'at' | 'from' | 'to' | 'basis'> {
	const at = new Float64Array(posts.length);
	const from = new Float64Array(posts.length);
	const to = new Float64Array(posts.length);
	const basis = new Uint8Array(posts.length);
	posts.forEach(({ when }, row) => {
		at[row] = when.at ?? NaN;
		from[row] = when.from ?? NaN;
		to[row] = when.to ?? NaN;
		basis[row] = BASES.indexOf(when.basis);
	});
	return { at, from, to, basis };
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

function found<Key>(map: ReadonlyMap<Key, number>, key: Key | undefined): number {
	const index = key === undefined ? undefined : map.get(key);
	if (index === undefined) throw new Error(`the archive does not hold ${String(key)}`);
	return index;
}

/** The event of every row. */
function eventOfRows(
	posts: readonly Post[],
	events: readonly Event[],
	rowOfPost: ReadonlyMap<PostId, number>
): Int32Array {
	const eventOf = new Int32Array(posts.length).fill(-1);
	events.forEach((event, e) => {
		for (const id of event.posts) {
			const row = rowOfPost.get(id);
			if (row !== undefined) eventOf[row] = e;
		}
	});
	const lonely = posts[eventOf.indexOf(-1)];
	if (lonely) throw new Error(`no event holds ${lonely.id}`);
	return eventOf;
}

/** The row and the term of every mention. By kind and id apart, because a key of both would be made for each of them. */
function pairsOf(
	mentions: readonly (readonly Mention[])[],
	terms: readonly Term[]
): { readonly row: Int32Array; readonly term: Int32Array } {
	const byKind = new Map<TermKind, Map<string, number>>();
	terms.forEach(({ kind, id }, i) => {
		const known = byKind.get(kind);
		if (known) known.set(id, i);
		else byKind.set(kind, new Map([[id, i]]));
	});
	const count = mentions.reduce((sum, own) => sum + own.length, 0);
	const pairs = { row: new Int32Array(count), term: new Int32Array(count) };
	let at = 0;
	mentions.forEach((own, row) => {
		for (const { kind, term } of own) {
			const index = byKind.get(kind)?.get(term);
			if (index === undefined) throw new Error(`the archive does not hold ${termKey(kind, term)}`);
			pairs.row[at] = row;
			pairs.term[at++] = index;
		}
	});
	return pairs;
}

/** Sorts an archive into columns. Throws where a post is in no event or a mention is of no term: that is a bug upstream. */
export function buildColumns(archive: Archive): BuiltColumns {
	const { terms } = archive;
	const postOfRow = sortByTime(numbersOf(archive.posts, (post) => post.when.at));
	const eventOfRow = sortByTime(numbersOf(archive.events, (event) => event.at));
	const posts = pick(postOfRow, archive.posts);
	const events = pick(eventOfRow, archive.events);
	const mentions = pick(postOfRow, archive.mentions);

	const rowOfPost = new Map<PostId, number>();
	posts.forEach(({ id }, row) => rowOfPost.set(id, row));
	const event = eventOfRows(posts, events, rowOfPost);
	const undated = posts.findIndex((post) => post.when.at === null);
	const pairs = pairsOf(mentions, terms);
	const postColumns: PostColumns = {
		count: posts.length,
		dated: undated < 0 ? posts.length : undated,
		...whensOf(posts),
		event,
		...indexTerms(pairs, { rows: posts.length, terms: terms.length })
	};
	const eventColumns = completeEvents(
		{
			id: events.map(({ id }) => id),
			title: events.map(({ title }) => title),
			at: numbersOf(events, ({ at }) => at),
			from: numbersOf(events, ({ from }) => from),
			to: numbersOf(events, ({ to }) => to),
			weight: numbersOf(events, ({ weight }) => weight),
			lead: new Int32Array(events.length).map((_, e) => found(rowOfPost, events[e]?.lead))
		},
		event
	);
	return {
		columns: {
			posts: postColumns,
			events: eventColumns,
			termIndex: indexByKey(terms),
			terms: terms.length
		},
		postOfRow,
		eventOfRow,
		posts,
		events,
		mentions,
		termOfMention: pairs.term
	};
}
