import type { Post } from '#lib/core/model/post.ts';
import { isCommonStem } from './common-words.ts';
import type { Profile } from './vectors.ts';
import type { Entry, Vocabulary } from './weights.ts';

const DAY_MS = 86_400_000;
/** A name unheard for this long has had its time; when it comes back, it names something else. */
const SILENCE_MS = 14 * DAY_MS;
/** Short remarks that make a crowd. */
const CROWD = 25;
/** A name heard over more than this share of the archive's time or posts is no burst. */
const LONGEST_SHARE = 1 / 8;
const MOST_POSTS_SHARE = 1 / 4;
const LONGEST_MS = 60 * DAY_MS;
/** Content words up to which a post is a remark: it points at a happening that longer posts tell. */
const REMARK_WORDS = 30;
/** Share of a name's capitals from which it is a name. */
const NAME_CAPITALS = 0.4;

/** A name that a crowd of remarks uses within some days, and neither before nor after. */
export interface Burst {
	readonly word: number;
	/** Indexes of its posts, in time order. */
	readonly posts: readonly number[];
}

export function isRemark(profile: Profile): boolean {
	return profile.words.ids.length > 0 && profile.words.ids.length <= REMARK_WORDS;
}

function isName(entry: Entry): boolean {
	if (entry.kind === 'word' || entry.kind === 'hashtag') {
		return entry.capitals >= NAME_CAPITALS * entry.uses && !isCommonStem(entry.key);
	}
	return entry.kind === 'organisation' || entry.kind === 'place' || entry.kind === 'person';
}

/** Finds the bursts of an archive whose dated `posts` stand in time order. */
export function findBursts(
	posts: readonly Post[],
	profiles: readonly Profile[],
	vocabulary: Vocabulary
): Burst[] {
	const uses = new Map<number, number[]>();
	let first: number | null = null;
	let last = 0;
	posts.forEach((post, index) => {
		const profile = profiles[index];
		if (post.when.at === null || !profile) return;
		first ??= post.when.at;
		last = post.when.at;
		if (!isRemark(profile)) return;
		for (const word of profile.words.ids) {
			const entry = vocabulary.entries[word];
			if (!entry || entry.posts < CROWD || !isName(entry)) continue;
			const list = uses.get(word);
			if (list) list.push(index);
			else uses.set(word, [index]);
		}
	});
	const longestMs = Math.min(LONGEST_MS, (last - (first ?? 0)) * LONGEST_SHARE);
	const timeOf = (index: number | undefined): number =>
		index === undefined ? 0 : (posts[index]?.when.at ?? 0);
	const mostPosts = posts.length * MOST_POSTS_SHARE;
	const bursts: Burst[] = [];
	function isBurst(list: readonly number[], start: number, end: number): boolean {
		const [opens = 0, closes = 0] = [list[start], list[end - 1]];
		return end - start >= CROWD && timeOf(closes) - timeOf(opens) <= longestMs && closes - opens <= mostPosts;
	}
	for (const [word, list] of uses) {
		let start = 0;
		for (let at = 1; at <= list.length; at++) {
			if (at < list.length && timeOf(list[at]) - timeOf(list[at - 1]) <= SILENCE_MS) continue;
			if (isBurst(list, start, at)) bursts.push({ word, posts: list.slice(start, at) });
			start = at;
		}
	}
	return bursts;
}
