import type { Selection } from './select.ts';
import type { Window } from './view.ts';

interface Listed {
	readonly window: Window | null;
	readonly events: Int32Array;
}

/** The list last asked for of each selection: one is read page by page, and found again for every page it would cost its whole length. */
const lately = new WeakMap<Selection, Listed>();

/** Events with a matching post in the window, in the order of the list. Not to be changed. */
export function listEvents(selection: Selection, window: Window | null): Int32Array {
	const last = lately.get(selection);
	if (last && isSame(last.window, window)) return last.events;
	const events = selection.eventsWithin(selection.within(window));
	lately.set(selection, { window, events });
	return events;
}

function isSame(a: Window | null, b: Window | null): boolean {
	return a?.start === b?.start && a?.end === b?.end;
}
