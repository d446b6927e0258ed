import type { Post } from '#lib/core/model/post.ts';
import type { Script } from './script.ts';
import type { Sums } from './sums.ts';
import { findHeadline, UNTITLED } from './title.ts';
import type { Profiles } from './vectors.ts';

/** What a headline in the script of most of the archive is worth: one list is read in one language where it can be. */
const AT_HOME = 0.5;
/** What a headline that stands whole is worth against being closer to the middle of the event. */
const WHOLE = 0.15;
/** Posts of an event that are looked at for a headline: the first are the news. */
const READ_AT_MOST = 100;

export interface Lead {
	readonly post: Post;
	readonly title: string;
}

/** What is known of the posts' scripts; `home` is that of most. */
export interface Scripts {
	readonly scripts: readonly Script[];
	readonly home: Script;
}

interface Offer {
	readonly post: Post;
	/** What its headline is worth where it is cut short. */
	readonly worth: number;
}

/**
 * The post nearest the middle of its event that has a headline; whole headlines, and those in the script of most of the archive,
 * come first; ties go to the earlier post.
 */
export function chooseLead(
	members: readonly number[],
	sums: Sums,
	posts: readonly Post[],
	profiles: Profiles,
	{ scripts, home }: Scripts
): Lead {
	const middle = members[0] ?? 0;
	const opening = posts[middle];
	if (!opening) throw new Error(`no post ${String(middle)}`);
	if (members.length === 1) return { post: opening, title: findHeadline(opening.text) ?? UNTITLED };
	const length = Math.sqrt(sums.squaresOf(middle));
	const offers = members.slice(0, READ_AT_MOST).map((member): Offer => {
		const post = posts[member];
		if (!post) throw new Error(`no post ${String(member)}`);
		const central = sums.dot(middle, profiles.words.at(member)) / length;
		return { post, worth: (central || 0) + (scripts[member] === home ? AT_HOME : 0) };
	});
	let best: Lead | null = null;
	let bestWorth = -1;
	// Best first, so that few are read: no later headline can be worth more.
	for (const { post, worth } of offers.sort((a, b) => b.worth - a.worth)) {
		if (worth + WHOLE <= bestWorth) break;
		const title = findHeadline(post.text);
		if (title === null) continue;
		const whole = worth + (title.endsWith('…') ? 0 : WHOLE);
		if (whole > bestWorth + 1e-6) [best, bestWorth] = [{ post, title }, whole];
	}
	return best ?? { post: offers[0]?.post ?? opening, title: UNTITLED };
}
