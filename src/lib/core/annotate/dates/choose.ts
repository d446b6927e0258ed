import type { RawPost } from '../../model/post.ts';
import type { When } from '../../model/when.ts';
import { DAY_MS } from '../../time/day.ts';
import { boundTheRest } from './bounds.ts';
import { findDates } from './candidates.ts';
import { looksBackOn, type Look } from './looks.ts';
import { whenOf } from './when-of.ts';
import { keepSettled } from './keep.ts';
import { optionsOf, type Reading } from './options.ts';
import { chooseSequence } from './sequence.ts';
import { spokenYears, taggedYears, yearsOf, type YearClues, type Years } from './years.ts';

/** A year more from the first date to the last costs this: of two readings the page that spans less is likelier. */
const COST_PER_MS = 0.2 / (365 * DAY_MS);
/** A recorded time is worth more than any words. */
const RECORDED = 1000;
/** The page is read newest first only where that explains clearly more than oldest first. */
const CLEARLY = 0.5;

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
		const when = whenOf(post, option, previous, nexts[index] ?? Infinity);
		previous = Math.max(previous, when.at);
		return when;
	});
	return boundTheRest(
		reads.map(({ post }) => post),
		dated,
		reads.map(({ look }) => look)
	);
}

function settleFile(posts: readonly RawPost[]): When[] {
	const reads = posts.map(read);
	const years = yearsOf(reads);
	const options = reads.map((post) => optionsFor(post, years));
	const oldestFirst = chooseSequence(options, COST_PER_MS);
	const backwards = options.toReversed();
	const newestFirst = chooseSequence(backwards, COST_PER_MS);
	return newestFirst.total > oldestFirst.total + CLEARLY
		? settleInOrder(reads.toReversed(), backwards, newestFirst.chosen).toReversed()
		: settleInOrder(reads, options, oldestFirst.chosen);
}

/** The time of every post, in the order given. Posts of one file must stand together, in the order of the file. */
export function settleDates(posts: readonly RawPost[]): When[] {
	const whens: When[] = [];
	let start = 0;
	posts.forEach((post, index) => {
		if (posts[index + 1]?.origin.file === post.origin.file) return;
		for (const when of settleFile(posts.slice(start, index + 1))) whens.push(when);
		start = index + 1;
	});
	return whens;
}
