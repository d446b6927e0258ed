import type { Post } from '#lib/core/model/post.ts';
import { isCommonStem } from './common-words.ts';
import type { Word, WordKind } from './words.ts';

/** What the archive knows of one word: how many posts hold it, how it is written, and where in the archive it stands. */
export interface Entry {
	readonly key: string;
	readonly kind: WordKind;
	posts: number;
	uses: number;
	capitals: number;
	dated: number;
	/** Sum and sum of squares of its posts' places among the dated posts. */
	places: number;
	placesSquared: number;
}

export interface Vocabulary {
	readonly ids: ReadonlyMap<string, number>;
	readonly entries: readonly Entry[];
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
const CAPITAL_WEIGHT = 0.5;

/** A word that comes and goes within a short stretch of the archive names a happening. */
const BURST_WEIGHT = 2;
/** No burst is narrower, as a share of the archive and in posts: a few neighbours are no evidence by themselves. */
const BURST_FLOOR_SHARE = 0.01;
const BURST_FLOOR_POSTS = 5;
/** Posts from which a burst counts in full. */
const BURST_POSTS = 50;

/** Posts of a word, and of a source, from which the source's habits show. */
const HABIT_POSTS = 10;
const SOURCE_POSTS = 30;

function priorShare(entry: Entry): number {
	if (entry.kind === 'word' && isCommonStem(entry.key)) return COMMON_SHARE;
	if (entry.kind !== 'number') return PRIOR_SHARE[entry.kind];
	if (/^(?:19|20)\d\d$/.test(entry.key)) return YEAR_SHARE;
	return entry.key.length < 3 ? SMALL_NUMBER_SHARE : PRIOR_SHARE.number;
}

function deviation(sum: number, squares: number, count: number): number {
	const mean = sum / count;
	return Math.sqrt(Math.max(0, squares / count - mean * mean));
}

/** In places among the posts, not in days, because channels start and fall silent at different times. */
function burst(entry: Entry, dated: number): number {
	if (entry.dated < 2) return 0;
	const floor = BURST_FLOOR_SHARE * dated + BURST_FLOOR_POSTS;
	const own = deviation(entry.places, entry.placesSquared, entry.dated) + floor;
	const evenly = dated / Math.sqrt(12);
	const sureness = Math.min(1, Math.log(entry.dated) / Math.log(BURST_POSTS));
	return Math.log(Math.max(1, evenly / own)) * sureness;
}

/** For each word the greatest share of one source's posts that hold it: a footer is rare in the archive, but no news in its channel. */
function findHabits(
	posts: readonly Post[],
	words: readonly ReadonlyMap<string, Word>[],
	ids: ReadonlyMap<string, number>,
	entries: readonly Entry[]
): Float64Array {
	const habits = new Float64Array(entries.length);
	const bySource = new Map<string, number[]>();
	posts.forEach(({ source }, index) => {
		const list = bySource.get(source);
		if (list) list.push(index);
		else bySource.set(source, [index]);
	});
	if (bySource.size < 2) return habits;
	for (const indexes of bySource.values()) {
		if (indexes.length < SOURCE_POSTS) continue;
		const counts = new Map<number, number>();
		for (const index of indexes) {
			for (const key of words[index]?.keys() ?? []) {
				const id = ids.get(key) ?? -1;
				if ((entries[id]?.posts ?? 0) >= HABIT_POSTS) counts.set(id, (counts.get(id) ?? 0) + 1);
			}
		}
		for (const [id, count] of counts) {
			if (count >= HABIT_POSTS) habits[id] = Math.max(habits[id] ?? 0, count / indexes.length);
		}
	}
	return habits;
}

/** Counts every word over the archive. `words[i]` belongs to `posts[i]`. */
export function countWords(posts: readonly Post[], words: readonly ReadonlyMap<string, Word>[]): Vocabulary {
	const ids = new Map<string, number>();
	const entries: Entry[] = [];
	let dated = 0;
	words.forEach((found, index) => {
		const place = (posts[index]?.when.at ?? null) === null ? null : dated++;
		for (const { key, kind, count, capitals } of found.values()) {
			let id = ids.get(key);
			if (id === undefined) {
				const entry = { key, kind, posts: 0, uses: 0, capitals: 0, dated: 0, places: 0, placesSquared: 0 };
				id = entries.push(entry) - 1;
				ids.set(key, id);
			}
			const entry = entries[id] as Entry;
			entry.posts++;
			entry.uses += count;
			entry.capitals += capitals;
			if (place === null) continue;
			entry.dated++;
			entry.places += place;
			entry.placesSquared += place * place;
		}
	});
	const habits = findHabits(posts, words, ids, entries);
	const weights = Float64Array.from(entries, (entry, id) => {
		const holding = Math.max(entry.posts, (habits[id] ?? 0) * posts.length);
		const rarity = Math.log((posts.length + PRIOR_POSTS) / (holding + PRIOR_POSTS * priorShare(entry)));
		const isWord = entry.kind === 'word' || entry.kind === 'hashtag';
		const capital = isWord ? 1 + CAPITAL_WEIGHT * Math.min(1, entry.capitals / entry.uses) : 1;
		return Math.max(0, rarity) * KIND_WEIGHT[entry.kind] * capital * (1 + BURST_WEIGHT * burst(entry, dated));
	});
	const telling = Uint8Array.from(entries, (entry) => (priorShare(entry) < SMALL_NUMBER_SHARE ? 1 : 0));
	return { ids, entries, weights, telling };
}
