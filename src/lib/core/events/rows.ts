/** Numbers a page: an array that grows copies itself, which takes the longer the larger the archive. */
const PAGE = 1 << 16;

/** Rows of numbered values for things 0, 1, 2, ..., one after another in pages: `ids` and `values` of one thing from `from` to `to`. */
export interface Row<T> {
	readonly ids: Int32Array;
	readonly values: T;
	readonly from: number;
	readonly to: number;
}

/** A row for each of a known number of things, filled in order. */
export class Rows<T extends Int32Array | Float64Array> {
	readonly #make: (length: number) => T;
	readonly #pages: { readonly ids: Int32Array; readonly values: T }[] = [];
	readonly #pageOf: Int32Array;
	readonly #from: Int32Array;
	readonly #to: Int32Array;
	#end = PAGE;

	constructor(count: number, make: (length: number) => T) {
		this.#make = make;
		this.#pageOf = new Int32Array(count);
		this.#from = new Int32Array(count);
		this.#to = new Int32Array(count);
	}

	/** Makes the row of the next thing, for the caller to fill. */
	open(index: number, length: number): Row<T> {
		if (this.#end + length > PAGE || this.#pages.length === 0) {
			const size = Math.max(PAGE, length);
			this.#pages.push({ ids: new Int32Array(size), values: this.#make(size) });
			this.#end = 0;
		}
		this.#pageOf[index] = this.#pages.length - 1;
		this.#from[index] = this.#end;
		this.#end += length;
		this.#to[index] = this.#end;
		return this.at(index);
	}

	at(index: number): Row<T> {
		const page = this.#pages[this.#pageOf[index] ?? -1];
		if (!page) throw new RangeError(`no row ${String(index)}`);
		return { ids: page.ids, values: page.values, from: this.#from[index] ?? 0, to: this.#to[index] ?? 0 };
	}

	lengthOf(index: number): number {
		return (this.#to[index] ?? 0) - (this.#from[index] ?? 0);
	}

	/** Frees the pages that end before the row at `index`; those rows can no longer be read. */
	dropBefore(index: number): void {
		const kept = this.#pageOf[index] ?? 0;
		for (let page = kept - 1; page >= 0 && (this.#pages[page]?.ids.length ?? 0) > 0; page--) {
			this.#pages[page] = { ids: new Int32Array(0), values: this.#make(0) };
		}
	}
}
