/** Numbers a page: an array that grows copies itself, which takes the longer the larger the archive. */
const PAGE = 1 << 16;

/** Rows of numbered values for things 0, 1, 2, ..., one after another in pages: `ids` and `values` of one thing from `from` to `to`. */
export interface Row<T> {
	readonly ids: Int32Array;
	readonly values: T;
	/** As `spotOf` gives them; empty where they are not kept. */
	readonly spots: Uint16Array;
	readonly from: number;
	readonly to: number;
}

interface Page<T> {
	readonly ids: Int32Array;
	readonly values: T;
	readonly spots: Uint16Array;
}

/** A row for each of a known number of things, filled in order. */
export class Rows<T extends Int32Array | Float32Array> {
	readonly #make: (length: number) => T;
	readonly #pages: Page<T>[] = [];
	readonly #pageOf: Int32Array;
	readonly #from: Int32Array;
	readonly #to: Int32Array;
	readonly #spotted: boolean;
	#end = PAGE;

	/** `spotted` where spots are kept too. */
	constructor(count: number, make: (length: number) => T, spotted = false) {
		this.#spotted = spotted;
		this.#make = make;
		this.#pageOf = new Int32Array(count);
		this.#from = new Int32Array(count);
		this.#to = new Int32Array(count);
	}

	/** Makes the row of the next thing, for the caller to fill. */
	open(index: number, length: number): Row<T> {
		if (this.#end + length > PAGE || this.#pages.length === 0) {
			const size = Math.max(PAGE, length);
			this.#pages.push(this.#newPage(size));
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
		const { ids, values, spots } = page;
		return { ids, values, spots, from: this.#from[index] ?? 0, to: this.#to[index] ?? 0 };
	}

	lengthOf(index: number): number {
		return (this.#to[index] ?? 0) - (this.#from[index] ?? 0);
	}

	/** Frees the pages that end before the row at `index`; those rows can no longer be read. */
	dropBefore(index: number): void {
		const kept = this.#pageOf[index] ?? 0;
		for (let page = kept - 1; page >= 0 && (this.#pages[page]?.ids.length ?? 0) > 0; page--) {
			this.#pages[page] = this.#newPage(0);
		}
	}

	#newPage(size: number): Page<T> {
		return {
			ids: new Int32Array(size),
			values: this.#make(size),
			spots: new Uint16Array(this.#spotted ? size : 0)
		};
	}
}
