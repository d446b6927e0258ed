import type { Related } from '#lib/core/model/event.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import { MOST_BEYOND, type Beyond } from './beyond.ts';
import type { Clusters } from './clusters.ts';
import type { Gathered } from './gather.ts';
import { LIKE_ALONE } from './merge.ts';
import { reasonToJoin, type Comparison } from './reasons.ts';
import type { SharedWord } from './shown.ts';
import { at, type Known } from './tell.ts';

/** From this likeness on two events tell of one story, where they share so many words and one of these is a name. */
const STORY = 0.14;
const STORY_WORDS = 3;

function isStory(likeness: number, shared: readonly SharedWord[]): boolean {
	if (likeness < STORY || shared.length < STORY_WORDS) return false;
	return shared.some(({ kind }) => kind !== 'word' && kind !== 'sound');
}

/** Why two events are two. */
function whyApart(clusters: Clusters, own: number, other: number, likeness: number): string {
	const [a, b] = [clusters.firstOf(own), clusters.firstOf(other)];
	if (clusters.stretches.factor(a, b) === 0) return 'with all their posts they lie too far apart in time';
	const alone = clusters.sizeOf(a) === 1 && clusters.sizeOf(b) === 1;
	if (alone && likeness < LIKE_ALONE)
		return `likeness ${likeness.toFixed(2)}, and two posts join from ${LIKE_ALONE.toFixed(2)} on`;
	return 'with all their posts they are less alike than the posts of one event';
}

/** The events most like the one at `place` that it did not become one with, the nearest first. */
export function relateEvent(
	place: number,
	beyond: Beyond,
	gathered: Gathered,
	clusters: Clusters,
	comparison: Comparison,
	{ posts, mentions }: Known
): Related[] {
	const related: Related[] = [];
	for (let row = place * MOST_BEYOND; row < (place + 1) * MOST_BEYOND; row++) {
		const likeness = beyond.likeness[row] ?? 0;
		// All but the nearest are told only where they are of one story.
		if (likeness <= 0 || (related.length > 0 && likeness < STORY)) break;
		const [own, other] = [beyond.own[row] ?? 0, beyond.other[row] ?? 0];
		const post = at(posts, own);
		const shared = comparison.find(own, other, post.text, at(mentions, own));
		const story = isStory(likeness, shared);
		if (related.length > 0 && !story) continue;
		const { why } = reasonToJoin(post, at(posts, other), shared, likeness);
		const first = gathered.members[gathered.starts[beyond.place[row] ?? 0] ?? 0] ?? 0;
		related.push({
			event: at(posts, first).id as string as EventId,
			story,
			why: `${why}; ${whyApart(clusters, own, other, likeness)}`,
			likeness
		});
	}
	return related;
}
