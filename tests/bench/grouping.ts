import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { groupEvents } from '#lib/core/events/group.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { groupByTfIdf } from '../evaluate/events-yardstick.ts';
import { makeMessage } from './made-export.ts';
import { makePosts, seededNumbers } from './made-posts.ts';
import type { BenchRow } from './row.ts';
import { textOf } from './tagging.ts';

const SMALL = 10_000;
const LARGE = 100_000;
const ROUNDS = 3;

interface Tagged {
	readonly posts: readonly Post[];
	readonly mentions: readonly (readonly Mention[])[];
}

/** The posts of a made export, tagged. */
function makeTagged(count: number): Tagged {
	const next = seededNumbers(20_190_101);
	const posts = makePosts(count).posts.map((post, index): Post => {
		const { text, date_unixtime: seconds } = makeMessage(next, index + 1);
		const at = 1000 * Number(seconds);
		const { evidence } = post.when;
		return { ...post, text: textOf(text), when: { at, from: at, to: at, basis: 'recorded', evidence } };
	});
	return { posts, mentions: posts.map(({ text }) => annotateTerms(text).mentions) };
}

/** Best of some runs, microseconds a post. */
function measure({ posts }: Tagged, rounds: number, work: () => { readonly size: number }): number {
	let best = Infinity;
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		if (work().size === 0) throw new Error('nothing was grouped');
		best = Math.min(best, (1000 * (performance.now() - start)) / posts.length);
	}
	return best;
}

/** Groups made posts, few and many, and the few by the yardstick of the evaluation. */
export function measureGrouping(): BenchRow[] {
	const [small, large] = [makeTagged(SMALL), makeTagged(LARGE)];
	const group = ({ posts, mentions }: Tagged) => new Set(groupEvents(posts, mentions));
	const smallUs = measure(small, ROUNDS, () => group(small));
	const largeUs = measure(large, ROUNDS, () => group(large));
	const plainUs = measure(small, 1, () => groupByTfIdf(small.posts));
	const row = { name: 'grouping', unit: 'us a post' };
	const yardstick = 'a single pass over TF-IDF';
	return [
		{ ...row, n: SMALL, value: smallUs, yardstick, ratio: plainUs / smallUs },
		{ ...row, n: LARGE, value: largeUs, yardstick: null, ratio: null }
	];
}
