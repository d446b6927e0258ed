import {
	APPOINTMENT,
	BOUND_BEFORE,
	HISTORY_BEFORE,
	ON_THIS_DAY,
	SAME_DAY,
	TODAY_BEFORE,
	UPCOMING
} from './cues.ts';
import type { Role } from './candidate.ts';
import type { Place } from './place.ts';
import type { WrittenDate } from './written-dates.ts';

export interface Verdict {
	readonly keeps: 'says' | 'opens' | null;
	readonly role: Role;
	readonly score: number;
	readonly lagDays: number;
	readonly heading: boolean;
	readonly place: string;
}

/** Log odds of a date that stands there being the post's own, before any cue. Set on timestamped posts, not fitted to one. */
const DATELINE = 3;
const HEADLINE_BRACKETS = 3;
const OPENING = 2.5;
const SPOKEN_OPENING = 0.6;
const SECOND_OPENING = 1.2;
const LATE_OPENING = -0.4;
const FIRST_LINE = 0.8;
const SECOND_LINE = 0.3;
const LAST_LINE = 1.2;
const BODY = -1.2;

const TODAY = 2;
const FULL_DATE = 0.4;
const WEEKDAY = 0.5;
const PAST = -3;
const HISTORY = -1.5;
const FUTURE = -3;
const APPOINTED = -1.6;
/** A calendar leaf before a bare date heads an invitation, before a sentence it heads a report. */
const LEAF = /🗓[^\p{L}\p{N}]*$/u;
const INVITATION = -2.6;
/** "In June" is often said a few days after it. */
const MONTH_LAG = 5;
const QUOTED = -1.2;
const MONTH_ONLY = -1.8;
const RANGE = -0.6;
/** A week or more is what a post reports on, not when it was written. */
const LONG_RANGE = -3;
const LONG_DAYS = 4;

/** A place and a date and little else on a line: at most this many words besides the date, each with a capital. */
const DATELINE_WORDS = 5;
const LOWER_CASE_IN_NAMES = /^(?:of|the|and|de|la|on|in|at|г|года|с|им|в)$/u;
const OPENERS =
	/^(?:[^\p{L}\p{N}]|[#@][\p{L}\p{N}_]+|\b(?:on|in|the|at|in the (?:morning|evening) (?:of|on))\b|(?<!\p{L})(?:в|во)(?!\p{L}))*$/iu;

function isDateline(place: Place): boolean {
	const words = `${place.lineBefore} ${place.lineAfter}`
		.replaceAll(/[#@][\p{L}\p{N}_]+/gu, ' ')
		.split(/[^\p{L}\p{N}’'-]+/u)
		.filter((word) => /[\p{L}\p{N}]/u.test(word));
	return (
		words.length <= DATELINE_WORDS &&
		words.every((word) => /^\p{Lu}/u.test(word) || LOWER_CASE_IN_NAMES.test(word))
	);
}

interface Standing {
	readonly score: number;
	readonly name: string;
	/** A heading's date is the day of the post; a report in prose may come a day later. */
	readonly exact: boolean;
}

function standing(place: Place): Standing {
	const early = place.line <= 2;
	if (early && isDateline(place)) return { score: DATELINE, name: 'the dateline', exact: true };
	if (early && place.inBrackets)
		return { score: HEADLINE_BRACKETS, name: 'brackets after the headline', exact: true };
	if (place.spoken)
		return { score: place.line === 0 ? SPOKEN_OPENING : BODY, name: 'the first line', exact: false };
	if (OPENERS.test(place.sentenceBefore) && place.sentence === 0) {
		if (place.line === 0) return { score: OPENING, name: 'the first line', exact: false };
		return place.line <= 2
			? { score: SECOND_OPENING, name: 'the opening lines', exact: false }
			: { score: LATE_OPENING, name: 'the text', exact: false };
	}
	if (place.line === 0) {
		return { score: place.sentence === 0 ? FIRST_LINE : SECOND_LINE, name: 'the first line', exact: false };
	}
	if (place.line === 1 && place.sentence === 0)
		return { score: SECOND_LINE, name: 'the second line', exact: false };
	if (place.isLastLine && isDateline(place)) return { score: LAST_LINE, name: 'the last line', exact: true };
	return { score: BODY, name: 'the text', exact: false };
}

function lengthInDays({ first, last }: WrittenDate): number {
	return (last.month - first.month) * 30 + (last.day ?? 30) - (first.day ?? 1) + 1;
}

/** Whose date it is, and how well it would do as the post's own. */
export function judge(date: WrittenDate, place: Place): Verdict {
	const { score: base, name, exact } = standing(place);
	const before = place.sentenceBefore;
	const today = TODAY_BEFORE.test(before);
	const upcoming =
		!today && (UPCOMING.test(before.slice(-120)) || UPCOMING.test(place.sentenceAfter.slice(0, 120)));
	const bound = !today && !place.inBrackets && BOUND_BEFORE.test(before);
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
		(APPOINTMENT.test(place.lineBefore.slice(-30) + place.lineAfter.slice(0, 40)) && !today ? APPOINTED : 0) +
		(exact && LEAF.test(place.lineBefore) ? INVITATION : 0) +
		(place.quoted && !today ? QUOTED : 0) +
		(isMonth ? MONTH_ONLY : 0) +
		(isRange ? (lengthInDays(date) > LONG_DAYS ? LONG_RANGE : RANGE) : 0);
	const role = upcoming ? 'upcoming' : score > 0 ? 'own' : history || kept ? 'past' : 'mention';
	const opens = base >= FIRST_LINE && !exact && !bound && !upcoming;
	return {
		role,
		score,
		keeps: kept ? 'says' : opens ? 'opens' : null,
		lagDays: isMonth ? MONTH_LAG : exact || SAME_DAY.test(before) ? 0 : 1,
		heading: exact,
		place: name
	};
}
