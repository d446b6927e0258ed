import type { RawPost } from '../../model/post.ts';
import type { KnownWhen } from '../../model/when.ts';
import { DAY_MS, middleOf } from '../../time/day.ts';
import { yearOf } from './candidate.ts';
import { noteOfWords } from './note.ts';
import { isDated, type Reading } from './options.ts';

/** At least so many posts, and at least one a day, make a page busy. */
const BUSY_POSTS = 20;

/**
 * Whether the page has at least a post a day. There a transcript that follows a day late stands among posts of its own day, so
 * that the day in its heading bounds nothing to the day; on a sparse page the heading is as good as any bound.
 */
export function isBusy(picked: readonly (Reading | undefined)[]): boolean {
	const first = picked.findIndex((option) => option !== undefined);
	const last = picked.findLastIndex((option) => option !== undefined);
	const start = picked[first]?.time;
	const end = picked[last]?.time;
	if (start === undefined || end === undefined) return false;
	const posts = last - first + 1;
	return posts >= BUSY_POSTS && posts >= (end - start) / DAY_MS;
}

/** `previousAt` and `nextAt` are the best instants of the dated posts before and after, which it must not pass. */
export function whenOf(
	{ post, tagged }: { readonly post: RawPost; readonly tagged: readonly number[] },
	option: Reading,
	previousAt: number,
	nextAt: number,
	busy: boolean
): KnownWhen {
	if (!isDated(option)) {
		const { from, to } = post.recorded ?? { from: option.time, to: option.time };
		const evidence = { start: 0, end: 0, rule: 'recorded', note: 'the time that the input records' };
		return { at: middleOf({ from, to }), from, to, basis: 'recorded', evidence };
	}
	const { candidate, days, time } = option;
	const late = time > days.to;
	const from = late ? time : days.from;
	const lagDays = candidate.heading && busy ? Math.max(1, candidate.lagDays) : candidate.lagDays;
	const to = Math.max(days.to + lagDays * DAY_MS, time + DAY_MS - 1);
	const middle = middleOf(late ? { from: time, to: time + DAY_MS - 1 } : days);
	const at = Math.max(Math.min(middle, nextAt), previousAt);
	return {
		at: at < from || at > to ? middle : at,
		from,
		to,
		basis:
			candidate.named || candidate.rule === 'gathering'
				? 'calendar'
				: yearOf(candidate) === null
					? 'partial'
					: 'written',
		evidence: noteOfWords(post.text, option, tagged.includes(option.year))
	};
}
