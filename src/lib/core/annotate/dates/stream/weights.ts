import type { Clue } from './clues.ts';

/** A piece of news goes through so many posts on each side; years and months are the talk of a whole page. */
const NEAR_POSTS = 50;
/** Each of n clues that say the same, or that stand in one post, counts as this power of n. */
const LIKE = -0.5;
const TOGETHER = -0.6;
/** A year that a page names again and again is one topic, though the page may be long. */
const WIDE = -0.7;

/** What a clue says, whatever the words: clues with one key are no witnesses to each other. */
export function topicOf(clue: Clue): string {
	switch (clue.kind) {
		case 'day': {
			const { last, named } = clue.date;
			return named ? named.id : `${String(clue.year)}-${String(last.month)}-${String(last.day)}`;
		}
		case 'month':
			return `month ${String(clue.year)}-${String(clue.month)}`;
		case 'year':
			return `year ${String(clue.year)}`;
		case 'weekday':
			return `weekday ${String(clue.weekday)}`;
		case 'recorded':
			return 'recorded';
	}
}

/** How much each clue counts: one piece of news names its day in many posts. */
export function weightsOf(posts: readonly (readonly Clue[])[]): number[][] {
	const places = new Map<string, number[]>();
	posts.forEach((clues, post) => {
		for (const clue of clues) {
			const topic = topicOf(clue);
			const list = places.get(topic);
			if (list) list.push(post);
			else places.set(topic, [post]);
		}
	});
	const likeAt = (topic: string, post: number) => {
		const list = places.get(topic) ?? [];
		return countUpTo(list, post + NEAR_POSTS) - countUpTo(list, post - NEAR_POSTS - 1);
	};
	return posts.map((clues, post) =>
		clues.map((clue) => {
			if (clue.kind === 'recorded') return 1;
			const topic = topicOf(clue);
			const wide = clue.kind === 'year' || clue.kind === 'month';
			const like = wide ? (places.get(topic)?.length ?? 1) : likeAt(topic, post);
			return like ** (wide ? WIDE : LIKE) * clues.length ** TOGETHER;
		})
	);
}

/** How many of an ascending list are no more than `limit`. */
function countUpTo(list: readonly number[], limit: number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
