import { BASES } from '#lib/core/model/when.ts';
import { lowerBound, type Columns } from './columns.ts';
import { placesOf, type Positions, type Selection } from './select.ts';
import type { EventMarks } from './view.ts';

/** A happening seldom lasts longer: a wider interval means that the date is not well known. */
const SOFT_MS = 4 * 86_400_000;
const BETWEEN = BASES.indexOf('between');

function isSoft({ posts, events }: Columns, event: number): boolean {
	const lead = events.lead[event] ?? 0;
	return posts.basis[lead] === BETWEEN || (posts.to[lead] ?? 0) - (posts.from[lead] ?? 0) > SOFT_MS;
}

/** The `most` weightiest of the given events, weightiest first. */
function weightiest({ events }: Columns, found: Int32Array, most: number): Int32Array {
	const marked = new Uint8Array(events.count);
	for (const event of found) marked[events.rank[event] ?? 0] = 1;
	return placesOf(marked, most).map((rank) => events.byWeight[rank] ?? 0);
}

/** The weightiest events with a matching post among the positions. Undated events have no place on an axis and are left out. */
export function answerMarks(
	columns: Columns,
	selection: Selection,
	positions: Positions,
	most: number
): EventMarks {
	const { events } = columns;
	const all = selection.eventsWithin(positions);
	const found = all.subarray(0, lowerBound(all, events.dated));
	const shown = weightiest(columns, found, most);
	const of = (values: Float64Array) => Float64Array.from(shown, (event) => values[event] ?? NaN);
	return {
		id: Array.from(shown, (event) => events.id[event] ?? ('' as never)),
		title: Array.from(shown, (event) => events.title[event] ?? ''),
		at: of(events.at),
		from: of(events.from),
		to: of(events.to),
		weight: of(events.weight),
		posts: shown.map((event) => selection.postsOfEvent[event] ?? 0),
		soft: Uint8Array.from(shown, (event) => (isSoft(columns, event) ? 1 : 0)),
		rest: found.length - shown.length
	};
}
