import type { FindAnswer } from '#lib/core/archive/view.ts';
import { wordsOf } from './failure-words.ts';

/** Titles looked at in one question: a few milliseconds, so that other questions are not kept waiting. */
const TITLES_A_QUESTION = 40_000;

type AskFind = (text: string, first: number, count: number) => Promise<FindAnswer>;

/** Finding words in the titles of a list: from where the list stands to its end, then from its beginning. */
export class Finding {
	readonly #ask: AskFind;
	#text = $state('');
	/** Rows of the list with a hit, ascending. */
	#places = $state.raw<Int32Array>(new Int32Array());
	#place = $state(-1);
	#isBusy = $state(false);
	#failure = $state.raw<string | null>(null);
	#epoch = 0;

	constructor(ask: AskFind) {
		this.#ask = ask;
	}

	/** What is looked for. */
	get text(): string {
		return this.#text;
	}
	/** Hits so far, and whether more may come. */
	get count(): number {
		return this.#places.length;
	}
	get isBusy(): boolean {
		return this.#isBusy;
	}
	get failure(): string | null {
		return this.#failure;
	}
	/** Row of the hit that is shown, -1 where none is. */
	get place(): number {
		return this.#place;
	}
	/** Which of the hits that is, from 1. */
	readonly ordinal = $derived.by(() => this.#places.indexOf(this.#place) + 1);

	/** Looks through the whole list, and calls `onfirst` with the first hit at or after row `from`, else the first of all. */
	async look(text: string, from: number, onfirst: (place: number) => void): Promise<void> {
		const epoch = ++this.#epoch;
		this.#text = text;
		this.#places = new Int32Array();
		this.#place = -1;
		this.#failure = null;
		this.#isBusy = text.trim() !== '';
		if (!this.#isBusy) return;
		try {
			let total = Infinity;
			const scan = async (first: number, end: () => number) => {
				for (let at = first; at < end(); at += TITLES_A_QUESTION) {
					const answer = await this.#ask(text, at, Math.min(TITLES_A_QUESTION, end() - at));
					if (epoch !== this.#epoch) return;
					total = answer.total;
					this.#take(answer.places);
					if (at >= from && this.#place < 0 && answer.places[0] !== undefined)
						this.#show(answer.places[0], onfirst);
				}
			};
			await scan(from, () => total);
			if (epoch === this.#epoch) await scan(0, () => Math.min(from, total));
			if (epoch !== this.#epoch) return;
			if (this.#place < 0 && this.#places[0] !== undefined) this.#show(this.#places[0], onfirst);
		} catch (error) {
			if (epoch === this.#epoch) this.#failure = wordsOf(error);
		}
		if (epoch === this.#epoch) this.#isBusy = false;
	}

	#show(place: number, tell: (place: number) => void): void {
		this.#place = place;
		tell(place);
	}

	/** The hit after or before the one that is shown; beyond the last comes the first. */
	step(direction: 1 | -1): number {
		const { length } = this.#places;
		if (length === 0) return -1;
		const next = (this.ordinal - 1 + direction + length) % length;
		return (this.#place = this.#places[next] ?? -1);
	}

	forget(): void {
		this.#epoch++;
		this.#text = '';
		this.#places = new Int32Array();
		this.#place = -1;
		this.#isBusy = false;
	}

	/** Slices come in order of the list, but for those before the start, which come last. */
	#take(found: Int32Array): void {
		if (found.length === 0) return;
		const places = new Int32Array(this.#places.length + found.length);
		const before = lowest(this.#places, found[0] ?? 0);
		places.set(this.#places.subarray(0, before));
		places.set(found, before);
		places.set(this.#places.subarray(before), before + found.length);
		this.#places = places;
	}
}

/** Index of the first place after one. */
function lowest(places: Int32Array, place: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((places[middle] ?? 0) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}
