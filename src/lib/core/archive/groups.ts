/** Items by group, each group's items ascending: group g has `item[start[g] .. start[g + 1])`. */
export interface Groups {
	readonly start: Int32Array;
	readonly item: Int32Array;
}

/** Turns "group of each item" round into "items of each group", by counting. */
export function groupItems(groupOf: Int32Array, groups: number): Groups {
	const count = groupOf.length;
	const start = new Int32Array(groups + 1);
	for (let i = 0; i < count; i++) {
		const after = (groupOf[i] ?? 0) + 1;
		start[after] = (start[after] ?? 0) + 1;
	}
	for (let g = 0; g < groups; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0);
	const next = start.slice();
	const item = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		const group = groupOf[i] ?? 0;
		const place = next[group] ?? 0;
		item[place] = i;
		next[group] = place + 1;
	}
	return { start, item };
}
