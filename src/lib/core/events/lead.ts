import type { Post } from '#lib/core/model/post.ts';
import type { Cluster } from './cluster.ts';
import { scriptOf, type Script } from './script.ts';
import { findHeadline, UNTITLED } from './title.ts';
import type { Profiles } from './vectors.ts';
import { dotWith } from './word-table.ts';

/** What a headline in the script of most of the archive is worth: one list is read in one language where it can be. */
const AT_HOME = 0.5;
/** What a headline that stands whole is worth against being closer to the middle of the event. */
const WHOLE = 0.15;

/** Posts of an event that are read for a headline: the first are the news. */
const READ_AT_MOST = 100;

export interface Lead {
	readonly post: Post;
	readonly title: string;
}

function onlyLead(cluster: Cluster, posts: readonly Post[]): Lead {
	const post = posts[cluster.members[0] ?? -1];
	if (!post) throw new Error(`event ${String(cluster.index)} has no post`);
	return { post, title: findHeadline(post.text) ?? UNTITLED };
}

/**
 * The post nearest the middle of its event that has a headline; whole headlines, and those in the script of most of the archive,
 * come first; ties go to the earlier post.
 */
export function chooseLead(cluster: Cluster, posts: readonly Post[], profiles: Profiles, home: Script): Lead {
	if (cluster.members.length === 1) return onlyLead(cluster, posts);
	let best: Lead | null = null;
	let bestScore = -1;
	for (const member of cluster.members.slice(0, READ_AT_MOST)) {
		const post = posts[member];
		if (!post) throw new Error(`no post ${String(member)}`);
		const title = findHeadline(post.text);
		if (title === null) best ??= { post, title: UNTITLED };
		else {
			const script = scriptOf(post.text);
			const sum = cluster.faces[script];
			const central =
				!sum || sum.squares === 0
					? 0
					: dotWith(profiles.words.at(member), sum.table) / Math.sqrt(sum.squares);
			const score = central + (title.endsWith('…') ? 0 : WHOLE) + (script === home ? AT_HOME : 0);
			if (score > bestScore + 1e-9) [best, bestScore] = [{ post, title }, score];
		}
	}
	if (!best) throw new Error(`event ${String(cluster.index)} has no post`);
	return best;
}
