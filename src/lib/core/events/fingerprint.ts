import { afterScheme, endOfAddress, letterAt } from './letters.ts';
import { PairTable } from './pair-table.ts';

/** Letters a text needs for its copies to be one event: "Good morning" is said every day. */
const SAME_TEXT_LETTERS = 40;
const NO_LETTERS = /https?:\/\/\S+|[^\p{L}\p{N}]+/gu;
const SMALL_H = 0x68;
const SEED = 0x811c9dc5 | 0;
const OTHER_SEED = 0x2f0b4c47;
const PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;

/** The letters and digits of a text, so that copies and forwards meet whatever their decoration. */
function lettersOf(text: string): string {
	return text.toLowerCase().replace(NO_LETTERS, '');
}

/** Two independent hashes (FNV-1a and one like it) of the letters of a text; false where it is too short. */
function hashLetters(text: string, into: Int32Array): boolean {
	const lower = text.toLowerCase();
	let [one, two, letters] = [SEED, OTHER_SEED, 0];
	for (let at = 0; at < lower.length;) {
		const unit = lower.charCodeAt(at);
		if (unit === SMALL_H) {
			const from = afterScheme(lower, at);
			const end = from > 0 ? endOfAddress(lower, from) : 0;
			if (end > 0) {
				at = end;
				continue;
			}
		}
		const units = letterAt(lower, at);
		for (let part = 0; part < units; part++) {
			const code = lower.charCodeAt(at + part);
			one = Math.imul(one ^ code, PRIME);
			two = Math.imul(two ^ code, OTHER_PRIME) ^ (two >>> 13);
		}
		letters += units;
		at += Math.max(1, units);
	}
	into[0] = one;
	into[1] = two;
	return letters >= SAME_TEXT_LETTERS;
}

/** Finds posts with the same letters among those met before. */
export class Copies {
	readonly #textOf: (post: number) => string;
	readonly #latest = new PairTable();
	readonly #hashes = new Int32Array(2);

	constructor(textOf: (post: number) => string) {
		this.#textOf = textOf;
	}

	/** The latest earlier post with the same letters, -1 where there is none or the text is too short. Keeps this one. */
	meet(post: number): number {
		const text = this.#textOf(post);
		if (!hashLetters(text, this.#hashes)) return -1;
		const [one = 0, two = 0] = this.#hashes;
		const latest = this.#latest.get(one, two);
		this.#latest.set(one, two, post);
		return latest >= 0 && lettersOf(this.#textOf(latest)) === lettersOf(text) ? latest : -1;
	}
}
