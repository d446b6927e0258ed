import type { Post } from '#lib/core/model/post.ts';
import { Stretches } from './stretches.ts';
import { Sums } from './sums.ts';
import type { Profiles } from './vectors.ts';

const NONE = -1;

/** Events in the making, each named by its first post: at first every post is in one of its own. */
export class Clusters {
	/** When each is, by its first post. */
	readonly stretches: Stretches;
	/** The sum of the words of each, by its first post. */
	readonly sums: Sums;
	/** By post: itself where it is the first of its cluster, else an earlier post of it. */
	readonly #toward: Int32Array;
	/** By first post. */
	readonly #sizes: Int32Array;
	readonly #last: Int32Array;
	/** By post another of its cluster, so that a walk from the first meets all. */
	readonly #next: Int32Array;

	constructor(posts: readonly Post[], profiles: Profiles) {
		this.stretches = new Stretches(posts);
		this.sums = new Sums(profiles.words, posts.length);
		this.#toward = new Int32Array(posts.length);
		for (let post = 0; post < posts.length; post++) this.#toward[post] = post;
		this.#last = this.#toward.slice();
		this.#sizes = new Int32Array(posts.length).fill(1);
		this.#next = new Int32Array(posts.length).fill(NONE);
	}

	/** The first post of the cluster that a post is in. */
	firstOf(post: number): number {
		const toward = this.#toward;
		let first = post;
		for (let next = toward[first] ?? first; next !== first; next = toward[first] ?? first) {
			toward[first] = toward[next] ?? next;
			first = next;
		}
		return first;
	}

	/** How many posts it has. */
	sizeOf(first: number): number {
		return this.#sizes[first] ?? 0;
	}

	membersOf(first: number): number[] {
		const members: number[] = [];
		for (let post = first; post >= 0; post = this.#next[post] ?? NONE) members.push(post);
		return members;
	}

	/** Joins two clusters, by their first posts, into that of the earlier one. */
	join(a: number, b: number): void {
		const [into, from] = a < b ? [a, b] : [b, a];
		this.sums.join(into, from);
		this.stretches.join(into, from);
		this.#toward[from] = into;
		this.#sizes[into] = this.sizeOf(into) + this.sizeOf(from);
		this.#next[this.#last[into] ?? into] = from;
		this.#last[into] = this.#last[from] ?? from;
	}
}
