import type { Post } from '#lib/core/model/post.ts';
import { isCommonStem } from './common-words.ts';
import type { Counted } from './counts.ts';
import { DATED, fieldsAt, PLACES, PLACES_SQUARED, sumsAt, type Lexicon, type WordKind } from './lexicon.ts';

export interface Vocabulary {
	readonly lexicon: Lexicon;
	/** How much a word says of what a text is about, by id. */
	readonly weights: Float64Array;
	/** 1 for a word that can tell one happening from another, 0 for what every other text holds, by id. */
	readonly telling: Uint8Array;
}

/** As many posts as the prior is worth: it decides alone in an archive of a dozen posts, and hardly counts in one of thousands. */
const PRIOR_POSTS = 200;

/** Share of all texts that hold a given word of a kind, before the archive has been seen. */
const PRIOR_SHARE: Record<WordKind, number> = {
	word: 0.002,
	name: 0.0005,
	number: 0.003,
	sound: 0.004,
	hashtag: 0.002,
	topic: 0.15,
	organisation: 0.03,
	place: 0.03,
	person: 0.02
};
const COMMON_SHARE = 0.15;
const YEAR_SHARE = 0.2;
const SMALL_NUMBER_SHARE = 0.1;

/** How well a kind tells one happening from another, against a plain word. */
const KIND_WEIGHT: Record<WordKind, number> = {
	word: 1,
	name: 1.2,
	number: 0.8,
	sound: 1,
	hashtag: 1.4,
	topic: 0.5,
	organisation: 1,
	place: 1,
	person: 1.2
};
const CAPITAL_WEIGHT = 2;

/** A word that comes and goes within a short stretch of the archive names a happening. */
const BURST_WEIGHT = 2;
/** No burst is narrower, as a share of the archive and in posts: a few neighbours are no evidence by themselves. */
const BURST_FLOOR_SHARE = 0.01;
const BURST_FLOOR_POSTS = 5;
/** Posts from which a burst counts in full. */
const BURST_POSTS = 50;

/** Words weighed between two yields. */
const WORDS_PER_STEP = 4096;

function priorShare(lexicon: Lexicon, id: number): number {
	const kind = lexicon.kind(id);
	if (kind === 'word') return isCommonStem(lexicon.key(id)) ? COMMON_SHARE : PRIOR_SHARE.word;
	if (kind !== 'number') return PRIOR_SHARE[kind];
	const key = lexicon.key(id);
	if (/^(?:19|20)\d\d$/.test(key)) return YEAR_SHARE;
	return key.length < 3 ? SMALL_NUMBER_SHARE : PRIOR_SHARE.number;
}

function deviation(sum: number, squares: number, count: number): number {
	const mean = sum / count;
	return Math.sqrt(Math.max(0, squares / count - mean * mean));
}

/** In places among the posts, not in days, because channels start and fall silent at different times. */
function burst(lexicon: Lexicon, id: number, dated: number): number {
	const { fields, sums } = lexicon.page(id);
	const count = fields[fieldsAt(id) + DATED] ?? 0;
	if (count < 2) return 0;
	const floor = BURST_FLOOR_SHARE * dated + BURST_FLOOR_POSTS;
	const from = sumsAt(id);
	const own = deviation(sums[from + PLACES] ?? 0, sums[from + PLACES_SQUARED] ?? 0, count) + floor;
	const evenly = dated / Math.sqrt(12);
	const sureness = Math.min(1, Math.log(count) / Math.log(BURST_POSTS));
	return Math.log(Math.max(1, evenly / own)) * sureness;
}

/** Weighs every word of an archive. Yields the share of words done, in 0..1. */
export function* weighVocabulary(
	posts: readonly Post[],
	{ lexicon, dated }: Counted,
	habits: Float64Array
): Generator<number, Vocabulary> {
	const size = lexicon.size;
	const weights = new Float64Array(size);
	const telling = new Uint8Array(size);
	for (let id = 0; id < size; id++) {
		const prior = priorShare(lexicon, id);
		const holding = Math.max(lexicon.posts(id), (habits[id] ?? 0) * posts.length);
		const rarity = Math.log((posts.length + PRIOR_POSTS) / (holding + PRIOR_POSTS * prior));
		const kind = lexicon.kind(id);
		const isWord = kind === 'word' || kind === 'hashtag';
		const capital = isWord ? 1 + CAPITAL_WEIGHT * Math.min(1, lexicon.capitals(id) / lexicon.uses(id)) : 1;
		weights[id] =
			Math.max(0, rarity) * KIND_WEIGHT[kind] * capital * (1 + BURST_WEIGHT * burst(lexicon, id, dated));
		telling[id] = prior < SMALL_NUMBER_SHARE ? 1 : 0;
		if (id % WORDS_PER_STEP === 0) yield id / size;
	}
	return { lexicon, weights, telling };
}
