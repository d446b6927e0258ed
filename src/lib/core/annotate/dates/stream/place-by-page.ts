import type { RawPost } from '../../../model/post.ts';
import type { KnownWhen, When } from '../../../model/when.ts';
import { DAY_MS } from '../../../time/day.ts';
import { cluesOf, settledClue, type Clue, type ReadPost } from './clues.ts';
import { daysOfPosts } from './days-of-posts.ts';
import { ownDay, placeOf, type Placed } from './place.ts';
import { whenPlaced, type Witness } from './when-placed.ts';

/** Dated neighbours that leave no more than this say as much as the whole page can. */
const CLOSE_MS = 4 * DAY_MS;
const POSTS_PER_STEP = 16;

/** By its own words; recorded times are clues of their own. */
function isSettled(when: When): when is KnownWhen {
	return when.basis === 'written' || when.basis === 'partial' || when.basis === 'calendar';
}

/** Whether the page could say more of a post than its own words and its dated neighbours do. */
function isOpen(when: When | undefined, { from, to }: Placed): boolean {
	if (!when || when.basis === 'unknown') return true;
	if (when.basis !== 'between') return false;
	const width = when.to - when.from;
	return width > CLOSE_MS && width > (to + 1 - from) * DAY_MS;
}

/** For each post the nearest before it that names a day where the page puts it. */
function witnesses(
	posts: readonly RawPost[],
	clues: readonly (readonly Clue[])[],
	places: readonly (Placed | null)[]
): (Witness | null)[] {
	let last: Witness | null = null;
	return posts.map(({ text }, index) => {
		const before = last;
		const placed = places[index];
		const clue = placed && ownDay(clues[index] ?? [], placed);
		if (clue) last = { text, clue };
		return before;
	});
}

/**
 * Gives posts that neither their own words nor dated neighbours settle the days that the whole page leaves for them.
 * `whens` are the times so far. Yields every few milliseconds.
 */
export function* placeByPage(
	reads: readonly ReadPost[],
	whens: readonly When[]
): Generator<undefined, When[]> {
	const clues: Clue[][] = [];
	for (const [index, read] of reads.entries()) {
		const when = whens[index];
		clues.push(when && isSettled(when) ? [settledClue(when)] : cluesOf(read));
		if (clues.length % POSTS_PER_STEP === 0) yield;
	}
	const days = yield* daysOfPosts(clues);
	if (!days) return [...whens];
	const posts = reads.map(({ post }) => post);
	const places = days.map(placeOf);
	const befores = witnesses(posts, clues, places);
	const afters = witnesses(posts.toReversed(), clues.toReversed(), places.toReversed()).reverse();
	return whens.map((when, index) => {
		const post = posts[index];
		const placed = places[index];
		if (!post || !placed || !isOpen(when, placed)) return when;
		const before = befores[index] ?? null;
		return whenPlaced({ post, clues: clues[index] ?? [], placed, before, after: afters[index] ?? null });
	});
}
