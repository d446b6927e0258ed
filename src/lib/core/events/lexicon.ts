import type { TermKind } from '#lib/core/model/ids.ts';
import { PairTable } from './pair-table.ts';

/** `sound` is what a name sounds like, which crosses scripts. */
export type WordKind = 'word' | 'name' | 'number' | 'sound' | TermKind;

/** Word kinds in the order of their codes. */
export const WORD_KINDS: readonly WordKind[] = [
	'word',
	'name',
	'number',
	'sound',
	'organisation',
	'topic',
	'place',
	'person',
	'hashtag'
];

const CODES = Object.fromEntries(WORD_KINDS.map((kind, code) => [kind, code])) as Record<WordKind, number>;

export function codeOf(kind: WordKind): number {
	return CODES[kind];
}

/** Pages instead of long arrays: an array that grows copies itself, which takes the longer the larger the archive. */
const PAGE_BITS = 13;
const PAGE = 1 << PAGE_BITS;
/** Maps grow by copying too; so many small ones never take long. A power of two. */
const SHARDS = 64;
const NO_WORD = -1;

/** Fields of a word, side by side: its kind's code, how many posts hold it, and how it is written. */
const KIND = 0;
export const POSTS = 1;
export const USES = 2;
export const CAPITALS = 3;
export const DATED = 4;
/** The reading in which the word was met last, and its place there. */
export const READING = 5;
export const FOUND = 6;
const FIELD_BITS = 3;
/** The sum and sum of squares of the word's posts' places among the dated posts, side by side. */
export const PLACES = 0;
export const PLACES_SQUARED = 1;

/** What the archive knows of words, `PAGE` by `PAGE`. */
class Page {
	readonly fields = new Int32Array(PAGE << FIELD_BITS);
	readonly sums = new Float64Array(2 * PAGE);
	/** The two words a name is made of; -1 for any other word. */
	readonly parts = new Int32Array(2 * PAGE).fill(NO_WORD);
}

/** A number for every word of an archive, in order of first appearance, and what is counted of it. */
export class Lexicon {
	readonly #ids = Array.from({ length: SHARDS }, () => new Map<string, number>());
	readonly #terms = new Map<TermKind, Map<string, number>>();
	readonly #names = new PairTable();
	readonly #keys: string[] = [];
	readonly #pages: Page[] = [];

	get size(): number {
		return this.#keys.length;
	}

	/** The page of a word: its fields stand from `fieldsAt(id)`, its sums from `sumsAt(id)`. */
	page(id: number): Page {
		return this.#pages[id >>> PAGE_BITS] as Page;
	}

	/** How many posts hold a word. */
	posts(id: number): number {
		return this.page(id).fields[fieldsAt(id) + POSTS] ?? 0;
	}

	/** How often they say it. */
	uses(id: number): number {
		return this.page(id).fields[fieldsAt(id) + USES] ?? 0;
	}

	/** How often with a capital where no sentence begins. */
	capitals(id: number): number {
		return this.page(id).fields[fieldsAt(id) + CAPITALS] ?? 0;
	}

	/** `key` is a stem, digits or `~sound`; `kind` counts only where the word is new. */
	idOf(key: string, kind: WordKind): number {
		const last = key.length - 1;
		const shard =
			(key.charCodeAt(0) + 7 * key.charCodeAt(last >> 1) + 31 * key.charCodeAt(last) + last) & (SHARDS - 1);
		const ids = this.#ids[shard] as Map<string, number>;
		let id = ids.get(key);
		if (id === undefined) ids.set(key, (id = this.#add(key, kind)));
		return id;
	}

	idOfTerm(kind: TermKind, term: string): number {
		let ids = this.#terms.get(kind);
		if (!ids) this.#terms.set(kind, (ids = new Map<string, number>()));
		let id = ids.get(term);
		if (id === undefined) ids.set(term, (id = this.#add(`${kind}:${term}`, kind)));
		return id;
	}

	/** A name of two words. */
	idOfName(first: number, second: number): number {
		const known = this.#names.get(first, second);
		if (known >= 0) return known;
		const id = this.#add('', 'name');
		this.page(id).parts.set([first, second], sumsAt(id));
		this.#names.set(first, second, id);
		return id;
	}

	/** What is compared: a stem, `two stems` of a name, digits, `~sound`, or `kind:term`. */
	key(id: number): string {
		const parts = this.partsOf(id);
		return parts.length === 0 ? (this.#keys[id] ?? '') : parts.map((part) => this.key(part)).join(' ');
	}

	/** The two words of a name; none for any other word. */
	partsOf(id: number): number[] {
		const at = sumsAt(id);
		const [first = NO_WORD, second = NO_WORD] = this.page(id).parts.subarray(at, at + 2);
		return second < 0 ? [] : [first, second];
	}

	kind(id: number): WordKind {
		return WORD_KINDS[this.page(id).fields[fieldsAt(id) + KIND] ?? 0] ?? 'word';
	}

	#add(key: string, kind: WordKind): number {
		const id = this.#keys.push(key) - 1;
		if (id >>> PAGE_BITS === this.#pages.length) this.#pages.push(new Page());
		this.page(id).fields[fieldsAt(id) + KIND] = codeOf(kind);
		return id;
	}
}

/** Where in its page's fields a word stands. */
export function fieldsAt(id: number): number {
	return (id & (PAGE - 1)) << FIELD_BITS;
}

/** Where in its page's sums and parts a word stands. */
export function sumsAt(id: number): number {
	return (id & (PAGE - 1)) << 1;
}
