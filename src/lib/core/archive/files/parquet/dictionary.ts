/** Values in order of first appearance, and for each cell which of them it has. */
export interface Dictionary<Value> {
	readonly values: readonly Value[];
	readonly places: readonly number[];
}

/** What takes as much room again as a place in the dictionary saves little. */
const LEAST_REPEATS = 2;
/** Whole numbers below it are found by place, in a fifth of the time that a key takes. */
const DIRECT = 1 << 16;
const NOWHERE = -1;

/** Makes dictionaries, one after the other. */
export class DictionaryMaker {
	/** For small whole numbers, their place in the dictionary at work. */
	readonly #direct = new Int32Array(DIRECT).fill(NOWHERE);

	/** A dictionary of cells, or null where the different values are too many for one to save room. */
	make<Value>(cells: readonly Value[]): Dictionary<Value> | null {
		const values: Value[] = [];
		const places = this.#placesOf(cells, values);
		for (const value of values) if (isDirect(value)) this.#direct[value] = NOWHERE;
		return places && values.length > 0 ? { values, places } : null;
	}

	/** Puts every value that is new into `values`. */
	#placesOf<Value>(cells: readonly Value[], values: Value[]): number[] | null {
		const direct = this.#direct;
		const most = Math.floor(cells.length / LEAST_REPEATS);
		const placeOf = new Map<Value, number>();
		const places: number[] = [];
		let last = cells[0];
		let place = NOWHERE;
		for (const value of cells) {
			// Most columns say the same for many rows on end.
			if (place === NOWHERE || value !== last) {
				place = (isDirect(value) ? direct[value] : placeOf.get(value)) ?? NOWHERE;
				last = value;
			}
			if (place === NOWHERE) {
				if (values.length === most) return null;
				place = values.length;
				values.push(value);
				if (isDirect(value)) direct[value] = place;
				else placeOf.set(value, place);
			}
			places.push(place);
		}
		return places;
	}
}

function isDirect(value: unknown): value is number {
	return typeof value === 'number' && value >= 0 && value < DIRECT && Number.isInteger(value);
}
