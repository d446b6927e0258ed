import type { Lexicon } from './lexicon.ts';
import type { Vector } from './vectors.ts';

/** Only the strongest words of a post look for company: two alike posts share at least one of them. */
const PROBES = 12;
/** Latest posts kept under one word, so that a word of every post costs no more than another. */
const HELD_AT_MOST = 24;
/** Posts that are compared in full. */
const TRIED = 6;
/** Words placed between two yields. */
const WORDS_PER_STEP = 100_000;

/** Where each word's holders start in one long column, and at the end its length. A word of one post needs none: nothing can share it. */
export function* placeHolders(lexicon: Lexicon): Generator<number, Int32Array> {
	const starts = new Int32Array(lexicon.size + 1);
	for (let id = 0; id < lexicon.size; id++) {
		const posts = lexicon.posts(id);
		starts[id + 1] = (starts[id] ?? 0) + (posts < 2 ? 0 : Math.min(posts, HELD_AT_MOST));
		if (id % WORDS_PER_STEP === 0) yield id / lexicon.size;
	}
	return starts;
}

/** Finds the earlier posts that are most like a post by its strongest words. */
export class Neighbours {
	/** What `find` found, most alike first by the strongest words; of equals the latest. */
	readonly found = new Int32Array(TRIED);
	readonly #starts: Int32Array;
	readonly #counts: Int32Array;
	readonly #holders: Int32Array;
	readonly #weights: Float32Array;
	/** By post: likeness so far, 0 for all between two calls. */
	readonly #scores: Float32Array;
	readonly #touched = new Int32Array(PROBES * HELD_AT_MOST);

	/** `starts` as from `placeHolders`. */
	constructor(starts: Int32Array, posts: number) {
		const held = starts.at(-1) ?? 0;
		this.#starts = starts;
		this.#counts = new Int32Array(starts.length);
		this.#holders = new Int32Array(held);
		this.#weights = new Float32Array(held);
		this.#scores = new Float32Array(posts);
	}

	/** Keeps a post for later ones to find. */
	add(post: number, { ids, values, from, to }: Vector): void {
		const [starts, counts] = [this.#starts, this.#counts];
		const end = Math.min(to, from + PROBES);
		for (let at = from; at < end; at++) {
			const word = ids[at] ?? 0;
			const start = starts[word] ?? 0;
			const room = (starts[word + 1] ?? 0) - start;
			if (room === 0) continue;
			const count = counts[word] ?? 0;
			this.#holders[start + (count % room)] = post;
			this.#weights[start + (count % room)] = values[at] ?? 0;
			counts[word] = count + 1;
		}
	}

	/** Fills `found`, and returns how many there are. `allowed` is asked of posts that share a word. */
	find(vector: Vector, allowed: (post: number) => boolean): number {
		const touched = this.#score(vector);
		const [scores, found] = [this.#scores, this.found];
		let size = 0;
		let least = 0;
		for (let at = 0; at < touched; at++) {
			const post = this.#touched[at] ?? 0;
			const score = scores[post] ?? 0;
			if ((size === TRIED && score < least) || !allowed(post)) continue;
			let place = size;
			for (; place > 0; place--) {
				const other = found[place - 1] ?? 0;
				const lead = score - (scores[other] ?? 0);
				if (lead < 0 || (lead === 0 && post < other)) break;
				if (place < TRIED) found[place] = other;
			}
			if (place === TRIED) continue;
			found[place] = post;
			if (size < TRIED) size++;
			least = scores[found[size - 1] ?? 0] ?? 0;
		}
		for (let at = 0; at < touched; at++) scores[this.#touched[at] ?? 0] = 0;
		return size;
	}

	/** Adds up what each post shares, and tells how many share anything. */
	#score({ ids, values, from, to }: Vector): number {
		const [scores, holders, weights, touched] = [this.#scores, this.#holders, this.#weights, this.#touched];
		const last = Math.min(to, from + PROBES);
		let size = 0;
		for (let at = from; at < last; at++) {
			const word = ids[at] ?? 0;
			const weight = values[at] ?? 0;
			const start = this.#starts[word] ?? 0;
			const end = Math.min(this.#starts[word + 1] ?? 0, start + (this.#counts[word] ?? 0));
			for (let place = start; place < end; place++) {
				const post = holders[place] ?? 0;
				const was = scores[post] ?? 0;
				if (was === 0) touched[size++] = post;
				scores[post] = was + weight * (weights[place] ?? 0);
			}
		}
		return size;
	}
}
