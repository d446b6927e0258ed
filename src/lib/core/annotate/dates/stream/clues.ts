import { DAY_MS, isDay } from '../../../time/day.ts';
import type { RawPost } from '../../../model/post.ts';
import type { KnownWhen } from '../../../model/when.ts';
import { yearOf, type DateCandidate } from '../candidate.ts';
import { UPCOMING } from '../cues.ts';
import { findBare } from '../expressions/bare.ts';

/** Whose day a day is, as far as its words tell; each has its own habits of standing before or after the post. */
export type DayKind =
	'today' | 'told' | 'loose' | 'mention' | 'upcoming' | 'named' | 'range' | 'link' | 'settled';

/** What a day clue needs of a date. */
export type NamedDate = Pick<DateCandidate, 'first' | 'last' | 'named' | 'daysAfter' | 'weekday'>;

export interface DayClue {
	readonly kind: 'day';
	readonly of: DayKind;
	readonly date: NamedDate;
	readonly year: number | null;
	/** Where it stands, UTF-16 offsets into the text; both 0 where the address is behind words. */
	readonly start: number;
	readonly end: number;
	readonly rule: string;
}

/** What the words of a post say of its day. Years are of the Christian era, months 1..12, weekdays 0 = Sunday. */
export type Clue =
	| DayClue
	| { readonly kind: 'weekday'; readonly weekday: number; readonly which: -1 | 0 | 1 | 2 }
	| { readonly kind: 'month'; readonly month: number; readonly year: number | null }
	| { readonly kind: 'year'; readonly year: number }
	| { readonly kind: 'recorded'; readonly day: number };

/** From here on a day stands where posts tell their own. */
const TOLD = 2;

function kindOf({ named, rule, role, score, lagDays }: DateCandidate): DayKind {
	if (named || rule === 'gathering') return 'named';
	if (role === 'upcoming') return 'upcoming';
	if (rule === 'range') return 'range';
	if (role !== 'own') return 'mention';
	return score < TOLD ? 'loose' : lagDays === 0 ? 'today' : 'told';
}

/** The day that an address of a report holds: `/2024/11/22/`, `/20241122/`, `2024-11-22`. The report is no younger than its link. */
const DATED_LINK =
	/(?:https?:\/\/|\bwww\.)[^\s)\]]*?(?<!\d)(20\d\d)(?:([-/_.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)/gu;

function datesOfLinks({ text, links }: RawPost): DayClue[] {
	const found = new Map<string, DayClue>();
	for (const source of [text, ...links]) {
		if (!source.includes('20')) continue;
		for (const match of source.matchAll(DATED_LINK)) {
			const [link, digits, , month, day, month2, day2] = match;
			const year = Number(digits);
			const date = { year, month: Number(month ?? month2), day: Number(day ?? day2) };
			if (!isDay(date.year, date.month, date.day)) continue;
			found.set(JSON.stringify(date), {
				kind: 'day',
				of: 'link',
				date: { first: date, last: date, named: null, daysAfter: 0, weekday: null },
				year,
				start: source === text ? match.index : 0,
				end: source === text ? match.index + link.length : 0,
				rule: 'dated-link'
			});
		}
	}
	return [...found.values()];
}

/** A post with the dates that were found in it, and the years that its hashtags tell. */
export interface ReadPost {
	readonly post: RawPost;
	readonly candidates: readonly DateCandidate[];
	readonly tagged: readonly number[];
}

/** What was settled of a post by its own words says all that they do. */
export function settledClue({ at, evidence }: KnownWhen): DayClue {
	const day = new Date(at);
	const date = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
	const { start, end, rule } = evidence;
	return {
		kind: 'day',
		of: 'settled',
		date: { first: date, last: date, named: null, daysAfter: 0, weekday: null },
		year: date.year,
		start,
		end,
		rule
	};
}

/** Every clue of one post to its day. */
export function cluesOf({ post, candidates, tagged }: ReadPost): Clue[] {
	if (post.recorded) return [{ kind: 'recorded', day: Math.floor(post.recorded.from / DAY_MS) }];
	const clues: Clue[] = [];
	for (const candidate of candidates) {
		if (candidate.rule === 'anniversary') continue;
		const year = yearOf(candidate);
		if (candidate.first.day === null) clues.push({ kind: 'month', month: candidate.last.month, year });
		else {
			const { start, end, rule } = candidate;
			clues.push({ kind: 'day', of: kindOf(candidate), date: candidate, year, start, end, rule });
		}
	}
	clues.push(...datesOfLinks(post));
	for (const year of tagged) clues.push({ kind: 'year', year });
	for (const { start, end, meaning } of findBare(post.text)) {
		if (candidates.some((other) => other.start < end && start < other.end)) continue;
		if (meaning.kind === 'weekday') {
			const upcoming = UPCOMING.test(post.text.slice(Math.max(0, start - 60), end + 60));
			clues.push({
				kind: 'weekday',
				weekday: meaning.weekday,
				which: meaning.which === 0 && upcoming ? 2 : meaning.which
			});
		}
		if (meaning.kind !== 'date') continue;
		const { year, month, day } = meaning.last;
		if (month !== null && day === null) clues.push({ kind: 'month', month, year });
		if (month === null && day === null && year !== null) clues.push({ kind: 'year', year });
	}
	return clues;
}
