/** Browsers stop near 16.8 million pixels, and place less exactly long before; a pixel of a scroll bar is still thousands. */
const HIGHEST_PX = 4_000_000;
/** So much at either end is not squeezed, so that both ends are reached as in any page. */
const END_PX = 100_000;

/** The whole of a list, and what of it can be seen at a time. */
export interface Lengths {
	readonly totalPx: number;
	readonly viewPx: number;
}

/** Height of the box that stands for a list in the page. */
export function boxHeight(totalPx: number): number {
	return Math.min(totalPx, HIGHEST_PX);
}

/** How far the rows are moved up in the box where the list stands at `px`: nothing in a list that fits, else as much as is missing. */
export function shiftAt(px: number, { totalPx, viewPx }: Lengths): number {
	const boxPx = boxHeight(totalPx);
	const middlePx = totalPx - viewPx - 2 * END_PX;
	if (boxPx === totalPx || middlePx <= 0) return 0;
	return (totalPx - boxPx) * Math.max(0, Math.min(1, (px - END_PX) / middlePx));
}

/** Where the list stands when the box is scrolled to `boxAt`: the place whose shift leads there. */
export function placeAt(boxAt: number, { totalPx, viewPx }: Lengths): number {
	const boxPx = boxHeight(totalPx);
	const middlePx = boxPx - viewPx - 2 * END_PX;
	if (boxPx === totalPx || middlePx <= 0) return boxAt;
	return boxAt + (totalPx - boxPx) * Math.max(0, Math.min(1, (boxAt - END_PX) / middlePx));
}
