import type { Post } from '#lib/core/model/post.ts';
import { countOf, isInHead, kindOf, spotOf, type Counted, type PackedRow } from './counts.ts';
import { WORD_KINDS, type WordKind } from './lexicon.ts';
import { Rows, type Row } from './rows.ts';
import type { Vocabulary } from './weights.ts';

/** A post as weighted words, strongest first; the weights' squares add up to 1 (to 0 for a post without words). */
export type Vector = Row<Float32Array>;

/** The strongest words that are kept; the rest of a long text is background. */
const KEEP = 100;
/** The first line says what a post is about. */
const HEAD_WEIGHT = 1.2;

/** What is compared with posts of the same script: its words. Between scripts: what a bridge holds, names by their sound among it. */
export interface Profiles {
	readonly words: Rows<Float32Array>;
	readonly bridge: Rows<Float32Array>;
}

const CROSSES: ReadonlySet<WordKind> = new Set([
	'sound',
	'number',
	'hashtag',
	'organisation',
	'place',
	'person'
]);
const crosses = WORD_KINDS.map((kind) => CROSSES.has(kind));
const SOUND = WORD_KINDS.indexOf('sound');

/** Logarithms of small counts, which nearly all are. */
const LOGS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

/** A text that is read to its 4000th unit has fewer words than this. */
const PLACE_MASK = 0xfff;
/** Which half of a number holds its last bits. */
const LOW = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;

/** The words of one post in order of weight; the same columns are used for every post. */
class Scale {
	ids: number[] = [];
	weights: number[] = [];
	spots: number[] = [];
	/** Weights with the place in the columns in their last bits: numbers sort by far faster than places by a comparison. */
	#keys = new Float64Array(256);
	#bits = new Uint32Array(this.#keys.buffer);
	#order = new Int32Array(256);

	/** Places in the columns, strongest first, of equals the one met later. */
	weigh({ ids, values, from, to }: PackedRow, weights: Float64Array): Int32Array {
		if (to - from > this.#keys.length) this.#grow(to - from);
		const [keys, bits, order] = [this.#keys, this.#bits, this.#order];
		let size = 0;
		for (let at = from; at < to; at++) {
			const id = ids[at] ?? 0;
			const packed = values[at] ?? 0;
			const count = countOf(packed);
			const often = LOGS[count] ?? 1 + Math.log(count);
			const weight = (weights[id] ?? 0) * often * (isInHead(packed) ? HEAD_WEIGHT : 1);
			if (weight <= 0) continue;
			this.ids[size] = id;
			this.weights[size] = weight;
			this.spots[size] = spotOf(packed);
			keys[size] = weight;
			bits[2 * size + LOW] = (((bits[2 * size + LOW] ?? 0) & ~PLACE_MASK) | size) >>> 0;
			size++;
		}
		keys.subarray(0, size).sort();
		for (let at = 0; at < size; at++) order[at] = (bits[2 * (size - 1 - at) + LOW] ?? 0) & PLACE_MASK;
		return order.subarray(0, size);
	}

	#grow(length: number): void {
		this.#keys = new Float64Array(2 * length);
		this.#bits = new Uint32Array(this.#keys.buffer);
		this.#order = new Int32Array(2 * length);
	}
}

/** Length of the vector of the weights at `places`. */
function lengthOf(scale: Scale, places: readonly number[], size: number): number {
	let squares = 0;
	for (let at = 0; at < size; at++) squares += (scale.weights[places[at] ?? 0] ?? 0) ** 2;
	return size === 0 ? 1 : Math.sqrt(squares);
}

function keep(rows: Rows<Float32Array>, index: number, scale: Scale, places: number[], size: number): void {
	const kept = Math.min(size, KEEP);
	const length = lengthOf(scale, places, kept);
	const { ids, values, spots, from } = rows.open(index, kept);
	for (let at = 0; at < kept; at++) {
		const place = places[at] ?? 0;
		ids[from + at] = scale.ids[place] ?? 0;
		values[from + at] = (scale.weights[place] ?? 0) / length;
		spots[from + at] = scale.spots[place] ?? 0;
	}
}

/** Weighs the words of every post, and frees them as it goes. Yields the posts done. */
export function* weighWords(
	posts: readonly Post[],
	{ words }: Counted,
	{ weights }: Vocabulary
): Generator<number, Profiles> {
	const make = (length: number): Float32Array => new Float32Array(length);
	const profiles = { words: new Rows(posts.length, make, true), bridge: new Rows(posts.length, make, true) };
	const scale = new Scale();
	const plain: number[] = [];
	const crossing: number[] = [];
	for (let index = 0; index < posts.length; index++) {
		let plainSize = 0;
		let crossingSize = 0;
		for (const place of scale.weigh(words.at(index), weights)) {
			const kind = kindOf(scale.spots[place] ?? 0);
			if (kind !== SOUND) plain[plainSize++] = place;
			if (crosses[kind] === true) crossing[crossingSize++] = place;
		}
		keep(profiles.words, index, scale, plain, plainSize);
		keep(profiles.bridge, index, scale, crossing, crossingSize);
		words.dropBefore(index);
		yield index + 1;
	}
	return profiles;
}
