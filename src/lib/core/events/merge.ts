import type { Post } from '#lib/core/model/post.ts';
import { bridgeScripts } from './bridge.ts';
import type { Cluster } from './cluster.ts';
import { Clusters } from './clusters.ts';
import type { Linked } from './link.ts';
import type { Links } from './links.ts';
import { Queue } from './queue.ts';
import { timeFactor } from './similarity.ts';
import type { Profiles } from './vectors.ts';

/** Joins that would cost more are not made. */
const MOST_COST = 1.6;
/** What is added to a cost by size is bounded: a crowd is one event however large. */
const MOST_BY_SIZE = 8;
/** Mean likeness below which two single posts, and any two clusters, are never joined: they may be the nearest there is and still have nothing in common. */
const LIKE_ALONE = 0.3;
const LIKE = 0.1;
/** Links looked at between two yields. */
const LINKS_PER_STEP = 128;
/** Rounding is no rise in cost. */
const SAME_COST = 1e-6;

/**
 * What joining two clusters costs: how much farther their posts then lie from their middle (Ward 1963), where farness is unlikeness in words and in
 * time. So a stray post joins easily, and two large clusters only where their posts are as alike as those within each. Infinity where they are
 * never joined.
 */
function costOf(a: Cluster, b: Cluster): number {
	const near = timeFactor(a, b);
	if (near === 0) return Infinity;
	const [few, many] = a.sum.length <= b.sum.length ? [a.sum, b.sum] : [b.sum, a.sum];
	const [sizeA, sizeB] = [a.members.length, b.members.length];
	const pairs = sizeA * sizeB;
	const alike = (many.dot(few.toVector()) * near) / pairs;
	if (alike < Math.max(LIKE, LIKE_ALONE / Math.sqrt(pairs))) return Infinity;
	const apart = a.sum.squares / sizeA ** 2 + b.sum.squares / sizeB ** 2 - 2 * alike;
	return Math.min(MOST_BY_SIZE, pairs / (sizeA + sizeB)) * apart;
}

function* joinCopies(clusters: Clusters, copies: Links): Generator<number, void> {
	for (let link = 0; link < copies.size; link++) {
		const [a, b] = [clusters.firstOf(copies.later(link)), clusters.firstOf(copies.earlier(link))];
		if (a !== b && timeFactor(clusters.at(a), clusters.at(b)) > 0)
			clusters.join(clusters.at(a), clusters.at(b));
		yield 0;
	}
}

/** The cheapest join first. A cost that was right when it was put in the queue can only have grown since. */
function* joinLinked(clusters: Clusters, words: Links): Generator<number, void> {
	const queue = new Queue();
	for (let link = 0; link < words.size; link++) {
		queue.put(link, 1 - words.likeness(link));
		if (link % LINKS_PER_STEP === 0) yield 0;
	}
	let taken = 0;
	for (let link = queue.take(); link >= 0; link = queue.take()) {
		if (++taken % LINKS_PER_STEP === 0) yield 0;
		const [first, second] = [clusters.firstOf(words.later(link)), clusters.firstOf(words.earlier(link))];
		if (first === second) continue;
		const [a, b] = [clusters.at(first), clusters.at(second)];
		const alone = a.members.length === 1 && b.members.length === 1;
		if (alone && words.likeness(link) < LIKE_ALONE) continue;
		const cost = alone ? queue.cost : costOf(a, b);
		if (cost <= queue.cost + SAME_COST) clusters.join(a, b);
		else if (cost <= MOST_COST) queue.put(link, cost);
	}
}

/**
 * Joins posts that are alike into clusters, in order of their first posts. Otherwise the order of the posts decides only
 * between equals, and which are compared where more than a few are alike. Yields 0, then the posts done.
 */
export function* mergePosts(
	posts: readonly Post[],
	profiles: Profiles,
	{ copies, words, bridge, scripts }: Linked
): Generator<number, Cluster[]> {
	const clusters = new Clusters(posts, profiles);
	yield* joinCopies(clusters, copies);
	yield* joinLinked(clusters, words);
	yield* bridgeScripts(clusters, profiles, bridge, scripts);
	return yield* clusters.all();
}
