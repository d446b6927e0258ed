/** Values in order of first appearance, and for each cell which of them it has. */
export interface Dictionary<Value> {
	readonly values: readonly Value[];
	readonly places: readonly number[];
}

/** What takes as much room again as a place in the dictionary saves little. */
const LEAST_REPEATS = 2;

/** A dictionary of cells, or null where the different values are too many for one to save room. */
export function toDictionary<Value>(cells: readonly Value[]): Dictionary<Value> | null {
	const most = Math.floor(cells.length / LEAST_REPEATS);
	const placeOf = new Map<Value, number>();
	const values: Value[] = [];
	const places: number[] = [];
	let last: Value | undefined;
	let lastPlace = -1;
	for (const value of cells) {
		// Most columns say the same for many rows on end.
		if (lastPlace >= 0 && value === last) {
			places.push(lastPlace);
			continue;
		}
		let place = placeOf.get(value);
		if (place === undefined) {
			place = values.length;
			if (place === most) return null;
			placeOf.set(value, place);
			values.push(value);
		}
		places.push(place);
		last = value;
		lastPlace = place;
	}
	return values.length === 0 ? null : { values, places };
}
