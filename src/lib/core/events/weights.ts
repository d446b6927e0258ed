import type { Post } from '#lib/core/model/post.ts';
import { isCommonStem } from './common-words.ts';
import type { Word, WordKind } from './words.ts';

const DAY_MS = 86_400_000;

/** What the archive knows of one word: how many posts hold it, how it is written, and when. */
export interface Entry {
	readonly key: string;
	readonly kind: WordKind;
	readonly shown: string;
	posts: number;
	uses: number;
	capitals: number;
	dated: number;
	/** Sum and sum of squares of its posts' days. */
	days: number;
	daysSquared: number;
}

export interface Vocabulary {
	readonly ids: ReadonlyMap<string, number>;
	readonly entries: readonly Entry[];
	/** How much a word says of what a text is about, by id. */
	readonly weights: Float64Array;
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

/** A word that comes and goes within days, in an archive of months, names a happening. */
const BURST_WEIGHT = 2;
/** No burst is narrower: a few posts of one day are no evidence by themselves. */
const BURST_FLOOR_DAYS = 3;
/** Posts from which a burst counts in full. */
const BURST_POSTS = 50;

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

function burst(entry: Entry, archiveDays: number): number {
	if (entry.dated < 2) return 0;
	const own = deviation(entry.days, entry.daysSquared, entry.dated) + BURST_FLOOR_DAYS;
	const sureness = Math.min(1, Math.log(entry.dated) / Math.log(BURST_POSTS));
	return Math.log(Math.max(1, archiveDays / own)) * sureness;
}

/** Counts every word over the archive. `words[i]` belongs to `posts[i]`. */
export function countWords(posts: readonly Post[], words: readonly ReadonlyMap<string, Word>[]): Vocabulary {
	const ids = new Map<string, number>();
	const entries: Entry[] = [];
	let dated = 0;
	let days = 0;
	let daysSquared = 0;
	const firstAt = posts.find((post) => post.when.at !== null)?.when.at ?? 0;
	words.forEach((found, index) => {
		const at = posts[index]?.when.at ?? null;
		// Counted from the first post, so that squares stay exact.
		const day = at === null ? 0 : (at - firstAt) / DAY_MS;
		if (at !== null) {
			dated++;
			days += day;
			daysSquared += day * day;
		}
		for (const { key, kind, shown, count, capitals } of found.values()) {
			let id = ids.get(key);
			if (id === undefined) {
				id =
					entries.push({
						key,
						kind,
						shown,
						posts: 0,
						uses: 0,
						capitals: 0,
						dated: 0,
						days: 0,
						daysSquared: 0
					}) - 1;
				ids.set(key, id);
			}
			const entry = entries[id] as Entry;
			entry.posts++;
			entry.uses += count;
			entry.capitals += capitals;
			if (at === null) continue;
			entry.dated++;
			entry.days += day;
			entry.daysSquared += day * day;
		}
	});
	const archiveDays = dated === 0 ? 0 : deviation(days, daysSquared, dated);
	const weights = Float64Array.from(entries, (entry) => {
		const rarity = Math.log((posts.length + PRIOR_POSTS) / (entry.posts + PRIOR_POSTS * priorShare(entry)));
		const isWord = entry.kind === 'word' || entry.kind === 'hashtag';
		const capital = isWord ? 1 + CAPITAL_WEIGHT * Math.min(1, entry.capitals / entry.uses) : 1;
		return (
			Math.max(0, rarity) * KIND_WEIGHT[entry.kind] * capital * (1 + BURST_WEIGHT * burst(entry, archiveDays))
		);
	});
	return { ids, entries, weights };
}
