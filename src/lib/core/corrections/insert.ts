/**
 * Puts items into a list that stands in order of `keyOf`, each before the first that comes after it; ties go by `placeOf`. The
 * list keeps its own order, and its items without a key stay behind the one they follow.
 */
export function insertInOrder<Item>(
	list: readonly Item[],
	items: readonly Item[],
	keyOf: (item: Item) => number | null,
	placeOf: (item: Item) => number
): Item[] {
	const compare = (a: Item, b: Item) => {
		const [keyA, keyB] = [keyOf(a) ?? Infinity, keyOf(b) ?? Infinity];
		return keyA === keyB ? placeOf(a) - placeOf(b) : keyA < keyB ? -1 : 1;
	};
	const waiting = [...items].sort(compare);
	const merged: Item[] = [];
	let next = 0;
	for (const item of list) {
		if (keyOf(item) !== null) {
			for (
				let first = waiting[next];
				first !== undefined && compare(first, item) < 0;
				first = waiting[++next]
			)
				merged.push(first);
		}
		merged.push(item);
	}
	return [...merged, ...waiting.slice(next)];
}
