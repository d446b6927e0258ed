/**
 * Moves labels apart: given where each would like its middle (px), returns middles at least `heightPx` apart and inside
 * top..bottom, in the order of the wishes. Where they cannot all fit they are spread evenly over the height.
 */
export function spreadLabels(
	wished: readonly number[],
	heightPx: number,
	topPx: number,
	bottomPx: number
): number[] {
	const order = wished.map((_, index) => index).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0) || a - b);
	const room = bottomPx - topPx;
	const step = Math.min(heightPx, wished.length === 0 ? heightPx : room / wished.length);
	const placed = new Array<number>(wished.length).fill(0);
	let edge = topPx + step / 2;
	for (const index of order) {
		const middle = Math.max(wished[index] ?? 0, edge);
		placed[index] = middle;
		edge = middle + step;
	}
	edge = bottomPx - step / 2;
	for (const index of order.toReversed()) {
		const middle = Math.min(placed[index] ?? 0, edge);
		placed[index] = middle;
		edge = middle - step;
	}
	return placed;
}
