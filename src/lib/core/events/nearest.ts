import type { Cluster } from './cluster.ts';
import type { Linked } from './link.ts';
import type { Links } from './links.ts';

const NONE = -1;
/** Links looked at between two yields. */
const LINKS_PER_STEP = 64;

/** For each post, by index, the most like earlier post of its event; -1 where it was compared with none. Likeness in 0..1. */
export interface Nearest {
	readonly post: Int32Array;
	readonly likeness: Float32Array;
}

/** Yields 0 a step. */
export function* findNearest(
	clusters: readonly Cluster[],
	{ copies, words, bridge }: Linked,
	posts: number
): Generator<number, Nearest> {
	const nearest: Nearest = { post: new Int32Array(posts).fill(NONE), likeness: new Float32Array(posts) };
	const clusterOf = new Int32Array(posts);
	for (const [place, { members }] of clusters.entries()) {
		for (const member of members) clusterOf[member] = place;
		yield 0;
	}
	for (const links of [copies, words, bridge]) {
		for (let link = 0; link < links.size; link++) {
			if (clusterOf[links.later(link)] === clusterOf[links.earlier(link)]) noteLink(nearest, links, link);
			if (link % LINKS_PER_STEP === 0) yield 0;
		}
	}
	return nearest;
}

function noteLink({ post, likeness }: Nearest, links: Links, link: number): void {
	const [later, own] = [links.later(link), links.likeness(link)];
	if (own <= (likeness[later] ?? 0)) return;
	post[later] = links.earlier(link);
	likeness[later] = own;
}
