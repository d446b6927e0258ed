import type { Clusters } from './clusters.ts';

/** Posts gone over between two yields. */
const POSTS_PER_STEP = 4096;

/** Posts by cluster: those of the cluster at `place` stand in order at `starts[place]..starts[place + 1]` of `members`. */
export interface Gathered {
	/** How many clusters, in order of their first posts. */
	readonly size: number;
	readonly starts: Int32Array;
	readonly members: Int32Array;
	/** The cluster's place, by post. */
	readonly placeOf: Int32Array;
}

/** Puts the posts of each cluster side by side. Yields the posts done. */
export function* gatherClusters(clusters: Clusters, posts: number): Generator<number, Gathered> {
	const [starts, members, placeOf] = [
		new Int32Array(posts + 1),
		new Int32Array(posts),
		new Int32Array(posts)
	];
	let size = 0;
	for (let post = 0; post < posts; post++) {
		const first = clusters.firstOf(post);
		if (first === post) {
			placeOf[post] = size++;
			starts[size] = (starts[size - 1] ?? 0) + clusters.sizeOf(post);
		} else placeOf[post] = placeOf[first] ?? 0;
		if (post % POSTS_PER_STEP === 0) yield post;
	}
	const ends = starts.slice(0, size);
	for (let post = 0; post < posts; post++) {
		const place = placeOf[post] ?? 0;
		const end = ends[place] ?? 0;
		members[end] = post;
		ends[place] = end + 1;
		if (post % POSTS_PER_STEP === 0) yield posts;
	}
	return { size, starts, members, placeOf };
}
