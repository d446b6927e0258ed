import type { EventId } from '#lib/core/model/ids.ts';

/** Where a list stood: the event on top, its time, and how far it was under the top of the sight. */
export interface KeptPlace {
	readonly id: EventId;
	readonly at: number | null;
	readonly underPx: number;
}

const NAME = 'postline.list-place';

/** Keeps the place of a view's list for a reload of the tab. Null forgets it. */
export function keepPlace(view: string, place: KeptPlace | null): void {
	try {
		if (place) sessionStorage.setItem(NAME, JSON.stringify({ view, ...place }));
		else sessionStorage.removeItem(NAME);
	} catch {
		// Without a store a reload begins at the top.
	}
}

/** The place kept for this view; null where none is, or it cannot be read. */
export function readPlace(view: string): KeptPlace | null {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
		if (typeof kept !== 'object' || kept === null) return null;
		const { view: of, id, at, underPx } = kept as Readonly<Record<string, unknown>>;
		if (of !== view || typeof id !== 'string' || typeof underPx !== 'number') return null;
		return { id: id as EventId, at: typeof at === 'number' ? at : null, underPx };
	} catch {
		return null;
	}
}
