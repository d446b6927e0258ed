import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import {
	CAPITALS,
	DATED,
	fieldsAt,
	Lexicon,
	PLACES,
	PLACES_SQUARED,
	POSTS,
	sumsAt,
	USES,
	WORD_KINDS
} from './lexicon.ts';
import { Copies } from './fingerprint.ts';
import { Rows, type Row } from './rows.ts';
import { READ_AT_MOST, WordReader } from './words.ts';

const KIND_BITS = 4;
/** Words are read up to a place in the text that fits. */
const PLACE_BITS = 12;
const MOST_PLACE = (1 << PLACE_BITS) - 1;
const MOST_COUNT = (1 << (31 - KIND_BITS - 1 - PLACE_BITS)) - 1;

/** The words of every post, packed: kind and place in the text (together the word's spot), whether it stands in the first line, and count. */
export type PackedRow = Row<Int32Array>;

/** A word's kind and where in the text it is first written, in 16 bits. */
export function spotOf(packed: number): number {
	return packed & ((1 << (KIND_BITS + PLACE_BITS)) - 1);
}

/** The code of a word's kind, from its spot or all that is packed. */
export function kindOf(packed: number): number {
	return packed & ((1 << KIND_BITS) - 1);
}

/** UTF-16 units before the word, from its spot. */
export function placeOf(spot: number): number {
	return spot >> KIND_BITS;
}

export function isInHead(packed: number): boolean {
	return ((packed >> (KIND_BITS + PLACE_BITS)) & 1) === 1;
}

export function countOf(packed: number): number {
	return packed >> (KIND_BITS + PLACE_BITS + 1);
}

export interface Counted {
	readonly lexicon: Lexicon;
	readonly words: Rows<Int32Array>;
	/** By post the latest earlier one with the same letters, -1 where there is none. */
	readonly copyOf: Int32Array;
	/** Posts with a date. */
	readonly dated: number;
}

/** Reads and counts the words of all posts; `mentions[i]` belongs to `posts[i]`. Yields the posts done. */
export function* countWords(
	posts: readonly Post[],
	mentions: readonly (readonly Mention[])[]
): Generator<number, Counted> {
	const lexicon = new Lexicon();
	const reader = new WordReader(lexicon);
	const words = new Rows(posts.length, (length) => new Int32Array(length));
	const copies = new Copies((index) => posts[index]?.text ?? '');
	const copyOf = new Int32Array(posts.length);
	let dated = 0;
	for (const [index, post] of posts.entries()) {
		reader.read(post.text, mentions[index] ?? []);
		addCounts(lexicon, reader, post.when.at === null ? null : dated++);
		const row = words.open(index, reader.size);
		for (let at = 0; at < reader.size; at++) {
			row.ids[row.from + at] = reader.ids[at] ?? 0;
			row.values[row.from + at] =
				(reader.kinds[at] ?? 0) |
				(Math.min(MOST_PLACE, reader.starts[at] ?? 0) << KIND_BITS) |
				((reader.heads[at] ?? 0) << (KIND_BITS + PLACE_BITS)) |
				(Math.min(MOST_COUNT, reader.counts[at] ?? 0) << (KIND_BITS + PLACE_BITS + 1));
		}
		copyOf[index] = copies.meet(index, row);
		yield index + 1;
	}
	return { lexicon, words, copyOf, dated };
}

/** `place` is the post's among the dated ones. */
function addCounts(lexicon: Lexicon, reader: WordReader, place: number | null): void {
	for (let at = 0; at < reader.size; at++) {
		const id = reader.ids[at] ?? 0;
		const { fields, sums } = lexicon.page(id);
		const on = fieldsAt(id);
		fields[on + POSTS] = (fields[on + POSTS] ?? 0) + 1;
		fields[on + USES] = (fields[on + USES] ?? 0) + (reader.counts[at] ?? 0);
		fields[on + CAPITALS] = (fields[on + CAPITALS] ?? 0) + (reader.capitals[at] ?? 0);
		if (place === null) continue;
		fields[on + DATED] = (fields[on + DATED] ?? 0) + 1;
		const from = sumsAt(id);
		sums[from + PLACES] = (sums[from + PLACES] ?? 0) + place;
		sums[from + PLACES_SQUARED] = (sums[from + PLACES_SQUARED] ?? 0) + place * place;
	}
}

if (WORD_KINDS.length > 1 << KIND_BITS || READ_AT_MOST > 1 << PLACE_BITS)
	throw new Error('words need more bits');
