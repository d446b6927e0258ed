import type { Cluster, Face } from './cluster.ts';
import type { Vector } from './vectors.ts';

/** Only the strongest words of a post look for company: a post and its event share at least one of them. */
const PROBES = 32;
/** Clusters kept under one word, so that a word of every post costs no more than another. */
const HELD_PER_WORD = 64;
/** Candidates that are compared in full. */
const TRIED = 12;

/** Which clusters hold a word on one face, for finding those that share a post's strongest words. */
export class Candidates {
	readonly #clusters: readonly Cluster[];
	readonly #face: Face;
	readonly #holders = new Map<number, number[]>();
	readonly #scores = new Map<number, number>();

	constructor(clusters: readonly Cluster[], face: Face) {
		this.#clusters = clusters;
		this.#face = face;
	}

	add(cluster: Cluster, words: readonly number[]): void {
		for (const word of words) {
			const held = this.#holders.get(word);
			if (!held) this.#holders.set(word, [cluster.index]);
			else if (held.push(cluster.index) > 2 * HELD_PER_WORD) this.#holders.set(word, this.#prune(held));
		}
	}

	/** The clusters most like the post by its strongest words, best first; ties go to the older cluster. */
	find(vector: Vector, allowed: (cluster: Cluster) => boolean): Cluster[] {
		this.#scores.clear();
		const probes = Math.min(PROBES, vector.ids.length);
		for (let at = 0; at < probes; at++) {
			const word = vector.ids[at] ?? -1;
			const weight = vector.weights[at] ?? 0;
			for (const index of this.#holders.get(word) ?? []) {
				const sum = this.#cluster(index).faces.get(this.#face);
				if (!sum) continue;
				const shared = (weight * (sum.weights.get(word) ?? 0)) / Math.sqrt(sum.squares);
				this.#scores.set(index, (this.#scores.get(index) ?? 0) + shared);
			}
		}
		return [...this.#scores]
			.map(([index, score]) => ({ cluster: this.#cluster(index), score }))
			.filter(({ cluster }) => allowed(cluster))
			.sort((a, b) => b.score - a.score || a.cluster.index - b.cluster.index)
			.slice(0, TRIED)
			.map(({ cluster }) => cluster);
	}

	/** Large clusters and young ones stay: an old single post has had its time. */
	#prune(held: readonly number[]): number[] {
		return held
			.map((index, age) => ({ index, rank: this.#cluster(index).members.length + age / HELD_PER_WORD }))
			.sort((a, b) => b.rank - a.rank)
			.slice(0, HELD_PER_WORD)
			.map(({ index }) => index)
			.sort((a, b) => a - b);
	}

	#cluster(index: number): Cluster {
		const cluster = this.#clusters[index];
		if (!cluster) throw new Error(`no cluster ${String(index)}`);
		return cluster;
	}
}
