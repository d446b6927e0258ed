/** Items by group, each group's items ascending: group g has `item[start[g] .. start[g + 1])`. */
export interface Groups {
	readonly start: Int32Array;
	readonly item: Int32Array;
}

/** Turns "group of each item" round into "items of each group", by counting. */
export function groupItems(groupOf: Int32Array, groups: number): Groups {
	const start = new Int32Array(groups + 1);
	for (const group of groupOf) start[group + 1] = (start[group + 1] ?? 0) + 1;
	for (let g = 0; g < groups; g++) start[g + 1] = (start[g + 1] ?? 0) + (start[g] ?? 0);
	const next = start.slice();
	const item = new Int32Array(groupOf.length);
	groupOf.forEach((group, i) => {
		const place = next[group] ?? 0;
		item[place] = i;
		next[group] = place + 1;
	});
	return { start, item };
}
