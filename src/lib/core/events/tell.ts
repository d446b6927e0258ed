import type { Event, Reason } from '#lib/core/model/event.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import type { Cluster } from './cluster.ts';
import type { Counted } from './counts.ts';
import { chooseLead } from './lead.ts';
import type { Merged } from './merge.ts';
import { findShared, reasonToJoin, reasonToOpen } from './reasons.ts';
import { spanOf } from './span.ts';
import type { Profiles, Vector } from './vectors.ts';
import { weighEvent } from './weight.ts';
import { dotWith, WordTable } from './word-table.ts';

/** Earlier posts of an event that a post is compared with to say why it belongs. */
const COMPARED = 24;
/** Names that sound alike count only where there are no words in common. */
const BRIDGED = 0.5;

/** What the grouping knows of the posts. */
export interface Known {
	readonly posts: readonly Post[];
	readonly mentions: readonly (readonly Mention[])[];
	readonly profiles: Profiles;
	readonly counted: Counted;
}

function at<T>(list: readonly T[], index: number): T {
	const found = list[index];
	if (found === undefined) throw new RangeError(`no item ${String(index)} of ${String(list.length)}`);
	return found;
}

/** Says why posts belong to their events; its tables are used for every post. */
class Reasoner {
	readonly #known: Known;
	readonly #words = new WordTable();
	readonly #bridge = new WordTable();

	constructor(known: Known) {
		this.#known = known;
	}

	reasonFor(cluster: Cluster, place: number, score: number): Reason {
		const { posts, mentions, profiles, counted } = this.#known;
		const index = at(cluster.members, place);
		const post = at(posts, index);
		if (place === 0) return reasonToOpen(post, cluster.members.length === 1);
		const [words, bridge] = [profiles.words.at(index), profiles.bridge.at(index)];
		this.#load(words, bridge);
		const other = this.#nearestBefore(cluster, place);
		this.#load(profiles.words.at(other), profiles.bridge.at(other));
		counted.reader.read(post.text, at(mentions, index));
		const shared = findShared(words, bridge, this.#words, this.#bridge, counted.reader, counted.lexicon);
		return reasonToJoin(post, at(posts, other), shared, score);
	}

	/** The earlier post of the cluster that is most like the loaded one at `place`. */
	#nearestBefore({ members }: Cluster, place: number): number {
		const { profiles } = this.#known;
		let nearest = at(members, 0);
		let best = -1;
		for (let before = Math.max(0, place - COMPARED); before < place; before++) {
			const member = at(members, before);
			const inWords = dotWith(profiles.words.at(member), this.#words);
			const alike = Math.max(inWords, BRIDGED * dotWith(profiles.bridge.at(member), this.#bridge));
			if (alike > best) [nearest, best] = [member, alike];
		}
		return nearest;
	}

	#load(words: Vector, bridge: Vector): void {
		this.#words.clear();
		this.#words.addAll(words);
		this.#bridge.clear();
		this.#bridge.addAll(bridge);
	}
}

/** Makes events of clusters, in order. Yields the posts done. */
export function* tellEvents(
	clusters: readonly Cluster[],
	{ scores, home }: Merged,
	known: Known
): Generator<number, Event[]> {
	const { posts, profiles } = known;
	const reasoner = new Reasoner(known);
	const events: Event[] = [];
	let done = 0;
	for (const cluster of clusters) {
		const members = cluster.members.map((index) => at(posts, index));
		const lead = chooseLead(cluster, posts, profiles, home);
		const reasons: Reason[] = [];
		for (const [place, index] of cluster.members.entries()) {
			reasons.push(reasoner.reasonFor(cluster, place, scores[index] ?? 0));
			yield ++done;
		}
		events.push({
			id: at(members, 0).id as string as EventId,
			title: lead.title,
			lead: lead.post.id,
			...spanOf(members.map((post) => post.when)),
			posts: members.map((post) => post.id),
			weight: weighEvent(members),
			reasons
		});
	}
	return events;
}
