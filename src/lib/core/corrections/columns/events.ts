import type { EventColumns } from '#lib/core/archive/columns.ts';
import { completeEvents } from '#lib/core/archive/event-columns.ts';
import type { Event } from '#lib/core/model/event.ts';
import { compareBy, mergeIn } from './order.ts';

/** An event that corrections made, and the rows of its posts and of its lead post as they stand now. */
export interface MadeEvent {
	readonly event: Event;
	readonly rows: readonly number[];
	readonly lead: number;
}

export interface PatchedEvents {
	readonly events: EventColumns;
	/** Event of every row. */
	readonly eventOfRow: Int32Array;
	/** The place of each event before, or -1 - i for the i-th that was made. */
	readonly origin: Int32Array;
}

/**
 * The event columns without those that are gone and with those that were made. `eventOfRow` gives for the rows as they
 * stand now their event before; `rowNow` where a row before stands now.
 */
export function patchEvents(
	before: EventColumns,
	{ gone, made }: { readonly gone: ReadonlySet<number>; readonly made: readonly MadeEvent[] },
	eventOfRowBefore: Int32Array,
	rowNow: (row: number) => number
): PatchedEvents {
	const madeAt = (origin: number) => (origin < 0 ? made[-1 - origin] : undefined);
	const timeOf = (origin: number) => {
		const found = madeAt(origin);
		return (found ? found.event.at : before.at[origin]) ?? NaN;
	};
	const firstRowOf = (origin: number) => {
		const rows = madeAt(origin)?.rows;
		if (rows) return rows.reduce((least, row) => Math.min(least, row), Infinity);
		return rowNow(before.row[before.rowStart[origin] ?? 0] ?? 0);
	};
	const origins = mergeIn(
		before.count,
		(place) => gone.has(place),
		made.map((_, i) => -1 - i),
		compareBy(timeOf, firstRowOf)
	);
	const pick = (values: Float64Array, of: (event: Event) => number | null) => {
		const picked = new Float64Array(origins.length);
		origins.forEach((origin, place) => {
			const found = madeAt(origin);
			picked[place] = (found ? of(found.event) : values[origin]) ?? NaN;
		});
		return picked;
	};
	const placeNow = new Int32Array(before.count).fill(-1);
	origins.forEach((origin, place) => {
		if (origin >= 0) placeNow[origin] = place;
	});
	const eventOfRow = eventOfRowBefore.map((event) => placeNow[event] ?? -1);
	origins.forEach((origin, place) => {
		for (const row of madeAt(origin)?.rows ?? []) eventOfRow[row] = place;
	});
	const events = completeEvents(
		{
			id: Array.from(origins, (origin) => madeAt(origin)?.event.id ?? named(before.id[origin])),
			title: Array.from(origins, (origin) => madeAt(origin)?.event.title ?? before.title[origin] ?? ''),
			at: pick(before.at, ({ at }) => at),
			from: pick(before.from, ({ from }) => from),
			to: pick(before.to, ({ to }) => to),
			weight: pick(before.weight, ({ weight }) => weight),
			lead: origins.map((origin) => madeAt(origin)?.lead ?? rowNow(before.lead[origin] ?? -1))
		},
		eventOfRow
	);
	return { events, eventOfRow, origin: origins };
}

function named<Id>(id: Id | undefined): Id {
	if (id === undefined) throw new Error('an event without an id');
	return id;
}
