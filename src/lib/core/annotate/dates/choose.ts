import type { RawPost } from '../../model/post.ts';
import type { KnownWhen, When } from '../../model/when.ts';
import { DAY_MS, middleOf } from '../../time/day.ts';
import { boundTheRest } from './bounds.ts';
import { yearOf, type DateCandidate } from './candidate.ts';
import { findDates } from './candidates.ts';
import { looksBackOn, type Look } from './looks.ts';
import { noteOfWords } from './note.ts';
import { optionsOf, type DatedOption } from './options.ts';
import { chooseSequence, type Option } from './sequence.ts';
import { taggedYears, yearsOf, type Years } from './years.ts';

/** A year more from the first date to the last costs this: of two readings the page that spans less is likelier. */
const COST_PER_MS = 0.2 / (365 * DAY_MS);
/** A recorded time is worth more than any words. */
const RECORDED = 1000;
/** The page is read newest first only where that explains clearly more than oldest first. */
const CLEARLY = 0.5;
/** A lone date in a year of which the page has no other is a slip if it is this far from every other. */
const LONE_MS = 150 * DAY_MS;

interface Read {
	readonly post: RawPost;
	readonly candidates: readonly DateCandidate[];
	readonly look: Look | null;
	readonly tagged: readonly number[];
	readonly recordedYear: number | null;
	readonly lookYear: number | null;
}

function read(post: RawPost): Read {
	const recordedYear = post.recorded ? new Date(post.recorded.from).getUTCFullYear() : null;
	if (post.recorded) return { post, candidates: [], look: null, tagged: [], recordedYear, lookYear: null };
	const candidates = findDates(post.text);
	const look = looksBackOn(post.text, candidates);
	const lookYear = look ? new Date(look.after - 1).getUTCFullYear() : null;
	return { post, candidates, look, tagged: taggedYears(post.text), recordedYear, lookYear };
}

function optionsFor(
	{ post, candidates, tagged, look }: Read,
	years: Years
): readonly (DatedOption | Option)[] {
	if (!post.recorded) return optionsOf(candidates, years, tagged, look);
	return [{ time: Math.floor(post.recorded.from / DAY_MS) * DAY_MS, score: RECORDED }];
}

function isDated(option: DatedOption | Option | undefined): option is DatedOption {
	return option !== undefined && 'candidate' in option;
}

/** Drops what the order of the page does not settle: a year that could as well be another, a lone date in a strange year. */
function settled(
	chosen: readonly (DatedOption | Option | undefined)[],
	options: readonly (readonly (DatedOption | Option)[])[]
) {
	const known = chosen.flatMap((option, index) => (option ? [{ option, index }] : []));
	const kept = [...chosen];
	known.forEach(({ option, index }, place) => {
		if (!isDated(option) || yearOf(option.candidate) !== null) return;
		const before = known[place - 1]?.option.time ?? null;
		const after = known[place + 1]?.option.time ?? null;
		const apart = Math.min(option.time - (before ?? -Infinity), (after ?? Infinity) - option.time);
		const lone = !option.attested && option.candidate.weekday === null && apart > LONE_MS;
		const open = before !== null && after !== null;
		const rivals = (options[index] ?? []).filter(
			(other) =>
				isDated(other) &&
				other.candidate === option.candidate &&
				other.year !== option.year &&
				other.score > option.score - 1 &&
				open &&
				other.time >= before &&
				other.time <= after
		);
		if (lone || rivals.length > 0) kept[index] = undefined;
	});
	return kept;
}

function whenOf(read: Read, option: DatedOption | Option, previousAt: number, nextAt: number): KnownWhen {
	const { post } = read;
	if (!isDated(option)) {
		const { from, to } = post.recorded ?? { from: option.time, to: option.time };
		const evidence = { start: 0, end: 0, rule: 'recorded', note: 'the time that the input records' };
		return { at: middleOf({ from, to }), from, to, basis: 'recorded', evidence };
	}
	const { candidate, days, time } = option;
	const late = time > days.to;
	const from = late ? time : days.from;
	const to = late ? time + DAY_MS - 1 : days.to + candidate.lagDays * DAY_MS;
	const middle = middleOf(late ? { from, to } : days);
	const basis = candidate.named ? 'calendar' : yearOf(candidate) === null ? 'partial' : 'written';
	return {
		at: Math.max(Math.min(middle, nextAt), previousAt),
		from,
		to,
		basis,
		evidence: noteOfWords(post.text, option, read.tagged.includes(option.year))
	};
}

function settleInOrder(
	reads: readonly Read[],
	options: readonly (readonly (DatedOption | Option)[])[],
	chosen: Int32Array
): When[] {
	const picked = settled(
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
