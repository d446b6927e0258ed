import type { Event, Reason } from '#lib/core/model/event.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import type { Cluster } from './cluster.ts';
import { joinCrowds } from './crowds.ts';
import { chooseLead } from './lead.ts';
import { mergePosts } from './merge.ts';
import { findShared, reasonToJoin, reasonToOpen } from './reasons.ts';
import { scriptOfMost } from './script.ts';
import { spanOf } from './span.ts';
import { dotWith, weighWords, weightsOf, type Profile } from './vectors.ts';
import { weighEvent } from './weight.ts';
import { countWords } from './weights.ts';
import { readWords } from './words.ts';

/** Earlier posts of an event that a post is compared with to say why it belongs. */
const COMPARED = 24;
/** Names that sound alike count only where there are no words in common. */
const BRIDGED = 0.5;

function at<T>(list: readonly T[], index: number): T {
	const found = list[index];
	if (found === undefined) throw new RangeError(`no item ${String(index)} of ${String(list.length)}`);
	return found;
}

/** The earlier post of the cluster that is most like the one at `place`. */
function nearestBefore(cluster: Cluster, place: number, profiles: readonly Profile[]): number {
	const profile = at(profiles, at(cluster.members, place));
	const [words, bridge] = [weightsOf(profile.words), weightsOf(profile.bridge)];
	let nearest = at(cluster.members, 0);
	let best = -1;
	for (const member of cluster.members.slice(Math.max(0, place - COMPARED), place)) {
		const other = at(profiles, member);
		const alike = Math.max(dotWith(other.words, words), BRIDGED * dotWith(other.bridge, bridge));
		if (alike > best) [nearest, best] = [member, alike];
	}
	return nearest;
}

/**
 * Groups posts that tell of one happening. `posts` stand in time order, undated ones anywhere; `mentions[i]` belongs to `posts[i]`.
 * Every post is in exactly one event; events stand in order of their first post, whose id is theirs.
 */
export function groupEvents(posts: readonly Post[], mentions: readonly (readonly Mention[])[]): Event[] {
	if (mentions.length !== posts.length) {
		throw new RangeError(`${String(mentions.length)} lists of mentions for ${String(posts.length)} posts`);
	}
	const words = posts.map((post, index) => readWords(post.text, at(mentions, index)));
	const vocabulary = countWords(posts, words);
	const profiles = words.map((found) => weighWords(found, vocabulary));
	const merged = mergePosts(posts, profiles, vocabulary.telling);
	const clusters = joinCrowds(merged.clusters, posts, profiles, vocabulary);
	const home = scriptOfMost(posts.map(({ text }) => text));
	const keyOf = (id: number): string => at(vocabulary.entries, id).key;

	function reasonFor(cluster: Cluster, place: number): Reason {
		const index = at(cluster.members, place);
		const post = at(posts, index);
		if (place === 0) return reasonToOpen(post, cluster.members.length === 1);
		const other = nearestBefore(cluster, place, profiles);
		const shared = findShared(at(profiles, index), at(profiles, other), at(words, index), keyOf);
		return reasonToJoin(post, at(posts, other), shared, merged.scores[index] ?? 0);
	}

	return clusters.map((cluster) => {
		const members = cluster.members.map((index) => at(posts, index));
		const lead = chooseLead(cluster, posts, profiles, home);
		return {
			id: at(members, 0).id as string as EventId,
			title: lead.title,
			lead: lead.post.id,
			...spanOf(members.map((post) => post.when)),
			posts: members.map((post) => post.id),
			weight: weighEvent(members),
			reasons: cluster.members.map((_, place) => reasonFor(cluster, place))
		};
	});
}
