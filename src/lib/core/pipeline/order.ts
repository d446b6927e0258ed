/** Sort key of a post: by `at`, then by `rank`, then by input order. */
export interface Place {
	/** Infinity where no post of the input is dated. */
	readonly at: number;
	/** 0 for a dated post; an undated one stands just after (1) or before (-1) the dated neighbour it follows. */
	readonly rank: -1 | 0 | 1;
}

const NOWHERE: Place = { at: Infinity, rank: 0 };

/**
 * Places for the posts of one input, given their times in input order: an undated post stays with the dated neighbour
 * that comes before it in time, or with the one after it where it is the earliest. Oldest or newest first is seen
 * from the first and the last dated post.
 */
export function placesOf(times: readonly (number | null)[]): Place[] {
	const first = times.find((at) => at !== null) ?? 0;
	const last = times.findLast((at) => at !== null) ?? 0;
	const backwards = last < first;
	const places = times.map((): Place => NOWHERE);
	const ahead = backwards ? times.length - 1 : 0;
	const step = backwards ? -1 : 1;
	let near: Place = { at: backwards ? last : first, rank: -1 };
	if (times.every((at) => at === null)) return places;
	for (let i = ahead; i >= 0 && i < times.length; i += step) {
		const at = times[i] ?? null;
		places[i] = at === null ? near : { at, rank: 0 };
		if (at !== null) near = { at, rank: 1 };
	}
	return places;
}

export function comparePlaces(a: Place, b: Place): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a.rank - b.rank;
}

/** Items in order of their places, which are parallel to them; as given where places are equal. */
export function sortByPlace<Item>(items: readonly Item[], places: readonly Place[]): readonly Item[] {
	const placeOf = (i: number) => places[i] ?? NOWHERE;
	if (places.every((place, i) => i === 0 || comparePlaces(placeOf(i - 1), place) <= 0)) return items;
	const order = items.map((_, i) => i).sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
	return order.flatMap((i) => items.slice(i, i + 1));
}
