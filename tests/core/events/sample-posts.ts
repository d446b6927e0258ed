import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Basis, When } from '#lib/core/model/when.ts';

const EVIDENCE = { start: 0, end: 0, rule: 'test', note: 'As the test says.' };
const DAY_MS = 86_400_000;

/** A whole day, or several: `2024-05-06` or `2024-05-06/2024-05-20`; null for an undated post. */
export function whenOf(days: string | null, basis: Exclude<Basis, 'unknown'> = 'written'): When {
	if (days === null) return { at: null, from: null, to: null, basis: 'unknown', evidence: EVIDENCE };
	const [first = days, last = first] = days.split('/');
	const from = Date.parse(`${first}T00:00:00Z`);
	const to = Date.parse(`${last}T00:00:00Z`) + DAY_MS - 1;
	return { at: Math.floor((from + to) / 2), from, to, basis, evidence: EVIDENCE };
}

export function postOf(id: string, text: string, when: When, more: Partial<Post> = {}): Post {
	return {
		id: `test/${id}` as PostId,
		source: 'test',
		when,
		text,
		hashtags: [],
		forwardedFrom: null,
		author: null,
		edited: false,
		media: [],
		links: [],
		views: null,
		reactions: [],
		editedAt: null,
		replyTo: null,
		forwards: null,
		earlier: [],
		sameTextAs: null,
		album: null,
		parts: [],
		alsoIn: [],
		origin: { file: 'test.txt', unit: 'line', place: 1 },
		...more
	};
}
