import type { Post } from '#lib/core/model/post.ts';
import type { Cluster } from './cluster.ts';
import { findHeadline, UNTITLED } from './title.ts';
import { dotWith, type Vector } from './vectors.ts';

/** What a headline that stands whole is worth against being closer to the middle of the event. */
const WHOLE = 0.15;

export interface Lead {
	readonly post: Post;
	readonly title: string;
}

/** The post nearest the middle of its event that has a headline, whole headlines first; ties go to the earlier post. */
export function chooseLead(cluster: Cluster, posts: readonly Post[], vectors: readonly Vector[]): Lead {
	let best: Lead | null = null;
	let bestScore = -1;
	for (const member of cluster.members) {
		const post = posts[member];
		const vector = vectors[member];
		if (!post || !vector) throw new Error(`no post ${String(member)}`);
		const title = findHeadline(post.text);
		if (title === null) best ??= { post, title: UNTITLED };
		else {
			const central = cluster.squares === 0 ? 0 : dotWith(vector, cluster.sum) / Math.sqrt(cluster.squares);
			const score = central + (title.endsWith('…') ? 0 : WHOLE);
			if (score > bestScore + 1e-9) [best, bestScore] = [{ post, title }, score];
		}
	}
	if (!best) throw new Error(`event ${String(cluster.index)} has no post`);
	return best;
}
