import type { EventId, PostId } from './ids.ts';

/** Why one post belongs to its event. */
export interface Reason {
	readonly post: PostId;
	/** The post of the event it was joined to; null for the event's first post. */
	readonly joined: PostId | null;
	/** One plain sentence: shared names and words, and the time apart. */
	readonly why: string;
	/** Shared terms and words, strongest first. */
	readonly shared: readonly string[];
	/** Milliseconds between the two posts, null where one is undated or the event has one post. */
	readonly apartMs: number | null;
	/** Similarity in 0..1 that passed the threshold; 1 for the first post. */
	readonly score: number;
}

/** An event that another is like and still did not become one with. */
export interface Related {
	readonly event: EventId;
	/** Whether the two are part of the same story. */
	readonly story: boolean;
	/** One plain sentence: what their nearest posts share, the time apart, and why they are two events. */
	readonly why: string;
	/** Similarity of their nearest posts in 0..1. */
	readonly likeness: number;
}

/** One happening: the posts that tell of it. Times as in `When`; null where no post of it is dated. */
export interface Event {
	readonly id: EventId;
	readonly title: string;
	/** The post whose headline became the title. */
	readonly lead: PostId;
	readonly at: number | null;
	readonly from: number | null;
	readonly to: number | null;
	/** In time order. */
	readonly posts: readonly PostId[];
	/** How much room it deserves, > 0: grows with posts, sources, views and length. */
	readonly weight: number;
	readonly reasons: readonly Reason[];
	/** The nearest event that it did not become one with, and further ones of the same story, strongest first. */
	readonly related: readonly Related[];
}
