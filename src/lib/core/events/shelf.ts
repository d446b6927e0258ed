/** Words a page: thousands of tables share one, as an array of its own for each costs more than what most hold. */
const PAGE = 1 << 15;

/** Room for a table of words in columns that it shares with others: from `from` on in `ids` and `weights`, from twice `from` on in `slots`. */
export interface Tray {
	readonly ids: Int32Array;
	readonly weights: Float32Array;
	/** Wide only where a table needs it: most of the time of a look goes into fetching it. */
	readonly slots: Uint16Array | Int32Array;
	readonly from: number;
	/** Words that it takes, a power of two. It has twice as many slots, all of them 0. */
	readonly room: number;
}

function makePage(words: number): Tray {
	return {
		ids: new Int32Array(words),
		weights: new Float32Array(words),
		slots: words > PAGE ? new Int32Array(2 * words) : new Uint16Array(2 * words),
		from: 0,
		room: words
	};
}

/** Hands out trays, and takes back those that are no longer used. */
export class Shelf {
	/** By the logarithm of their room. */
	readonly #free: Tray[][] = [];
	#page = makePage(0);
	#end = 0;

	/** `room` is a power of two. */
	take(room: number): Tray {
		const tray = this.#free[Math.log2(room)]?.pop();
		if (tray) {
			tray.slots.fill(0, 2 * tray.from, 2 * (tray.from + room));
			return tray;
		}
		if (room > PAGE) return makePage(room);
		if (this.#end + room > this.#page.room) {
			this.#page = makePage(PAGE);
			this.#end = 0;
		}
		const from = this.#end;
		this.#end += room;
		return { ...this.#page, from, room };
	}

	giveBack(tray: Tray): void {
		(this.#free[Math.log2(tray.room)] ??= []).push(tray);
	}
}
