import { isTyping } from '../is-typing.ts';

/** Where a key pressed on a row leads. */
export interface KeyedRow {
	readonly index: number;
	/** Whether the key was pressed on the row's title rather than in what is open under it. */
	readonly isTitle: boolean;
}

/** Whether a key is meant for the list: not typed into a field, and no command of the browser. */
export function isForList(event: KeyboardEvent): boolean {
	return !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** The row a key was pressed on, null where it was pressed elsewhere. */
export function rowOf({ target }: KeyboardEvent): KeyedRow | null {
	const item = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]') : null;
	const isTitle = target instanceof HTMLElement && target.closest('h3') !== null;
	return item && { index: Number(item.dataset['index']), isTitle };
}

/** The row that a key leads to from another, which may lie outside the list; null for a key that leads nowhere. */
export function rowAfter(
	key: string,
	{ index, isTitle }: KeyedRow,
	{ total, inSight }: { readonly total: number; readonly inSight: number }
): number | null {
	const letter = key.toLowerCase();
	if (letter === 'j') return index + 1;
	if (letter === 'k') return index - 1;
	if (!isTitle) return null;
	if (key === 'ArrowDown') return index + 1;
	if (key === 'ArrowUp') return index - 1;
	if (key === 'PageDown') return Math.min(total - 1, index + inSight);
	if (key === 'PageUp') return Math.max(0, index - inSight);
	if (key === 'Home') return 0;
	if (key === 'End') return total - 1;
	return null;
}

/** The tool of the list that a key opens wherever on the page it is pressed; null for none. */
export function toolOf(key: string): 'find' | 'day' | null {
	const letter = key.toLowerCase();
	if (letter === 'f') return 'find';
	return letter === 'g' ? 'day' : null;
}
