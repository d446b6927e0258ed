/** Arrays for one use, which end with it. */
export interface Memory {
	zeros(length: number): Int32Array;
	copy(of: Int32Array): Int32Array;
}

/**
 * Arrays used before, to be used again. A selection is about a megabyte of them; made anew for every filter, they would
 * have the engine look through the whole archive for what to clear away after every few dozen.
 */
export class Pool implements Memory {
	readonly #free = new Map<number, Int32Array[]>();

	zeros(length: number): Int32Array {
		return this.#free.get(length)?.pop()?.fill(0) ?? new Int32Array(length);
	}

	copy(of: Int32Array): Int32Array {
		const found = this.#free.get(of.length)?.pop();
		if (!found) return of.slice();
		found.set(of);
		return found;
	}

	/** Takes back an array that nobody reads any more. */
	takeBack(array: Int32Array): void {
		const free = this.#free.get(array.length);
		if (free) free.push(array);
		else this.#free.set(array.length, [array]);
	}

	/** Memory whose arrays are all given back by `end`. */
	lend(): Memory & { end(): void } {
		const lent: Int32Array[] = [];
		const note = (array: Int32Array): Int32Array => {
			lent.push(array);
			return array;
		};
		return {
			zeros: (length) => note(this.zeros(length)),
			copy: (of) => note(this.copy(of)),
			end: () => {
				for (const array of lent.splice(0)) this.takeBack(array);
			}
		};
	}
}
