import type { Event, Reason } from '#lib/core/model/event.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { lookBeyond } from './beyond.ts';
import type { Clusters } from './clusters.ts';
import { gatherClusters } from './gather.ts';
import { chooseLead } from './lead.ts';
import type { Lexicon } from './lexicon.ts';
import type { Linked } from './link.ts';
import { findNearest, type Nearest } from './nearest.ts';
import { Comparison, reasonToJoin, reasonToOpen } from './reasons.ts';
import { relateEvent } from './relate.ts';
import { spanOf } from './span.ts';
import type { Profiles } from './vectors.ts';
import { weighEvent } from './weight.ts';

/** What the grouping knows of the posts. */
export interface Known {
	readonly posts: readonly Post[];
	readonly mentions: readonly (readonly Mention[])[];
	readonly profiles: Profiles;
	readonly lexicon: Lexicon;
}

export function at<T>(list: readonly T[], index: number): T {
	const found = list[index];
	if (found === undefined) throw new RangeError(`no item ${String(index)} of ${String(list.length)}`);
	return found;
}

/** Why the post at `place` of a cluster is in it. A post that came by way of later ones is told beside the first. */
function reasonFor(
	members: readonly number[],
	place: number,
	nearest: Nearest,
	comparison: Comparison,
	{ posts, mentions }: Known
): Reason {
	const index = members[place] ?? 0;
	const post = at(posts, index);
	if (place === 0) return reasonToOpen(post, members.length === 1);
	const linked = nearest.post[index] ?? -1;
	const other = linked >= 0 ? linked : (members[0] ?? 0);
	const shared = comparison.find(index, other, post.text, at(mentions, index));
	return reasonToJoin(post, at(posts, other), shared, Math.min(1, nearest.likeness[index] ?? 0));
}

/** Makes events of clusters, in order. Yields the posts done. */
export function* tellEvents(clusters: Clusters, linked: Linked, known: Known): Generator<number, Event[]> {
	const { posts, profiles } = known;
	const comparison = new Comparison(profiles, known.lexicon);
	const gathered = yield* gatherClusters(clusters, posts.length);
	const { size, starts, members: inOrder, placeOf } = gathered;
	const nearest = yield* findNearest(placeOf, linked);
	const beyond = yield* lookBeyond(gathered, linked);
	const events: Event[] = [];
	let done = 0;
	for (let place = 0; place < size; place++) {
		const numbers: number[] = [];
		const end = starts[place + 1] ?? 0;
		for (let next = starts[place] ?? 0; next < end; next++) numbers.push(inOrder[next] ?? 0);
		const members = numbers.map((index) => at(posts, index));
		const lead = chooseLead(numbers, clusters.sums, posts, profiles, linked);
		const reasons: Reason[] = [];
		for (let member = 0; member < members.length; member++) {
			reasons.push(reasonFor(numbers, member, nearest, comparison, known));
			yield ++done;
		}
		events.push({
			id: at(members, 0).id as string as EventId,
			title: lead.title,
			lead: lead.post.id,
			...spanOf(members.map((post) => post.when)),
			posts: members.map((post) => post.id),
			weight: weighEvent(members),
			// Copies, because lists that were filled item by item keep room for sixteen more.
			reasons: reasons.slice(),
			related: relateEvent(place, beyond, gathered, clusters, comparison, known).slice()
		});
	}
	return events;
}
