import type { Event, Reason } from '#lib/core/model/event.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import { BY_HAND } from './by-hand.ts';

function apartMs(a: Post, b: Post): number | null {
	const isVague = [a, b].some(({ when }) => when.basis === 'between' || when.at === null);
	return isVague ? null : Math.abs((a.when.at ?? 0) - (b.when.at ?? 0));
}

const isByHand = ({ when }: Post) => when.evidence.rule === BY_HAND;

/** The reason that the archive found, without how far apart the posts were where a person has set the day of one. */
function timeless(reason: Reason, post: Post, other: Post): Reason {
	if (!isByHand(post) && !isByHand(other)) return reason;
	const words = reason.shared.map((word) => `“${word}”`).join(', ');
	const what = words === '' ? 'shares its text' : `shares ${words}`;
	return { ...reason, why: `${what}; a day was set by hand`, apartMs: apartMs(post, other) };
}

/** Why each post belongs, in order: as the archive found it where both posts are still here, else that a person put it here. */
export function reasonsOf(
	members: readonly Post[],
	homeOf: (id: PostId) => Event | undefined,
	main: Event
): Reason[] {
	const inside = new Map(members.map((post) => [post.id, post]));
	const [first] = members;
	return members.map((post): Reason => {
		if (!first || post === first) {
			const why = members.length === 1 ? 'the only post of this event' : 'the first post of this event';
			return { post: post.id, joined: null, why, shared: [], apartMs: null, score: 1 };
		}
		const home = homeOf(post.id);
		const found = home?.reasons.find((reason) => reason.post === post.id);
		const other = inside.get(found?.joined ?? first.id);
		if (found && found.joined !== null && other) return timeless(found, post, other);
		const why = home === main ? 'left together by hand' : 'put here by hand';
		return { post: post.id, joined: first.id, why, shared: [], apartMs: apartMs(post, first), score: 1 };
	});
}
