import type { PackedRow } from './counts.ts';
import { PairTable } from './pair-table.ts';

/** Letters a text needs for its copies to be one event: "Good morning" is said every day. */
const SAME_TEXT_LETTERS = 40;
const NO_LETTERS = /https?:\/\/\S+|[^\p{L}\p{N}]+/gu;
const SEED = 0x811c9dc5 | 0;
const OTHER_SEED = 0x2f0b4c47;
const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;
const NONE = -1;

/** The letters and digits of a text, so that copies and forwards meet whatever their decoration. */
function lettersOf(text: string): string {
	return text.toLowerCase().replace(NO_LETTERS, '');
}

/** Finds posts with the same letters among those met before: texts with the same words in the same order are looked at letter by letter. */
export class Copies {
	readonly #textOf: (post: number) => string;
	readonly #latest = new PairTable();

	constructor(textOf: (post: number) => string) {
		this.#textOf = textOf;
	}

	/** The latest earlier post with the same letters as one with these words, -1 where there is none or the text is too short. Keeps this one. */
	meet(post: number, { ids, from, to }: PackedRow): number {
		let [one, two] = [SEED, OTHER_SEED];
		for (let at = from; at < to; at++) {
			const id = ids[at] ?? 0;
			one = Math.imul(one ^ id, PRIME);
			two = Math.imul(two ^ id, OTHER_PRIME) ^ (two >>> 13);
		}
		const latest = this.#latest.get(one, two);
		this.#latest.set(one, two, post);
		if (latest < 0) return NONE;
		const [text, other] = [this.#textOf(post), this.#textOf(latest)];
		const letters = lettersOf(text);
		if (letters.length < SAME_TEXT_LETTERS) return NONE;
		return text === other || lettersOf(other) === letters ? latest : NONE;
	}
}
