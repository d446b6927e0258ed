import type { Post } from '#lib/core/model/post.ts';
import { Agenda } from './agenda.ts';
import { bridgeScripts } from './bridge.ts';
import { Clusters } from './clusters.ts';
import { KnownCosts } from './known-costs.ts';
import type { Linked } from './link.ts';
import type { Links } from './links.ts';
import { sortLinks } from './sort-links.ts';
import type { Profiles } from './vectors.ts';

/** Joins that would cost more are not made. */
const MOST_COST = 1.6;
/** What is added to a cost by size is bounded: a crowd is one event however large. */
const MOST_BY_SIZE = 8;
/** Mean likeness below which two single posts, and any two clusters, are never joined: they may be the nearest there is and still have nothing in common. */
export const LIKE_ALONE = 0.3;
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
function costOf(clusters: Clusters, a: number, b: number): number {
	const { stretches, sums } = clusters;
	const near = stretches.factor(a, b);
	if (near === 0) return Infinity;
	const [sizeA, sizeB] = [clusters.sizeOf(a), clusters.sizeOf(b)];
	const pairs = sizeA * sizeB;
	const alike = (sums.product(a, b) * near) / pairs;
	if (alike < Math.max(LIKE, LIKE_ALONE / Math.sqrt(pairs))) return Infinity;
	const apart = sums.squaresOf(a) / sizeA ** 2 + sums.squaresOf(b) / sizeB ** 2 - 2 * alike;
	return Math.min(MOST_BY_SIZE, pairs / (sizeA + sizeB)) * apart;
}

function* joinCopies(clusters: Clusters, copies: Links): Generator<number, void> {
	for (let link = 0; link < copies.size; link++) {
		const [a, b] = [clusters.firstOf(copies.later(link)), clusters.firstOf(copies.earlier(link))];
		if (a !== b && clusters.stretches.factor(a, b) > 0) clusters.join(a, b);
		if (link % LINKS_PER_STEP === 0) yield 0;
	}
}

/**
 * The cheapest join first. A cost that was right when it was put in the queue can only have grown since. Of the links between two clusters one waits
 * for all while neither grows.
 */
function* joinLinked(clusters: Clusters, words: Links): Generator<number, void> {
	const agenda = new Agenda(words, yield* sortLinks(words));
	const costs = new KnownCosts(words.size);
	let taken = 0;
	for (let link = agenda.take(); link >= 0; link = agenda.take()) {
		if (++taken % LINKS_PER_STEP === 0) yield 0;
		const [a, b] = [clusters.firstOf(words.later(link)), clusters.firstOf(words.earlier(link))];
		if (a === b) continue;
		const posts = clusters.sizeOf(a) + clusters.sizeOf(b);
		const alone = posts === 2;
		if (alone && words.likeness(link) < LIKE_ALONE) continue;
		const known = alone ? agenda.cost : costs.get(a, b, posts);
		const cost = known < 0 ? costOf(clusters, a, b) : known;
		if (cost <= agenda.cost + SAME_COST) clusters.join(a, b);
		else if (known < 0) {
			costs.set(a, b, posts, cost);
			if (cost <= MOST_COST) agenda.putBack(link, cost);
		}
	}
}

/**
 * Joins posts that are alike into clusters. Otherwise the order of the posts decides only
 * between equals, and which are compared where more than a few are alike. Yields 0.
 */
export function* mergePosts(
	posts: readonly Post[],
	profiles: Profiles,
	{ copies, words, bridge, scripts }: Linked
): Generator<number, Clusters> {
	const clusters = new Clusters(posts, profiles);
	yield* joinCopies(clusters, copies);
	yield* joinLinked(clusters, words);
	yield* bridgeScripts(clusters, profiles, bridge, scripts);
	return clusters;
}
