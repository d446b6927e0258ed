/** Height of a block as it is laid out, in pixels. */
export function heightOf(block: HTMLElement): number {
	return block.getBoundingClientRect().height;
}

/** Height of the middle one of a block's rows by height: an open one says nothing of the others. Null in an empty block. */
export function usualHeight(block: HTMLElement): number | null {
	const heights = [...block.children].map((row) => row.getBoundingClientRect().height).sort((a, b) => a - b);
	return heights[heights.length >> 1] ?? null;
}
