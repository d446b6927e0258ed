import type { Post } from '#lib/core/model/post.ts';
import type { KnownWhen } from '#lib/core/model/when.ts';
import { Candidates } from './candidates.ts';
import { faceOf, openCluster, widen, type Cluster, type Face } from './cluster.ts';
import { Copies } from './fingerprint.ts';
import { Probe } from './probe.ts';
import { mostOf, scriptOf, type Script } from './script.ts';
import { known, similarity, timeFactor } from './similarity.ts';
import type { Profiles, Vector } from './vectors.ts';

/** Likeness from which a post joins an event. */
const JOIN_AT = 0.3;

export interface Merged {
	readonly clusters: readonly Cluster[];
	/** Likeness that let the post in, by post; 1 for the first of its cluster. */
	readonly scores: Float64Array;
	/** The script of most posts. */
	readonly home: Script;
}

/** Clusters in the making, and where to look for them. */
class Merger {
	readonly clusters: Cluster[] = [];
	readonly #held: Record<Face, Candidates>;
	readonly #telling: Uint8Array;
	readonly #scripts = new Set<Script>();
	readonly #probe = new Probe();

	constructor(starts: Int32Array, telling: Uint8Array, posts: number) {
		const make = (): Candidates => new Candidates(this.clusters, starts, posts);
		this.#held = { latin: make(), cyrillic: make(), other: make(), bridge: make() };
		this.#telling = telling;
	}

	/** The cluster that is most like a post, and how much. */
	nearest(
		words: Vector,
		bridge: Vector,
		when: KnownWhen | null,
		script: Script
	): { best: Cluster | null; score: number } {
		let best: Cluster | null = null;
		let score = 0;
		const look = (face: Face, vector: Vector, allowed: (cluster: Cluster) => boolean): void => {
			for (const cluster of this.#held[face].find(vector, allowed)) {
				const alike = similarity(vector, when, cluster, face, this.#telling, this.#probe);
				if (alike > score) [best, score] = [cluster, alike];
			}
		};
		look(script, words, (cluster) => timeFactor(when, cluster, script) > 0);
		if (this.#scripts.size > 1 || !this.#scripts.has(script)) {
			look('bridge', bridge, (found) => !found.faces[script] && timeFactor(when, found, 'bridge') > 0);
		}
		return { best, score };
	}

	join(cluster: Cluster, post: number, words: Vector, bridge: Vector, script: Script): void {
		cluster.members.push(post);
		this.#scripts.add(script);
		this.#add(cluster, script, words);
		this.#add(cluster, 'bridge', bridge);
	}

	open(): Cluster {
		const cluster = openCluster(this.clusters.length);
		this.clusters.push(cluster);
		return cluster;
	}

	#add(cluster: Cluster, face: Face, vector: Vector): void {
		const held = this.#held[face];
		const sum = faceOf(cluster, face);
		sum.add(vector, (word, weight, fresh) => {
			held.put(cluster.index, word, weight, fresh);
		});
		held.measure(cluster.index, Math.sqrt(sum.squares));
	}
}

/**
 * Takes posts in order: each joins the most alike cluster, or opens one. Earlier posts are never moved. `starts` as from `placeHolders`,
 * `telling` as in `Vocabulary`. Yields the posts done.
 */
export function* mergePosts(
	posts: readonly Post[],
	profiles: Profiles,
	starts: Int32Array,
	telling: Uint8Array
): Generator<number, Merged> {
	const merger = new Merger(starts, telling, posts.length);
	const clusterOf: Cluster[] = [];
	const copies = new Copies((index) => posts[index]?.text ?? '');
	const scores = new Float64Array(posts.length);
	const scripts: Record<Script, number> = { latin: 0, cyrillic: 0, other: 0 };
	for (const [index, post] of posts.entries()) {
		const words = profiles.words.at(index);
		const bridge = profiles.bridge.at(index);
		const when = known(post.when);
		const script = scriptOf(post.text);
		scripts[script]++;
		const copy = clusterOf[copies.meet(index)];
		const { best, score } =
			copy && timeFactor(when, copy, script) > 0
				? { best: copy, score: 1 }
				: merger.nearest(words, bridge, when, script);
		const joins = best && score >= JOIN_AT ? best : null;
		const joined = joins ?? merger.open();
		merger.join(joined, index, words, bridge, script);
		if (when) widen(joined, when);
		scores[index] = joins ? Math.min(1, score) : 1;
		clusterOf.push(joined);
		yield index + 1;
	}
	return { clusters: merger.clusters, scores, home: mostOf(scripts) };
}
