import { BOUND_BEFORE, HISTORY_BEFORE, ON_THIS_DAY, TODAY_BEFORE, UPCOMING } from './cues.ts';
import type { Role } from './candidate.ts';
import type { Place } from './place.ts';
import type { WrittenDate } from './written-dates.ts';

export interface Verdict {
	readonly role: Role;
	readonly score: number;
	readonly lagDays: number;
	readonly place: string;
}

/** Log odds of a date that stands there being the post's own, before any cue. Set on timestamped posts, not fitted to one. */
const DATELINE = 3;
const HEADLINE_BRACKETS = 3;
const OPENING = 2.5;
const LATE_OPENING = 0.6;
const FIRST_LINE = 1.2;
const SECOND_LINE = 0.3;
const LAST_LINE = 0.2;
const BODY = -1.2;

const TODAY = 2;
const FULL_DATE = 0.4;
const WEEKDAY = 0.5;
const PAST = -3;
const HISTORY = -1.5;
const FUTURE = -3;
const QUOTED = -1.2;
const MONTH_ONLY = -1.8;
const RANGE = -0.6;

/** A place and a date and little else on a line: at most this many letters besides the date. */
const DATELINE_LETTERS = 45;
const OPENERS = /^(?:[^\p{L}\p{N}]|[#@][\p{L}\p{N}_]+|\b(?:on|in|the|от|в|во|at)\b)*$/iu;

function letters(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isDateline(place: Place): boolean {
	const around = place.lineBefore + place.lineAfter;
	const atEdge = letters(place.lineBefore) === 0 || letters(place.lineAfter) <= 12;
	return (
		atEdge && letters(around) <= DATELINE_LETTERS && !/[.!?]\s*\p{L}/u.test(around.replace(/^\s*г\./u, ''))
	);
}

function standing(place: Place): { readonly score: number; readonly name: string; readonly exact: boolean } {
	const early = place.line <= 2;
	if (early && isDateline(place)) return { score: DATELINE, name: 'the dateline', exact: true };
	if (place.inBrackets && early)
		return { score: HEADLINE_BRACKETS, name: 'brackets after the headline', exact: true };
	if (OPENERS.test(place.sentenceBefore) && place.sentence === 0) {
		if (place.line === 0) return { score: OPENING, name: 'the first line', exact: false };
		return place.line <= 2
			? { score: OPENING - 0.7, name: 'the opening lines', exact: false }
			: { score: LATE_OPENING - 1, name: 'the text', exact: false };
	}
	if (place.line === 0) {
		return { score: place.sentence === 0 ? FIRST_LINE : SECOND_LINE, name: 'the first line', exact: false };
	}
	if (place.line === 1 && place.sentence === 0)
		return { score: SECOND_LINE, name: 'the second line', exact: false };
	if (place.isLastLine && isDateline(place))
		return { score: LAST_LINE + 1, name: 'the last line', exact: true };
	return { score: BODY, name: 'the text', exact: false };
}

/** Whose date it is, and how well it would do as the post's own. */
export function judge(date: WrittenDate, place: Place): Verdict {
	const { score: base, name, exact } = standing(place);
	const before = place.sentenceBefore;
	const today = TODAY_BEFORE.test(before);
	const upcoming =
		!today && (UPCOMING.test(before.slice(-120)) || UPCOMING.test(place.sentenceAfter.slice(0, 120)));
	const bound = !today && !exact && BOUND_BEFORE.test(before);
	const history = !today && !exact && HISTORY_BEFORE.test(before.slice(-80));
	const kept =
		ON_THIS_DAY.test(place.lineBefore.slice(-120)) || ON_THIS_DAY.test(place.lineAfter.slice(0, 120));
	const isMonth = date.first.day === null;
	const isRange = date.rule === 'range';
	const score =
		base +
		(today ? TODAY : 0) +
		(date.last.year !== null && !isMonth ? FULL_DATE : 0) +
		(date.weekday !== null ? WEEKDAY : 0) +
		(bound || (kept && date.last.year !== null) ? PAST : 0) +
		(history ? HISTORY : 0) +
		(upcoming ? FUTURE : 0) +
		(place.quoted && !today ? QUOTED : 0) +
		(isMonth ? MONTH_ONLY : 0) +
		(isRange ? RANGE : 0);
	const role = upcoming ? 'upcoming' : score > 0 ? 'own' : history || kept ? 'past' : 'mention';
	return { role, score, lagDays: exact || today || isMonth ? 0 : 1, place: name };
}
