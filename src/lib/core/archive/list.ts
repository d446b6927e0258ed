import type { TermKey, TermKind } from '#lib/core/model/ids.ts';
import { termKey } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import { BASES } from '#lib/core/model/when.ts';
import type { Columns } from './columns.ts';
import type { Desk } from './desk.ts';
import { listEvents } from './listed.ts';
import type { Selection } from './select.ts';
import type { EventRow, ListAnswer, ListQuery, PostsQuery } from './view.ts';

/** Terms of a kind shown on an event row. */
const MOST_TERMS = 6;

/** Null for the NaN of a column. */
export function known(ms: number | undefined): number | null {
	return ms === undefined || Number.isNaN(ms) ? null : ms;
}

/** The kind's terms of an event's posts, most mentioned first. */
function topTerms(
	{ posts, events }: Columns,
	terms: readonly Term[],
	event: number,
	kind: TermKind
): TermKey[] {
	const times = new Map<number, number>();
	for (const row of events.row.subarray(events.rowStart[event], events.rowStart[event + 1])) {
		for (let i = posts.termStart[row] ?? 0; i < (posts.termStart[row + 1] ?? 0); i++) {
			const term = posts.term[i] ?? 0;
			if (terms[term]?.kind === kind) times.set(term, (times.get(term) ?? 0) + (posts.times[i] ?? 0));
		}
	}
	return [...times]
		.sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b)
		.slice(0, MOST_TERMS)
		.flatMap(([term]) => terms[term] ?? [])
		.map((term) => termKey(term.kind, term.id));
}

function eventRow(columns: Columns, terms: readonly Term[], selection: Selection, event: number): EventRow {
	const { posts, events } = columns;
	const id = events.id[event];
	if (id === undefined) throw new Error(`no event ${String(event)}`);
	return {
		id,
		title: events.title[event] ?? '',
		at: known(events.at[event]),
		from: known(events.from[event]),
		to: known(events.to[event]),
		basis: BASES[posts.basis[events.lead[event] ?? 0] ?? 0] ?? 'unknown',
		posts: selection.postsOfEvent(event),
		allPosts: (events.rowStart[event + 1] ?? 0) - (events.rowStart[event] ?? 0),
		organisations: topTerms(columns, terms, event, 'organisation'),
		topics: topTerms(columns, terms, event, 'topic')
	};
}

export function answerEvents(desk: Desk, terms: readonly Term[], query: ListQuery): ListAnswer<EventRow> {
	const selection = desk.select(query.filter);
	const events = listEvents(selection, query.window);
	const rows = Array.from(events.subarray(query.first, query.first + query.count), (event) =>
		eventRow(desk.columns, terms, selection, event)
	);
	return { total: events.length, first: query.first, rows };
}

/** Rows of the posts that a list query asks for, and how many there are in all. */
export function listPosts(
	desk: Desk,
	{ filter, window, event, first, count }: PostsQuery
): { total: number; rows: Int32Array } {
	if (event !== undefined) {
		const { events } = desk.columns;
		const place = events.id.indexOf(event);
		const all =
			place < 0 ? new Int32Array() : events.row.subarray(events.rowStart[place], events.rowStart[place + 1]);
		return { total: all.length, rows: all.subarray(first, first + count) };
	}
	const { posts, within } = desk.select(filter);
	const rows = within(window);
	const total = posts.count(rows.start, rows.end);
	const skipped = posts.countBefore(rows.start) + first;
	return { total, rows: posts.slice(skipped, Math.min(count, total - first)) };
}
