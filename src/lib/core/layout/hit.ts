interface Target {
	readonly lane: number;
	/** Outermost px of bar and label. */
	readonly left: number;
	readonly right: number;
}

export interface Lanes {
	readonly topPx: number;
	readonly heightPx: number;
}

/** The box at or nearest to a point, within `slopPx` of it; null where none is. A finger asks for more slop. */
export function boxAt<Box extends Target>(
	boxes: readonly Box[],
	x: number,
	y: number,
	lanes: Lanes,
	slopPx: number
): Box | null {
	let nearest: Box | null = null;
	let least = slopPx;
	for (const box of boxes) {
		const top = lanes.topPx + box.lane * lanes.heightPx;
		const dx = Math.max(box.left - x, 0, x - box.right);
		const dy = Math.max(top - y, 0, y - (top + lanes.heightPx));
		const distance = Math.hypot(dx, dy);
		if (distance < least || (distance === 0 && nearest === null)) {
			nearest = box;
			least = distance;
		}
	}
	return nearest;
}
