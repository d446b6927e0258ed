import type { EventColumns } from './columns.ts';
import { orderByWeight } from './by-weight.ts';
import { groupItems } from './groups.ts';

type Stored = Pick<EventColumns, 'id' | 'title' | 'at' | 'from' | 'to' | 'weight' | 'lead'>;

/** Completes the stored event columns with what follows from them and from the event of every post. */
export function completeEvents(stored: Stored, eventOfPost: Int32Array): EventColumns {
	const count = stored.id.length;
	const rows = groupItems(eventOfPost, count);
	const byWeight = orderByWeight(stored.weight);
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
