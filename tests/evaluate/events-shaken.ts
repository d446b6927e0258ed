import type { Post } from '#lib/core/model/post.ts';

/** Share of unrelated posts that are mixed in. */
const UNRELATED = 0.3;

/** Same numbers in every run (Park and Miller's minimal standard generator), in [0, 1). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

function draw<T>(list: readonly T[], seed: number): T[] {
	const next = seeded(seed);
	return list
		.map((item) => ({ item, at: next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}

/** The posts in time order, those of one moment (all undated ones) in an order drawn by lot. */
export function shuffleTies(posts: readonly Post[], seed: number): Post[] {
	return draw(posts, seed).sort((a, b) => (a.when.at ?? 0) - (b.when.at ?? 0));
}

/** The posts with 30% more, drawn from `others`, at times at which the posts are. */
export function mixInUnrelated(posts: readonly Post[], others: readonly Post[], seed: number): Post[] {
	const next = seeded(seed + 1);
	const added = draw(others, seed)
		.slice(0, Math.round(UNRELATED * posts.length))
		.map((post): Post => {
			const when = posts[Math.floor(next() * posts.length)]?.when ?? post.when;
			return { ...post, when };
		});
	return shuffleTies([...posts, ...added], seed);
}
