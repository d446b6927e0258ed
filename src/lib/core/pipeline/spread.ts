const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Widths of buckets: each holds the one before whole times, and whole weeks keep the rhythm of a week out of the picture. */
const FIRST_STEPS_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS, 7 * DAY_MS, 28 * DAY_MS];
/** Few enough to be sent many times a second, more than a small chart has room for. */
export const MOST_BUCKETS = 192;

/** How posts lie in time: counts of equal buckets from that of the first dated post to that of the last. */
export interface Spread {
	readonly dated: number;
	/** Posts whose date is not known, or not yet. */
	readonly undated: number;
	/** First and last time of a post, UTC milliseconds; null where none is dated. */
	readonly from: number | null;
	readonly to: number | null;
	/** Start of the first bucket, UTC milliseconds. */
	readonly startMs: number;
	readonly stepMs: number;
	readonly counts: readonly number[];
}

/** Counts posts along time as they come, in any order and in room that does not grow: buckets widen as time does. */
export class SpreadCounter {
	#dated = 0;
	#undated = 0;
	#from = Infinity;
	#to = -Infinity;
	#stepMs = HOUR_MS;
	/** Bucket n since 1970 stands at n modulo the length: all that are counted stand less than the length apart. */
	#counts = new Float64Array(MOST_BUCKETS);

	/** Takes a post with its time in UTC milliseconds, null where that is not known. */
	add(at: number | null): void {
		if (at === null) this.#undated++;
		else this.#date(at);
	}

	/** Gives a post that was taken without a time the one that was found for it. */
	settle(at: number): void {
		this.#undated--;
		this.#date(at);
	}

	/** The counts as they are now. */
	readonly read = (): Spread => {
		const told = { dated: this.#dated, undated: this.#undated, stepMs: this.#stepMs };
		if (this.#dated === 0) return { ...told, from: null, to: null, startMs: 0, counts: [] };
		const { first, last } = this.#bounds(this.#stepMs);
		const counts = Array.from({ length: last - first + 1 }, (_, i) => this.#counts[placeOf(first + i)] ?? 0);
		return { ...told, from: this.#from, to: this.#to, startMs: first * this.#stepMs, counts };
	};

	#date(at: number): void {
		if (at < this.#from || at > this.#to) this.#reach(at);
		this.#dated++;
		const place = placeOf(Math.floor(at / this.#stepMs));
		this.#counts[place] = (this.#counts[place] ?? 0) + 1;
	}

	#reach(at: number): void {
		const { first, last } = this.#bounds(this.#stepMs);
		this.#from = Math.min(this.#from, at);
		this.#to = Math.max(this.#to, at);
		const before = this.#stepMs;
		for (let now = this.#bounds(before); now.last - now.first >= MOST_BUCKETS;) {
			this.#stepMs = widerThan(this.#stepMs);
			now = this.#bounds(this.#stepMs);
		}
		if (this.#stepMs !== before) this.#fold(first, last, this.#stepMs / before);
	}

	/** First and last bucket of a width. */
	#bounds(stepMs: number): { readonly first: number; readonly last: number } {
		return { first: Math.floor(this.#from / stepMs), last: Math.floor(this.#to / stepMs) };
	}

	#fold(first: number, last: number, times: number): void {
		const folded = new Float64Array(MOST_BUCKETS);
		for (let bucket = first; bucket <= last; bucket++) {
			const place = placeOf(Math.floor(bucket / times));
			folded[place] = (folded[place] ?? 0) + (this.#counts[placeOf(bucket)] ?? 0);
		}
		this.#counts = folded;
	}
}

function placeOf(bucket: number): number {
	return ((bucket % MOST_BUCKETS) + MOST_BUCKETS) % MOST_BUCKETS;
}

function widerThan(stepMs: number): number {
	return FIRST_STEPS_MS.find((wider) => wider > stepMs) ?? 2 * stepMs;
}
