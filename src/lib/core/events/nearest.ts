import type { Cluster } from './cluster.ts';
import type { Linked } from './link.ts';
import type { Links } from './links.ts';

const NONE = -1;
/** Links looked at between two yields. */
const LINKS_PER_STEP = 64;

/** For each post, by index, the post most like it that it was compared with; -1 where there is none. Likeness in 0..1. */
export interface Nearest {
	/** The nearest earlier post of its event. */
	readonly joined: Int32Array;
	readonly joinedBy: Float32Array;
	/** The nearest post of another event. */
	readonly missed: Int32Array;
	readonly missedBy: Float32Array;
	/** The place of each post's event among the clusters. */
	readonly clusterOf: Int32Array;
}

/** Yields 0 a step. */
export function* findNearest(
	clusters: readonly Cluster[],
	{ copies, words, bridge }: Linked,
	posts: number
): Generator<number, Nearest> {
	const nearest: Nearest = {
		joined: new Int32Array(posts).fill(NONE),
		joinedBy: new Float32Array(posts),
		missed: new Int32Array(posts).fill(NONE),
		missedBy: new Float32Array(posts),
		clusterOf: new Int32Array(posts)
	};
	for (const [place, { members }] of clusters.entries()) {
		for (const member of members) nearest.clusterOf[member] = place;
		yield 0;
	}
	for (const links of [copies, words, bridge]) {
		for (let link = 0; link < links.size; link++) {
			noteLink(nearest, links, link);
			if (link % LINKS_PER_STEP === 0) yield 0;
		}
	}
	return nearest;
}

function noteLink(
	{ joined, joinedBy, missed, missedBy, clusterOf }: Nearest,
	links: Links,
	link: number
): void {
	const [later, earlier, likeness] = [links.later(link), links.earlier(link), links.likeness(link)];
	function note(post: number, other: number, best: Int32Array, bestBy: Float32Array): void {
		if (likeness <= (bestBy[post] ?? 0)) return;
		best[post] = other;
		bestBy[post] = likeness;
	}
	if (clusterOf[later] === clusterOf[earlier]) note(later, earlier, joined, joinedBy);
	else {
		note(later, earlier, missed, missedBy);
		note(earlier, later, missed, missedBy);
	}
}
