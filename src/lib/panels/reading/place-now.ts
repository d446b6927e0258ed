import type { EventRow } from '#lib/core/archive/view.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { KeptPlace } from './kept-place.ts';
import { clipOf } from './scroll.ts';

/** What a list tells of where it stands. */
interface Standing {
	readonly isScrolledInto: () => boolean;
	readonly underTop: (element: Element) => number;
	readonly topmost: () => { readonly row: EventRow; readonly underPx: number } | null;
}

/**
 * What is to stay in sight when other rows come: the open event where it is in sight, else the topmost row; where the rows
 * are still to come, their time. Null in a list that is not scrolled into.
 */
export function placeNow(
	list: Standing | null,
	section: HTMLElement | null,
	{ eventId, topAt }: { readonly eventId: EventId | null; readonly topAt: number | null }
): KeptPlace | null {
	if (!list?.isScrolledInto()) return null;
	const open = section?.querySelector('.near > .open');
	const box = open?.getBoundingClientRect();
	if (section && open && box && eventId !== null && box.top < clipOf(section).bottom && box.bottom > 0) {
		const underPx = list.underTop(open);
		if (underPx + box.height > 0) return { id: eventId, at: topAt, underPx: Math.max(0, underPx) };
	}
	const top = list.topmost();
	if (top) return { id: top.row.id, at: top.row.at, underPx: top.underPx };
	return topAt === null ? null : { id: '' as EventId, at: topAt, underPx: 0 };
}
