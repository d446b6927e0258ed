import type { Post } from '#lib/core/model/post.ts';
import type { Clusters } from './clusters.ts';
import { findBursts, isRemark, type Burst } from './crowd-terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Profiles } from './vectors.ts';

/** Share of the smaller group's posts that are the larger's too, from which both are of one happening. */
const TOGETHER = 0.2;
/** Share of a cluster's posts that must speak of a crowd's happening to be part of it. */
const OF_CROWD = 0.5;

/** A crowd rules its days: its share of all posts while it lasts. */
const OF_ITS_DAYS = 0.15;

/** Work in steps that yields the posts done; 0 where it goes over them once more. */
type Steps<T> = Generator<number, T>;

/** Groups of a post, by post. */
type Groups = Map<number, Set<number>>;

function* groupsOf(bursts: readonly Burst[]): Steps<Groups> {
	const groups: Groups = new Map();
	for (const [burst, { posts }] of bursts.entries()) {
		for (const post of posts) {
			const list = groups.get(post);
			if (list) list.add(burst);
			else groups.set(post, new Set([burst]));
			yield 0;
		}
	}
	return groups;
}

/** For each group the larger one that holds the greatest share of its posts, where that is enough. */
function* findHosts(groups: Groups): Steps<Map<number, number>> {
	const sizes = new Map<number, number>();
	const shared = new Map<number, Map<number, number>>();
	for (const list of groups.values()) {
		for (const a of list) {
			sizes.set(a, (sizes.get(a) ?? 0) + 1);
			const row = shared.get(a) ?? new Map<number, number>();
			shared.set(a, row);
			for (const b of list) if (a !== b) row.set(b, (row.get(b) ?? 0) + 1);
		}
		yield 0;
	}
	const hosts = new Map<number, number>();
	for (const [group, row] of shared) {
		const size = sizes.get(group) ?? 0;
		let most = TOGETHER * size;
		for (const [other, count] of row) {
			const otherSize = sizes.get(other) ?? 0;
			const larger = otherSize > size || (otherSize === size && other < group);
			if (larger && count >= most) {
				most = count;
				hosts.set(group, other);
			}
		}
		yield 0;
	}
	return hosts;
}

/**
 * Puts bursts that keep each other's company into one group, a round at a time: each group goes to one larger group only, so that a word
 * of two happenings ("breaking") does not tie them.
 */
function* gatherBursts(bursts: readonly Burst[]): Steps<Groups> {
	let groups = yield* groupsOf(bursts);
	for (let hosts = yield* findHosts(groups); hosts.size > 0; hosts = yield* findHosts(groups)) {
		const found = hosts;
		const lastHost = (group: number): number => {
			let host = group;
			for (let next = found.get(host); next !== undefined; next = found.get(host)) host = next;
			return host;
		};
		const hosted: Groups = new Map();
		for (const [post, list] of groups) {
			hosted.set(post, new Set([...list].map(lastHost)));
			yield 0;
		}
		groups = hosted;
	}
	return groups;
}

/** Groups that are a good part of all posts while they last. */
function* findRuling(groups: Groups): Steps<Set<number>> {
	const reach = new Map<number, { first: number; last: number; posts: number }>();
	for (const [post, list] of groups) {
		for (const group of list) {
			const seen = reach.get(group) ?? { first: post, last: post, posts: 0 };
			reach.set(group, {
				first: Math.min(seen.first, post),
				last: Math.max(seen.last, post),
				posts: seen.posts + 1
			});
		}
		yield 0;
	}
	const ruling = [...reach].filter(([, { first, last, posts }]) => posts >= OF_ITS_DAYS * (last - first + 1));
	return new Set(ruling.map(([group]) => group));
}

/** The group most of a cluster's remarks are of, where they are enough of it; null where there is none. */
function crowdOf(
	members: readonly number[],
	groups: Groups,
	ruling: ReadonlySet<number>,
	profiles: Profiles
): number | null {
	const votes = new Map<number, number>();
	for (const member of members) {
		if (!isRemark(profiles, member)) continue;
		for (const group of groups.get(member) ?? []) {
			if (ruling.has(group)) votes.set(group, (votes.get(group) ?? 0) + 1);
		}
	}
	const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	return best && best[1] >= OF_CROWD * members.length ? best[0] : null;
}

/**
 * Joins clusters of short remarks that a crowd makes about one happening: single remarks share little but its names. Clusters of longer posts, which
 * tell of happenings themselves, stay as they are. Finds bursts of names as in Fung et al. 2005, "Parameter free bursty events detection in text streams".
 * Yields the posts done of the longest of its loops.
 */
export function* joinCrowds(
	clusters: Clusters,
	posts: readonly Post[],
	profiles: Profiles,
	lexicon: Lexicon
): Steps<void> {
	const bursts = yield* findBursts(posts, profiles, lexicon);
	if (bursts.length === 0) return;
	const groups = yield* gatherBursts(bursts);
	const ruling = yield* findRuling(groups);
	const crowds = new Map<number, number>();
	for (let first = 0; first < posts.length; first++) {
		if (clusters.firstOf(first) !== first) continue;
		const crowd = crowdOf(clusters.membersOf(first), groups, ruling, profiles);
		if (crowd !== null) {
			const open = crowds.get(crowd);
			if (open === undefined) crowds.set(crowd, first);
			else clusters.join(open, first);
		}
		yield posts.length;
	}
}
