import type { Post } from '#lib/core/model/post.ts';
import type { Gap } from '#lib/core/model/receipt.ts';

const DAY_MS = 86_400_000;
/** More are no news but the rhythm of the channel. */
const GAPS_PER_SOURCE = 300;

const NO_GAP: readonly Gap[] = [];

/** Stretches of a day or more between dated posts of one source, in order of source and time. */
export function findGaps(posts: readonly Pick<Post, 'source' | 'when'>[]): Gap[] {
	const times = new Map<string, number[]>();
	for (const { source, when } of posts) {
		if (when.at === null) continue;
		const known = times.get(source);
		if (known) known.push(when.at);
		else times.set(source, [when.at]);
	}
	return [...times]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([source, ats]) => {
			ats.sort((a, b) => a - b);
			return ats
				.flatMap((to, i): readonly Gap[] => {
					const from = ats[i - 1] ?? to;
					return to - from >= DAY_MS ? [{ source, from, to }] : NO_GAP;
				})
				.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
				.slice(0, GAPS_PER_SOURCE)
				.sort((a, b) => a.from - b.from);
		});
}
