import { SliceTable } from './slice-table.ts';

/** A slice table of bounded size: what was not asked for since it last was half full goes first. */
export class SliceCache<T> {
	readonly #half: number;
	#young = new SliceTable<T>();
	#old = new SliceTable<T>();

	/** `most` is how many values are kept. */
	constructor(most: number) {
		this.#half = Math.max(1, most >> 1);
	}

	/** The value of what stands at `start..end` of a text, made where it is not known. */
	at(text: string, start: number, end: number, make: (slice: string) => T): T {
		const known = this.#young.get(text, start, end);
		if (known !== undefined) return known;
		const slice = text.slice(start, end);
		const value = this.#old.get(text, start, end) ?? make(slice);
		if (this.#young.size >= this.#half) {
			this.#old = this.#young;
			this.#young = new SliceTable<T>();
		}
		this.#young.add(slice, value);
		return value;
	}
}
