import type { Event } from '#lib/core/model/event.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Correction } from './correction.ts';
import type { Ground } from './ground.ts';

/** Posts that are one event after corrections. */
export interface Group {
	readonly members: Set<PostId>;
	/** The event that it goes on from: its title is the group's where its lead post is. */
	readonly main: Event;
}

/** Moves posts between groups, one correction after the other; knows only events that a correction touches. */
export class Groups {
	readonly #ground: Ground;
	readonly #homes = new Map<PostId, Group>();
	/** Events that are no longer as they were, or may not be. */
	readonly touched = new Set<Event>();

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	/** Every group that is left, in order of its first mention. */
	all(): Group[] {
		return [...new Set(this.#homes.values())];
	}

	/** The group that holds a post; null where the archive has no such post. */
	groupOf(id: PostId): Group | null {
		const known = this.#homes.get(id);
		if (known) return known;
		const event = this.#ground.eventOf(id);
		if (!event) return null;
		const group: Group = { members: new Set(event.posts), main: event };
		this.touched.add(event);
		for (const post of event.posts) this.#homes.set(post, group);
		return group;
	}

	/** Posts that the archive does not have are passed over. */
	apply(correction: Correction): void {
		switch (correction.kind) {
			case 'date':
				this.groupOf(correction.post);
				break;
			case 'title':
				this.groupOf(correction.event);
				break;
			case 'merge':
				this.#merge(correction.event, correction.with);
				break;
			case 'split':
				this.#split(correction.posts);
				break;
			case 'move': {
				const into = this.groupOf(correction.to);
				if (into) this.#put(correction.posts, into);
			}
		}
	}

	#merge(first: PostId, second: PostId): void {
		const [into, from] = [this.groupOf(first), this.groupOf(second)];
		if (into && from && into !== from) this.#put([...from.members], into);
	}

	#split(posts: readonly PostId[]): void {
		const here = [...new Set(posts)].filter((id) => this.groupOf(id) !== null);
		const home = here[0] === undefined ? null : this.groupOf(here[0]);
		if (!home) return;
		const isWhole = here.length === home.members.size && here.every((id) => home.members.has(id));
		if (!isWhole) this.#put(here, { members: new Set(), main: home.main });
	}

	#put(posts: readonly PostId[], into: Group): void {
		for (const id of posts) {
			const from = this.groupOf(id);
			if (!from || from === into) continue;
			from.members.delete(id);
			into.members.add(id);
			this.#homes.set(id, into);
		}
	}
}
