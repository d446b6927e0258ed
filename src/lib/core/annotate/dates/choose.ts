import type { RawPost } from '../../model/post.ts';
import type { When } from '../../model/when.ts';
import { DAY_MS } from '../../time/day.ts';
import { boundTheRest } from './bounds.ts';
import { findDates } from './candidates.ts';
import { looksBackOn, type Look } from './looks.ts';
import { whenOf } from './when-of.ts';
import { isDenseStream } from './dense-stream.ts';
import { keepSettled, PICKED_PAGE } from './keep.ts';
import { optionsOf, type Reading } from './options.ts';
import { chooseSequence } from './sequence.ts';
import { placeByPage } from './stream/place-by-page.ts';
import { spokenYears, taggedYears, yearsOf, type YearClues, type Years } from './years.ts';

/** A year more from the first date to the last costs this: of two readings the page that spans less is likelier. */
const COST_PER_MS = 0.2 / (365 * DAY_MS);
/** A recorded time is worth more than any words. */
const RECORDED = 1000;
/** The page is read newest first only where that explains clearly more than oldest first. */
const CLEARLY = 0.5;

/** Posts read between two yields: dates in prose take up to a millisecond a post. */
const POSTS_PER_STEP = 16;
const NO_YEARS: Years = { possible: [], attested: new Map(), posts: 0 };

interface Read extends YearClues {
	readonly post: RawPost;
	readonly look: Look | null;
}

function read(post: RawPost): Read {
	if (post.recorded) {
		const recordedYear = new Date(post.recorded.from).getUTCFullYear();
		return { post, candidates: [], look: null, tagged: [], spoken: [], recordedYear, lookedBackOn: null };
	}
	const candidates = findDates(post.text);
	const look = looksBackOn(post.text, candidates);
	return {
		post,
		candidates,
		look,
		lookedBackOn: look?.periodYear ?? null,
		tagged: taggedYears(post.text),
		spoken: spokenYears(post.text),
		recordedYear: null
	};
}

function optionsFor({ post, candidates, tagged, look }: Read, years: Years): readonly Reading[] {
	if (!post.recorded) return optionsOf(candidates, years, tagged, look);
	return [{ time: Math.floor(post.recorded.from / DAY_MS) * DAY_MS, score: RECORDED }];
}

function settleInOrder(
	reads: readonly Read[],
	options: readonly (readonly Reading[])[],
	chosen: Int32Array
): When[] {
	const picked = keepSettled(
		reads.map((_, index) => options[index]?.[chosen[index] ?? -1]),
		options
	);
	const isStream = isDenseStream(picked);
	const nexts: number[] = [];
	let next = Infinity;
	for (let index = picked.length - 1; index >= 0; index--) {
		nexts[index] = next;
		const option = picked[index];
		if (option) next = option.time + DAY_MS / 2;
	}
	let previous = -Infinity;
	const dated = reads.map((post, index) => {
		const option = picked[index] ?? (post.post.recorded ? options[index]?.[0] : undefined);
		if (!option) return null;
		const when = whenOf(post, option, previous, nexts[index] ?? Infinity, isStream);
		previous = Math.max(previous, when.at);
		return when;
	});
	return boundTheRest(
		reads.map(({ post }) => post),
		dated,
		reads.map(({ look }) => look)
	);
}

/** Where every post has a recorded time, none depends on its neighbours. */
function* settleRecorded(posts: readonly RawPost[]): Generator<number, When[]> {
	const whens: When[] = [];
	for (const post of posts) {
		const own = read(post);
		const [option] = optionsFor(own, NO_YEARS);
		if (!option) throw new Error(`post of ${post.origin.file} has no recorded time`);
		whens.push(whenOf(own, option, -Infinity, Infinity, false));
		if (whens.length % POSTS_PER_STEP === 0) yield whens.length;
	}
	return whens;
}

/** Yields the posts read so far: reading is nearly all the work. */
function* settleFile(posts: readonly RawPost[]): Generator<number, When[]> {
	if (posts.every((post) => post.recorded)) return yield* settleRecorded(posts);
	const reads: Read[] = [];
	for (const post of posts) {
		reads.push(read(post));
		if (reads.length % POSTS_PER_STEP === 0) yield reads.length;
	}
	const years = yearsOf(reads);
	const options: (readonly Reading[])[] = [];
	for (const post of reads) {
		options.push(optionsFor(post, years));
		if (options.length % POSTS_PER_STEP === 0) yield posts.length;
	}
	const oldestFirst = chooseSequence(options, COST_PER_MS);
	yield posts.length;
	const backwards = options.toReversed();
	const newestFirst = chooseSequence(backwards, COST_PER_MS);
	yield posts.length;
	const whens =
		newestFirst.total > oldestFirst.total + CLEARLY
			? settleInOrder(reads.toReversed(), backwards, newestFirst.chosen).toReversed()
			: settleInOrder(reads, options, oldestFirst.chosen);
	if (posts.length <= PICKED_PAGE) return whens;
	const placing = placeByPage(reads, whens);
	for (;;) {
		const next = placing.next();
		if (next.done === true) return next.value;
		yield posts.length;
	}
}

/** `settleDates` in steps of some milliseconds each. Yields the posts done so far. */
export function* settleInSteps(posts: readonly RawPost[]): Generator<number, When[]> {
	const whens: When[] = [];
	for (let start = 0; start < posts.length; start = whens.length) {
		const file = posts[start]?.origin.file;
		let end = start + 1;
		while (posts[end]?.origin.file === file && end < posts.length) end++;
		const settling = settleFile(posts.slice(start, end));
		let next = settling.next();
		for (; next.done !== true; next = settling.next()) yield start + next.value;
		for (const when of next.value) whens.push(when);
		yield whens.length;
	}
	return whens;
}

/** The time of every post, in the order given. Posts of one file must stand together, in the order of the file. */
export function settleDates(posts: readonly RawPost[]): When[] {
	const settling = settleInSteps(posts);
	for (;;) {
		const next = settling.next();
		if (next.done === true) return next.value;
	}
}
