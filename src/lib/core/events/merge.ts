import type { Post } from '#lib/core/model/post.ts';
import { Candidates } from './candidates.ts';
import { addVector, openCluster, widen, type Cluster, type Face } from './cluster.ts';
import { scriptOf, type Script } from './script.ts';
import { known, similarity, timeFactor } from './similarity.ts';
import type { Profile, Vector } from './vectors.ts';

/** Likeness from which a post joins an event. */
const JOIN_AT = 0.3;
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

/** Takes posts in order: each joins the most alike cluster, or opens one. Earlier posts are never moved. `telling` as in `Vocabulary`. */
export function mergePosts(
	posts: readonly Post[],
	profiles: readonly Profile[],
	telling: Uint8Array
): Merged {
	const clusters: Cluster[] = [];
	const held: Record<Face, Candidates> = {
		latin: new Candidates(clusters, 'latin'),
		cyrillic: new Candidates(clusters, 'cyrillic'),
		other: new Candidates(clusters, 'other'),
		bridge: new Candidates(clusters, 'bridge')
	};
	const copies = new Map<string, Cluster>();
	const scripts = new Set<Script>();
	const scores = new Float64Array(posts.length);
	posts.forEach((post, index) => {
		const profile = profiles[index];
		if (!profile) throw new Error(`post ${String(index)} has no words`);
		const when = known(post.when);
		const script = scriptOf(post.text);
		const print = fingerprint(post.text);
		const copy = print === null ? undefined : copies.get(print);
		let best: Cluster | null = null;
		let score = 0;

		function look(face: Face, vector: Vector, asked: (cluster: Cluster) => boolean): void {
			for (const cluster of held[face].find(
				vector,
				(found) => asked(found) && timeFactor(when, found, face) > 0
			)) {
				const alike = similarity(vector, when, cluster, face, telling);
				if (alike > score) [best, score] = [cluster, alike];
			}
		}

		if (copy && timeFactor(when, copy, script) > 0) [best, score] = [copy, 1];
		else {
			look(script, profile.words, () => true);
			if (scripts.size > 1 || !scripts.has(script))
				look('bridge', profile.bridge, (cluster) => !cluster.faces[script]);
		}
		const joined: Cluster = best && score >= JOIN_AT ? best : openCluster(clusters.length);
		if (joined !== best) {
			clusters.push(joined);
			score = 1;
		}
		joined.members.push(index);
		scripts.add(script);
		held[script].add(joined, addVector(joined, script, profile.words));
		held.bridge.add(joined, addVector(joined, 'bridge', profile.bridge));
		if (when) widen(joined, when);
		scores[index] = Math.min(1, score);
		if (print !== null) copies.set(print, joined);
	});
	return { clusters, scores };
}
