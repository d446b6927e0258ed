import type { Post } from '#lib/core/model/post.ts';
import { absorb, openCluster, type Cluster } from './cluster.ts';
import type { Profiles } from './vectors.ts';

/** Posts gone over between two yields. */
const POSTS_PER_STEP = 512;

/** Which cluster each post is in; at first each is in one of its own, which is made when it is first asked for. */
export class Clusters {
	readonly #posts: readonly Post[];
	readonly #profiles: Profiles;
	/** By post: itself where it is the first of its cluster, else an earlier post of it. */
	readonly #toward: Int32Array;
	readonly #open: (Cluster | undefined)[];

	constructor(posts: readonly Post[], profiles: Profiles) {
		this.#posts = posts;
		this.#profiles = profiles;
		this.#toward = new Int32Array(posts.length);
		for (let index = 0; index < posts.length; index++) this.#toward[index] = index;
		this.#open = new Array<Cluster | undefined>(posts.length);
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

	/** The cluster that opens with a post. */
	at(first: number): Cluster {
		return (this.#open[first] ??= this.#make(first));
	}

	/** Joins two clusters into that of the earlier first post. */
	join(a: Cluster, b: Cluster): void {
		const [into, from] = a.index < b.index ? [a, b] : [b, a];
		absorb(into, from);
		this.#toward[from.index] = into.index;
		this.#open[from.index] = undefined;
	}

	/** All of them, in order of their first posts, each with its members in order. Yields the posts done. */
	*all(): Generator<number, Cluster[]> {
		const all: Cluster[] = [];
		for (let post = 0; post < this.#posts.length; post++) {
			if (this.#toward[post] === post) {
				const cluster = this.at(post);
				if (cluster.members.length > 1) cluster.members.sort((a, b) => a - b);
				all.push(cluster);
			}
			if (post % POSTS_PER_STEP === 0) yield post + 1;
		}
		return all;
	}

	#make(first: number): Cluster {
		const post = this.#posts[first];
		if (!post) throw new RangeError(`no post ${String(first)}`);
		return openCluster(first, this.#profiles.words.at(first), post.when);
	}
}
