import type { EventColumns } from './columns.ts';
import { groupItems } from './groups.ts';

type Stored = Pick<EventColumns, 'id' | 'title' | 'at' | 'from' | 'to' | 'weight' | 'lead'>;

/** Completes the stored event columns with what follows from them and from the event of every post. */
export function completeEvents(stored: Stored, eventOfPost: Int32Array): EventColumns {
	const count = stored.id.length;
	const rows = groupItems(eventOfPost, count);
	const byWeight = Int32Array.from({ length: count }, (_, e) => e).sort(
		(a, b) => (stored.weight[b] ?? 0) - (stored.weight[a] ?? 0) || a - b
	);
	const rank = new Int32Array(count);
	byWeight.forEach((event, place) => (rank[event] = place));
	const firstUndated = stored.at.findIndex((at) => Number.isNaN(at));
	return {
		...stored,
		count,
		dated: firstUndated < 0 ? count : firstUndated,
		rowStart: rows.start,
		row: rows.item,
		byWeight,
		rank
	};
}
