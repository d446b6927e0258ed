import type { PostRow } from '#lib/core/archive/view.ts';
import { termKey, type TermKey, type TermKind } from '#lib/core/model/ids.ts';

/** More in one line is a list that nobody reads. */
const MOST = 8;

/** The terms of a kind that posts speak of, those in most posts first. */
export function termsIn(posts: readonly PostRow[], kind: TermKind): TermKey[] {
	const counts = new Map<TermKey, number>();
	for (const { mentions } of posts) {
		const keys = new Set(mentions.filter((one) => one.kind === kind).map(({ term }) => termKey(kind, term)));
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts]
		.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
		.slice(0, MOST)
		.map(([key]) => key);
}
