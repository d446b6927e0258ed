import { BASES, isInferred } from '#lib/core/model/when.ts';
import { hasBit } from './bits.ts';
import type { Columns } from './columns.ts';
import type { Desk } from './desk.ts';
import type { Rows } from './rows.ts';
import type { Selection } from './select.ts';
import type { EventMarks } from './view.ts';

function isSoft({ posts, events }: Columns, event: number): boolean {
	const lead = events.lead[event] ?? 0;
	const basis = BASES[posts.basis[lead] ?? 0] ?? 'unknown';
	return isInferred({ basis, from: posts.from[lead] ?? 0, to: posts.to[lead] ?? 0 });
}

/** The values of the events. By hand, because `Float64Array.from` with a function takes many times as long. */
function valuesOf(events: Int32Array, values: Float64Array): Float64Array {
	const found = new Float64Array(events.length);
	for (let i = 0; i < events.length; i++) found[i] = values[events[i] ?? 0] ?? NaN;
	return found;
}

/** Whether an event has a matching post among the rows. */
function isAmong({ events }: Columns, { posts }: Selection, event: number, { start, end }: Rows): boolean {
	const last = events.rowStart[event + 1] ?? 0;
	for (let i = events.rowStart[event] ?? 0; i < last; i++) {
		const row = events.row[i] ?? 0;
		if (row >= end) return false;
		if (row >= start && hasBit(posts.bits, row)) return true;
	}
	return false;
}

/** The weightiest events with a matching post among the rows, which are dated: each of their events has a place on an axis. */
export function answerMarks(
	{ columns, weightiest }: Desk,
	selection: Selection,
	{ rows, inner }: { readonly rows: Rows; readonly inner: Rows },
	most: number
): EventMarks {
	const { events } = columns;
	const shown = weightiest(selection.posts, rows, most);
	const listed = Array.from(shown);
	return {
		id: listed.map((event) => events.id[event] ?? ('' as never)),
		title: listed.map((event) => events.title[event] ?? ''),
		at: valuesOf(shown, events.at),
		from: valuesOf(shown, events.from),
		to: valuesOf(shown, events.to),
		weight: valuesOf(shown, events.weight),
		posts: shown.map((event) => selection.postsOfEvent(event)),
		soft: Uint8Array.from(listed, (event) => (isSoft(columns, event) ? 1 : 0)),
		within: Uint8Array.from(listed, (event) => (isAmong(columns, selection, event, inner) ? 1 : 0)),
		rest: selection.counter.count(rows) - shown.length
	};
}
