import { spanOf } from '#lib/core/events/span.ts';
import { findHeadline, UNTITLED } from '#lib/core/events/title.ts';
import { weighEvent } from '#lib/core/events/weight.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Ground } from './ground.ts';
import type { Group } from './groups.ts';
import { reasonsOf } from './reasons.ts';

type Head = Pick<Event, 'lead' | 'title'>;

/** The lead of the event it goes on from, else of another whose lead is here, else the first headline. */
function headOf(members: readonly Post[], main: Event, ground: Ground): Head {
	const isHere = (event: Event) => members.some(({ id }) => id === event.lead);
	const events = [main, ...members.flatMap(({ id }) => ground.eventOf(id) ?? [])];
	const led = events.find(isHere);
	if (led) return { lead: led.lead, title: led.title };
	for (const { id, text } of members) {
		const title = findHeadline(text);
		if (title !== null) return { lead: id, title };
	}
	return { lead: firstOf(members).id, title: UNTITLED };
}

function firstOf(members: readonly Post[]): Post {
	const [first] = members;
	if (!first) throw new Error('an event without a post');
	return first;
}

/** The event whose posts are these and no others, as the archive found it. */
function sameAsBefore(members: ReadonlySet<PostId>, ground: Ground): Event | null {
	const [any] = members;
	const event = any === undefined ? undefined : ground.eventOf(any);
	if (event?.posts.length !== members.size) return null;
	return event.posts.every((id) => members.has(id)) ? event : null;
}

/**
 * A group as an event. With the posts of an event that the archive found, and their dates, it is that event. `dated`
 * are posts whose time was set by hand, as they are now.
 */
export function tellGroup(group: Group, ground: Ground, dated: ReadonlyMap<PostId, Post>): Event {
	const before = sameAsBefore(group.members, ground);
	if (before && !before.posts.some((id) => dated.has(id))) return before;
	const main = before ?? group.main;
	const members = [...group.members]
		.flatMap((id) => dated.get(id) ?? ground.post(id) ?? [])
		.sort((a, b) => compareTimes(a, b) || ground.placeOf(a.id) - ground.placeOf(b.id));
	return {
		id: firstOf(members).id as string as EventId,
		...headOf(members, main, ground),
		...spanOf(members.map(({ when }) => when)),
		posts: members.map(({ id }) => id),
		weight: weighEvent(members),
		reasons: reasonsOf(members, (id) => ground.eventOf(id), main),
		// An event is named by a post that it holds.
		related: main.related.filter(({ event }) => !group.members.has(event as string as PostId))
	};
}

/** Undated posts last. */
function compareTimes(a: Post, b: Post): number {
	const [timeA, timeB] = [a.when.at ?? Infinity, b.when.at ?? Infinity];
	return timeA === timeB ? 0 : timeA < timeB ? -1 : 1;
}
