import type { Event } from '#lib/core/model/event.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { linkPosts } from './link.ts';
import { placeHolders } from './neighbours.ts';
import { countWords } from './counts.ts';
import { joinCrowds } from './crowds.ts';
import { findHabits } from './habits.ts';
import { mergePosts } from './merge.ts';
import { tellEvents } from './tell.ts';
import { weighWords } from './vectors.ts';
import { weighVocabulary } from './weights.ts';

/** Posts worked on between two yields: some milliseconds, and a few more where all are long. */
const POSTS_PER_STEP = 32;

/**
 * Runs a phase that takes `share` of all the work and yields how many of `of` are done; yields posts done of all the work. `every` is how many of its
 * yields make a step.
 */
function* inPhase<T>(
	phase: Generator<number, T>,
	begun: number,
	share: number,
	every: number
): Generator<number, T> {
	let since = 0;
	let most = 0;
	for (;;) {
		const next = phase.next();
		if (next.done === true) return next.value;
		if (++since < every) continue;
		since = 0;
		most = Math.max(most, next.value);
		yield Math.floor(begun + share * most);
	}
}

/** `groupEvents` in steps of some milliseconds each. Yields the posts done so far, never fewer than before. */
export function* groupInSteps(
	posts: readonly Post[],
	mentions: readonly (readonly Mention[])[]
): Generator<number, Event[]> {
	if (mentions.length !== posts.length) {
		throw new RangeError(`${String(mentions.length)} lists of mentions for ${String(posts.length)} posts`);
	}
	const all = posts.length;
	const counted = yield* inPhase(countWords(posts, mentions), 0, 0.25, POSTS_PER_STEP);
	const habits = yield* inPhase(findHabits(posts, counted), 0.25 * all, 0.03, POSTS_PER_STEP);
	const vocabulary = yield* inPhase(weighVocabulary(posts, counted, habits), 0.28 * all, 0.02 * all, 1);
	const profiles = yield* inPhase(weighWords(posts, counted, vocabulary), 0.3 * all, 0.2, POSTS_PER_STEP);
	const starts = yield* inPhase(placeHolders(counted.lexicon), 0.5 * all, 0, 1);
	const linking = linkPosts(posts, profiles, starts, vocabulary.telling, counted.copyOf);
	const linked = yield* inPhase(linking, 0.5 * all, 0.2, POSTS_PER_STEP);
	const clusters = yield* inPhase(mergePosts(posts, profiles, linked), 0.7 * all, 0.1, 1);
	const joining = joinCrowds(clusters, posts, profiles, counted.lexicon);
	yield* inPhase(joining, 0.8 * all, 0.02, POSTS_PER_STEP);
	const telling = tellEvents(clusters, linked, { posts, mentions, profiles, lexicon: counted.lexicon });
	return yield* inPhase(telling, 0.82 * all, 0.18, POSTS_PER_STEP);
}

/**
 * Groups posts that tell of one happening. `posts` stand in time order, undated ones anywhere; `mentions[i]` belongs to `posts[i]`.
 * Every post is in exactly one event; events stand in order of their first post, whose id is theirs.
 */
export function groupEvents(posts: readonly Post[], mentions: readonly (readonly Mention[])[]): Event[] {
	const steps = groupInSteps(posts, mentions);
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
	}
}
