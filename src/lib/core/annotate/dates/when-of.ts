import type { RawPost } from '../../model/post.ts';
import type { KnownWhen } from '../../model/when.ts';
import { DAY_MS, middleOf } from '../../time/day.ts';
import { yearOf } from './candidate.ts';
import { noteOfWords } from './note.ts';
import { isDated, type Reading } from './options.ts';
import { whenRecorded } from './recorded.ts';
import { toldOn } from './told-on.ts';

/** What these say of the day is reckoned, not written. */
const CALENDAR_RULES: ReadonlySet<string> = new Set(['gathering', 'anniversary']);

interface DatedPost {
	readonly post: RawPost;
	readonly tagged: readonly number[];
	readonly lookedBackOn: number | null;
}

/**
 * `previousAt` and `nextAt` are the best instants of the dated posts before and after, which it must not pass. On a
 * stream (`isDenseStream`) from..to are the days on which the post can have told its day.
 */
export function whenOf(
	{ post, tagged, lookedBackOn }: DatedPost,
	option: Reading,
	previousAt: number,
	nextAt: number,
	isStream: boolean
): KnownWhen {
	if (!isDated(option)) return whenRecorded(post.recorded ?? { from: option.time, to: option.time });
	const { candidate, days } = option;
	const { from, to } = days;
	const middle = middleOf(days);
	// Only a range has room to give way to its neighbours; a day is what its post says, though it was told a day late.
	const at = to - from < DAY_MS ? middle : Math.max(Math.min(middle, nextAt), previousAt);
	const told = isStream ? toldOn(candidate, days) : days;
	const yearFrom = tagged.includes(option.year)
		? 'its hashtag'
		: lookedBackOn === option.year
			? 'what it looks back on'
			: 'the posts around it';
	return {
		at: at < from || at > to ? middle : at,
		from: told.from,
		to: told.to,
		basis:
			candidate.named || CALENDAR_RULES.has(candidate.rule)
				? 'calendar'
				: yearOf(candidate) === null
					? 'partial'
					: 'written',
		evidence: noteOfWords(post.text, option, yearFrom, isStream)
	};
}
