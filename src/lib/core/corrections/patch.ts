import { CORRECTIONS_NAME } from '#lib/core/archive/files/manifest.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { whenByHand } from './by-hand.ts';
import { LONGEST_TITLE, postsNamed, type Correction } from './correction.ts';
import type { Ground } from './ground.ts';
import { Groups, type Group } from './groups.ts';
import { tellGroup } from './tell.ts';

/** What corrections change. */
export interface Patch {
	/** Posts whose time is another now. */
	readonly posts: ReadonlyMap<PostId, Post>;
	/** Events that are there no longer as they were ... */
	readonly gone: ReadonlySet<Event>;
	/** ... and those that hold their posts now. */
	readonly events: readonly Event[];
	/** Corrections that do not fit, each with its place in the list, counted from 1. */
	readonly warnings: readonly Note[];
}

/** What does not fit, in words; null where all does. */
function misfitOf(correction: Correction, ground: Ground): string | null {
	const named = postsNamed(correction);
	const lost = named.filter((id) => !ground.post(id));
	if (lost.length > 0) {
		const which = `${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ' ...' : ''}`;
		const isAll = lost.length === named.length || correction.kind === 'merge';
		const rest =
			isAll || lost.some((id) => isTarget(correction, id))
				? 'It was not applied'
				: 'It was applied to the others';
		return `this archive has no post ${which}. ${rest}; add the file with that post, or take the correction out.`;
	}
	if (correction.kind === 'date' && !whenByHand(correction.day, correction.last)) {
		return `${correction.day}${correction.last === undefined ? '' : ` to ${correction.last}`} are no days of the calendar in this order. It was not applied; set the date again.`;
	}
	return null;
}

function isTarget(correction: Correction, id: PostId): boolean {
	return correction.kind === 'move' && correction.to === id;
}

/** Applies corrections in order. Events that no correction names, or that are as before in the end, are not in the patch. */
export function patchOf(corrections: readonly Correction[], ground: Ground): Patch {
	const groups = new Groups(ground);
	const posts = new Map<PostId, Post>();
	const warnings: Note[] = [];
	for (const [i, correction] of corrections.entries()) {
		const why = misfitOf(correction, ground);
		if (why !== null) warnings.push({ file: CORRECTIONS_NAME, at: `correction ${String(i + 1)}`, why });
		groups.apply(correction);
		if (correction.kind !== 'date') continue;
		const when = whenByHand(correction.day, correction.last);
		const post = ground.post(correction.post);
		if (when && post) posts.set(post.id, { ...post, when });
	}
	const titles = titlesOf(corrections, groups);
	const events: Event[] = [];
	const same = new Set<Event>();
	for (const group of groups.all()) {
		const event = tellGroup(group, ground, posts);
		const title = titles.get(group);
		if (title !== undefined && title !== event.title) events.push({ ...event, title });
		else if (groups.touched.has(event)) same.add(event);
		else events.push(event);
	}
	return { posts, gone: new Set([...groups.touched].filter((event) => !same.has(event))), events, warnings };
}

/** The last title that was given to a post of each group. */
function titlesOf(corrections: readonly Correction[], groups: Groups): Map<Group, string> {
	const titles = new Map<Group, string>();
	for (const correction of corrections) {
		if (correction.kind !== 'title') continue;
		const group = groups.groupOf(correction.event);
		const title = correction.title.trim().slice(0, LONGEST_TITLE);
		if (group && title !== '') titles.set(group, title);
	}
	return titles;
}
