import { getContext, setContext } from 'svelte';

/** Scrolls the list around by so many pixels. */
export type ScrollList = (byPx: number) => void;

const KEY = Symbol('list scroller');

export function setScroller(scroll: ScrollList): void {
	setContext(KEY, scroll);
}
/** Null where no list is around. */
export function getScroller(): ScrollList | null {
	return getContext<ScrollList | undefined>(KEY) ?? null;
}
