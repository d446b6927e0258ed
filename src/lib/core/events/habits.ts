import type { Post } from '#lib/core/model/post.ts';
import type { Counted } from './counts.ts';

/** Posts of a word, and of a source, from which the source's habits show. */
const HABIT_POSTS = 10;
const SOURCE_POSTS = 30;

function bySource(posts: readonly Post[]): Map<string, number[]> {
	const lists = new Map<string, number[]>();
	posts.forEach(({ source }, index) => {
		const list = lists.get(source);
		if (list) list.push(index);
		else lists.set(source, [index]);
	});
	return lists;
}

/**
 * For each word the greatest share of one source's posts that hold it: a footer is rare in the archive, but no news in its channel.
 * Yields the posts done.
 */
export function* findHabits(
	posts: readonly Post[],
	{ lexicon, words }: Counted
): Generator<number, Float64Array> {
	const habits = new Float64Array(lexicon.size);
	const sources = bySource(posts);
	if (sources.size < 2) return habits;
	const counts = new Int32Array(lexicon.size);
	let done = 0;
	for (const indexes of sources.values()) {
		if (indexes.length < SOURCE_POSTS) continue;
		const met: number[] = [];
		for (const index of indexes) {
			const { ids, from, to } = words.at(index);
			for (let at = from; at < to; at++) {
				const id = ids[at] ?? 0;
				if (lexicon.posts(id) < HABIT_POSTS) continue;
				if (counts[id] === 0) met.push(id);
				counts[id] = (counts[id] ?? 0) + 1;
			}
			yield ++done;
		}
		for (const id of met) {
			const count = counts[id] ?? 0;
			if (count >= HABIT_POSTS) habits[id] = Math.max(habits[id] ?? 0, count / indexes.length);
			counts[id] = 0;
		}
	}
	return habits;
}
