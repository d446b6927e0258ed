/** Times in order, NaN last; ties by `tieOf`. */
export function compareBy(
	timeOf: (item: number) => number,
	tieOf: (item: number) => number
): (a: number, b: number) => number {
	return (a, b) => {
		const [timeA, timeB] = [timeOf(a), timeOf(b)];
		const [isNoneA, isNoneB] = [Number.isNaN(timeA), Number.isNaN(timeB)];
		if (isNoneA !== isNoneB) return isNoneA ? 1 : -1;
		return (isNoneA || timeA === timeB ? 0 : timeA - timeB) || tieOf(a) - tieOf(b);
	};
}

/** `0 .. count`, which stand in order but for those that are left out, with `added` put among them. In one pass. */
export function mergeIn(
	count: number,
	isLeftOut: (item: number) => boolean,
	added: Iterable<number>,
	compare: (a: number, b: number) => number
): Int32Array {
	const waiting = [...added].sort(compare);
	const order = new Int32Array(count + waiting.length);
	let filled = 0;
	let next = 0;
	for (let item = 0; item < count; item++) {
		if (isLeftOut(item)) continue;
		for (
			let first = waiting[next];
			first !== undefined && compare(first, item) < 0;
			first = waiting[++next]
		) {
			order[filled++] = first;
		}
		order[filled++] = item;
	}
	for (; next < waiting.length; next++) order[filled++] = waiting[next] ?? 0;
	return order.slice(0, filled);
}
