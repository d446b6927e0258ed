import type { Post } from '#lib/core/model/post.ts';
import { isCommonStem } from './common-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Profiles } from './vectors.ts';

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

export function isRemark(profiles: Profiles, post: number): boolean {
	const words = profiles.words.lengthOf(post);
	return words > 0 && words <= REMARK_WORDS;
}

function isName(lexicon: Lexicon, id: number): boolean {
	const kind = lexicon.kind(id);
	if (kind === 'word' || kind === 'hashtag') {
		return lexicon.capitals(id) >= NAME_CAPITALS * lexicon.uses(id) && !isCommonStem(lexicon.key(id));
	}
	return kind === 'organisation' || kind === 'place' || kind === 'person';
}

/** Finds the bursts of an archive whose dated `posts` stand in time order. Yields the posts done. */
export function* findBursts(
	posts: readonly Post[],
	profiles: Profiles,
	lexicon: Lexicon
): Generator<number, Burst[]> {
	const uses = new Map<number, number[]>();
	let first: number | null = null;
	let last = 0;
	for (const [index, post] of posts.entries()) {
		yield index;
		if (post.when.at === null) continue;
		first ??= post.when.at;
		last = post.when.at;
		if (!isRemark(profiles, index)) continue;
		const { ids, from, to } = profiles.words.at(index);
		for (let at = from; at < to; at++) {
			const word = ids[at] ?? 0;
			if (lexicon.posts(word) < CROWD) continue;
			const list = uses.get(word);
			if (list) list.push(index);
			else if (isName(lexicon, word)) uses.set(word, [index]);
		}
	}
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
		yield posts.length;
	}
	return bursts;
}
