import type { Cluster } from './cluster.ts';
import type { Lexicon } from './lexicon.ts';
import type { Vector } from './vectors.ts';

/** Only the strongest words of a post look for company: a post and its event share at least one of them. */
const PROBES = 24;
/** Clusters kept under one word, so that a word of every post costs no more than another. */
const HELD_PER_WORD = 32;
/** They are cut back once there is one more than this. */
const HELD_AT_MOST = 2 * HELD_PER_WORD;
/** Candidates that are compared in full. */
const TRIED = 8;
/** Words placed between two yields. */
const WORDS_PER_STEP = 100_000;

/** Where each word's holders start in one long column, and at the end its length. A word of one post needs none: nothing can share it. */
export function* placeHolders(lexicon: Lexicon): Generator<number, Int32Array> {
	const starts = new Int32Array(lexicon.size + 1);
	for (let id = 0; id < lexicon.size; id++) {
		const posts = lexicon.posts(id);
		starts[id + 1] = (starts[id] ?? 0) + (posts < 2 ? 0 : Math.min(posts, HELD_AT_MOST + 1));
		if (id % WORDS_PER_STEP === 0) yield id / lexicon.size;
	}
	return starts;
}

/** Which clusters hold a word on one face, for finding those that share a post's strongest words. */
export class Candidates {
	readonly #clusters: readonly Cluster[];
	/** By word: where its holders start, and how many there are. */
	readonly #starts: Int32Array;
	readonly #counts: Uint8Array;
	/** Holders in order of coming: a cluster, and the weight of the word in it. */
	readonly #holders: Float64Array;
	/** By cluster: likeness so far, 0 for all between two calls; and the length of its sum. */
	readonly #scores: Float64Array;
	readonly #touched = new Int32Array(PROBES * (HELD_AT_MOST + 1));
	readonly #ranks = new Float64Array(HELD_AT_MOST + 1);
	readonly #sorted = new Float64Array(HELD_AT_MOST + 1);
	readonly #kept = new Float64Array(2 * HELD_AT_MOST + 2);

	/** `starts` as from `placeHolders`; `most` is how many clusters there can be. */
	constructor(clusters: readonly Cluster[], starts: Int32Array, most: number) {
		this.#clusters = clusters;
		this.#starts = starts;
		this.#counts = new Uint8Array(starts.length);
		this.#holders = new Float64Array(2 * (starts.at(-1) ?? 0));
		this.#scores = new Float64Array(2 * most);
	}

	/** Notes what a word weighs in a cluster; `fresh` where the cluster did not hold it before. */
	put(cluster: number, word: number, weight: number, fresh: boolean): void {
		const start = this.#starts[word] ?? 0;
		if (start === this.#starts[word + 1]) return;
		const count = this.#counts[word] ?? 0;
		if (fresh) {
			this.#holders[2 * (start + count)] = cluster;
			this.#holders[2 * (start + count) + 1] = weight;
			this.#counts[word] = count === HELD_AT_MOST ? this.#prune(start) : count + 1;
			return;
		}
		// The young stand last.
		for (let at = start + count - 1; at >= start; at--) {
			if (this.#holders[2 * at] !== cluster) continue;
			this.#holders[2 * at + 1] = weight;
			return;
		}
	}

	/** `length` is that of the cluster's sum. */
	measure(cluster: number, length: number): void {
		this.#scores[2 * cluster + 1] = length;
	}

	/** The clusters most like the post by its strongest words, best first; ties go to the older cluster. */
	find(vector: Vector, allowed: (cluster: Cluster) => boolean): Cluster[] {
		const touched = this.#score(vector);
		const scores = this.#scores;
		const best: Cluster[] = [];
		let least = 0;
		for (let at = 0; at < touched; at++) {
			const index = this.#touched[at] ?? 0;
			const score = scores[2 * index] ?? 0;
			if (best.length === TRIED && score < least) continue;
			const cluster = this.#clusters[index] as Cluster;
			if (!allowed(cluster)) continue;
			let place = best.length;
			for (; place > 0; place--) {
				const other = best[place - 1]?.index ?? 0;
				const lead = score - (scores[2 * other] ?? 0);
				if (lead < 0 || (lead === 0 && index > other)) break;
			}
			if (place === TRIED) continue;
			best.splice(place, 0, cluster);
			if (best.length > TRIED) best.pop();
			least = scores[2 * (best.at(-1)?.index ?? 0)] ?? 0;
		}
		for (let at = 0; at < touched; at++) scores[2 * (this.#touched[at] ?? 0)] = 0;
		return best;
	}

	/** Adds up what each cluster shares, and tells how many share anything. */
	#score({ ids, values, from, to }: Vector): number {
		const [scores, holders, found] = [this.#scores, this.#holders, this.#touched];
		let touched = 0;
		for (let at = from; at < Math.min(to, from + PROBES); at++) {
			const word = ids[at] ?? 0;
			const weight = values[at] ?? 0;
			const start = 2 * (this.#starts[word] ?? 0);
			const end = start + 2 * (this.#counts[word] ?? 0);
			for (let place = start; place < end; place += 2) {
				const cell = 2 * (holders[place] ?? 0);
				const was = scores[cell] ?? 0;
				if (was === 0) found[touched++] = cell >> 1;
				scores[cell] = was + (weight * (holders[place + 1] ?? 0)) / (scores[cell + 1] ?? 1);
			}
		}
		return touched;
	}

	/** Large clusters and young ones stay: an old single post has had its time. Returns how many stay. */
	#prune(start: number): number {
		const [held, ranks, kept] = [this.#holders, this.#ranks, this.#kept];
		for (let age = 0; age <= HELD_AT_MOST; age++) {
			const cluster = held[2 * (start + age)] ?? 0;
			ranks[age] = (this.#clusters[cluster]?.members.length ?? 0) + age / HELD_PER_WORD;
		}
		const sorted = this.#sorted;
		sorted.set(ranks);
		const least = sorted.sort()[HELD_AT_MOST + 1 - HELD_PER_WORD] ?? 0;
		let ties = HELD_PER_WORD;
		for (const rank of ranks) if (rank > least) ties--;
		let size = 0;
		for (let age = 0; age <= HELD_AT_MOST; age++) {
			const rank = ranks[age] ?? 0;
			if (rank < least || (rank === least && ties-- <= 0)) continue;
			const cluster = held[2 * (start + age)] ?? 0;
			let place = size++;
			for (; place > 0 && (kept[2 * place - 2] ?? 0) > cluster; place--) {
				kept[2 * place] = kept[2 * place - 2] ?? 0;
				kept[2 * place + 1] = kept[2 * place - 1] ?? 0;
			}
			kept[2 * place] = cluster;
			kept[2 * place + 1] = held[2 * (start + age) + 1] ?? 0;
		}
		for (let at = 0; at < 2 * size; at++) held[2 * start + at] = kept[at] ?? 0;
		return size;
	}
}
