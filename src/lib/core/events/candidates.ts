import type { Cluster, Face } from './cluster.ts';
import type { Vector } from './vectors.ts';

/** Only the strongest words of a post look for company: a post and its event share at least one of them. */
const PROBES = 24;
/** Clusters kept under one word, so that a word of every post costs no more than another. */
const HELD_PER_WORD = 32;
/** Candidates that are compared in full. */
const TRIED = 8;

/** Which clusters hold a word on one face, for finding those that share a post's strongest words. */
export class Candidates {
	readonly #clusters: readonly Cluster[];
	readonly #face: Face;
	/** By word, in order of coming. */
	readonly #holders = new Map<number, number[]>();
	/** Likeness so far, by cluster; 0 for all between two calls. */
	#scores = new Float64Array(1024);

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
		const touched = this.#score(vector);
		const best: number[] = [];
		const scores = this.#scores;
		const before = (a: number, b: number): boolean => {
			const lead = (scores[a] ?? 0) - (scores[b] ?? 0);
			return lead > 0 || (lead === 0 && a < b);
		};
		for (const index of touched) {
			const last = best.at(-1);
			if (best.length === TRIED && last !== undefined && !before(index, last)) continue;
			if (!allowed(this.#cluster(index))) continue;
			let place = best.length;
			while (place > 0 && before(index, best[place - 1] ?? -1)) place--;
			best.splice(place, 0, index);
			if (best.length > TRIED) best.pop();
		}
		for (const index of touched) scores[index] = 0;
		return best.map((index) => this.#cluster(index));
	}

	/** Adds up what each cluster shares, and tells which share anything. */
	#score(vector: Vector): number[] {
		if (this.#scores.length < this.#clusters.length)
			this.#scores = new Float64Array(2 * this.#clusters.length);
		const touched: number[] = [];
		const probes = Math.min(PROBES, vector.ids.length);
		for (let at = 0; at < probes; at++) {
			const word = vector.ids[at] ?? -1;
			const weight = vector.weights[at] ?? 0;
			for (const index of this.#holders.get(word) ?? []) {
				const sum = this.#cluster(index).faces[this.#face];
				if (!sum) continue;
				const was = this.#scores[index] ?? 0;
				if (was === 0) touched.push(index);
				this.#scores[index] = was + (weight * (sum.weights.get(word) ?? 0)) / Math.sqrt(sum.squares);
			}
		}
		return touched;
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
