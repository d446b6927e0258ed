import { BASES, isInferred } from '#lib/core/model/when.ts';
import { hasBit } from './bits.ts';
import type { Columns } from './columns.ts';
import type { Desk } from './desk.ts';
import type { Rows } from './rows.ts';
import type { Selection } from './select.ts';
import type { EventMarks } from './view.ts';

/** Of the events asked for, so large a part may be those of the window itself: some more than have room for their names. */
const OWN_PART = 0.25;

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

/** Rows of a window, and those of it and of as much at either side. */
interface Around {
	readonly rows: Rows;
	readonly inner: Rows;
}

/** The weightiest events of all rows; a part of the room is the window's own, or those of a quiet one beside busy days would have no names. */
function pickEvents(
	{ columns, weightiest }: Desk,
	{ posts }: Selection,
	{ rows, inner }: Around,
	most: number
): Int32Array {
	const { rank } = columns.events;
	const all = weightiest(posts, rows, most);
	const own = weightiest(posts, inner, Math.floor(most * OWN_PART));
	const rankOf = (event: number | undefined): number => rank[event ?? -1] ?? -1;
	if (rankOf(own.at(-1)) <= rankOf(all.at(-1))) return all;
	const picked = new Set(own);
	for (const event of all) {
		if (picked.size === most) break;
		picked.add(event);
	}
	return Int32Array.from(picked).sort((a, b) => rankOf(a) - rankOf(b));
}

/** The weightiest events with a matching post among the rows, which are dated: each of their events has a place on an axis. */
export function answerMarks(desk: Desk, selection: Selection, around: Around, most: number): EventMarks {
	const { columns } = desk;
	const { events } = columns;
	const { rows, inner } = around;
	const shown = pickEvents(desk, selection, around, most);
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
