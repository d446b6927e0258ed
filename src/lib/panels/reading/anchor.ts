/** An element that stays where it is while the heights above it change, and how far it is from the top of the list's box. */
export interface Anchor {
	readonly element: Element;
	readonly topPx: number;
}

/** Holds an element where it is now. */
export function anchorAt(root: Element, element: Element): Anchor {
	return { element, topPx: topIn(root, element) };
}

/** Holds what stands at a line of the window: the topmost row that reaches below it. */
export function findAnchor(root: Element, linePx: number): Anchor | null {
	const row = rowUnder(root, '[data-index]', linePx);
	// Of an open event that reaches out of sight above, it is a post that must not stir.
	const isCut = row !== null && row.getBoundingClientRect().top < linePx;
	const element = (isCut && rowUnder(row, '[data-inner]', linePx)) || row;
	return element && anchorAt(root, element);
}

/** How far the element has moved since; 0 where it has left the page. */
export function strayOf(root: Element, { element, topPx }: Anchor): number {
	return element.isConnected ? topIn(root, element) - topPx : 0;
}

function topIn(root: Element, element: Element): number {
	return element.getBoundingClientRect().top - root.getBoundingClientRect().top;
}

/** The topmost of the rows that reach below a line of the window. */
export function rowUnder(root: Element, rows: string, linePx: number): Element | null {
	for (const row of root.querySelectorAll(rows)) {
		if (row.getBoundingClientRect().bottom > linePx + 1) return row;
	}
	return null;
}
