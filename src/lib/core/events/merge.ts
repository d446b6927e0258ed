import type { Post } from '#lib/core/model/post.ts';
import { Candidates } from './candidates.ts';
import { addToCluster, openCluster, type Cluster } from './cluster.ts';
import { known, similarity, timeFactor } from './similarity.ts';
import type { Vector } from './vectors.ts';

/** Likeness from which a post joins an event. */
export const JOIN_AT = 0.3;
/** Letters a text needs for its copies to be one event: "Good morning" is said every day. */
const SAME_TEXT_LETTERS = 40;

export interface Merged {
	readonly clusters: readonly Cluster[];
	/** Likeness that let the post in, by post; 1 for the first of its cluster. */
	readonly scores: Float64Array;
}

/** The letters and digits of a text, so that copies and forwards meet whatever their decoration. Null where it is too short. */
function fingerprint(text: string): string | null {
	const letters = text.toLowerCase().replace(/https?:\/\/\S+|[^\p{L}\p{N}]+/gu, '');
	return letters.length < SAME_TEXT_LETTERS ? null : letters;
}

/** Takes posts in order: each joins the most alike cluster, or opens one. Earlier posts are never moved. */
export function mergePosts(posts: readonly Post[], vectors: readonly Vector[]): Merged {
	const clusters: Cluster[] = [];
	const candidates = new Candidates(clusters);
	const copies = new Map<string, Cluster>();
	const scores = new Float64Array(posts.length);
	posts.forEach((post, index) => {
		const vector = vectors[index];
		if (!vector) throw new Error(`post ${String(index)} has no vector`);
		const when = known(post.when);
		const print = fingerprint(post.text);
		const copy = print === null ? undefined : copies.get(print);
		let best: Cluster | null = null;
		let score = 0;
		if (copy && timeFactor(when, copy) > 0) [best, score] = [copy, 1];
		else {
			for (const cluster of candidates.find(vector, (found) => timeFactor(when, found) > 0)) {
				const alike = similarity(vector, when, cluster);
				if (alike > score) [best, score] = [cluster, alike];
			}
		}
		if (!best || score < JOIN_AT) {
			best = openCluster(clusters.length);
			clusters.push(best);
			score = 1;
		}
		candidates.add(best, addToCluster(best, index, vector, when));
		scores[index] = Math.min(1, score);
		if (print !== null) copies.set(print, best);
	});
	return { clusters, scores };
}
