import type { Event } from '#lib/core/model/event.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';

/** What corrections are applied to: the posts they name, and all posts of the events that hold those. */
export interface Ground {
	post(id: PostId): Post | undefined;
	/** The event that holds a post before anything is corrected. */
	eventOf(id: PostId): Event | undefined;
	/** Where the post stands among all, before anything is corrected. */
	placeOf(id: PostId): number;
}

/** The ground of posts and events in rows. */
export function groundOf(posts: readonly Post[], events: readonly Event[]): Ground {
	const places = new Map(posts.map((post, place) => [post.id, place]));
	const homes = new Map(events.flatMap((event) => event.posts.map((id) => [id, event] as const)));
	return {
		post: (id) => posts[places.get(id) ?? -1],
		eventOf: (id) => homes.get(id),
		placeOf: (id) => places.get(id) ?? -1
	};
}
