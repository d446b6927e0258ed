import {
	APPOINTMENT,
	BOUND_BEFORE,
	HISTORY_BEFORE,
	LONG_PAST_BEFORE,
	OF_A_THING,
	ON_THIS_DAY,
	OPENS_RANGE,
	REPORTS,
	REVIEWED_BEFORE,
	SAME_DAY,
	TODAY_BEFORE,
	TOMORROW_BEFORE,
	UPCOMING,
	UPCOMING_HEADING,
	YESTERDAY_BEFORE
} from './cues.ts';
import type { Role } from './candidate.ts';
import { EARLIEST_POST } from './calendar.ts';
import type { Place } from './place.ts';
import { standingOf } from './standing.ts';
import type { WrittenDate } from './written-dates.ts';
import { yearsBackIn } from './years-ago.ts';

export interface Verdict {
	readonly keeps: 'says' | 'opens' | null;
	readonly yearsBack: number | null;
	readonly role: Role;
	readonly score: number;
	readonly lagDays: number;
	readonly daysAfter: number;
	readonly heading: boolean;
	readonly leads: boolean;
	readonly place: string;
}

const TODAY = 2;
const FULL_DATE = 0.4;
const WEEKDAY = 0.5;
/** From here on a date may open what the post tells. */
const OPENS = 0.8;
const PAST = -3;
/** Nobody posted then. */
const TOO_OLD = -10;
const HISTORY = -1.5;
const FUTURE = -3;
const APPOINTED = -1.6;
/** A calendar leaf before a bare date heads an invitation, before a sentence it heads a report. */
const LEAF = /🗓[^\p{L}\p{N}]*(?:\p{L}+[.,]?\s)?$/u;
const INVITATION = -2.6;
/** "In June" is often said a few days after it. */
const MONTH_LAG = 5;
const QUOTED = -1.2;
const MONTH_ONLY = -1.8;
const RANGE = -0.6;
/** In prose, days of a longer stretch are what a post reports on; in a heading a fortnight may be its own. */
const LONG_RANGE = -3;
const LONG_DAYS = 4;
/** "The best of the week (9-15 September)": told when the week is over. */
const OF_A_REVIEW = -5;
/** Under a text a range of days is what it tells of, in its head it may be its own. */
const HEAD_LINES = 3;
const LONG_HEADED_DAYS = 14;

function lengthInDays({ first, last }: WrittenDate): number {
	const months = (last.month - first.month + 12) % 12;
	return months * 30 + (last.day ?? 30) - (first.day ?? 1) + 1;
}

function lossOfRange(date: WrittenDate, { lineBefore, line }: Place, exact: boolean): number {
	if (date.rule !== 'range') return 0;
	const days = lengthInDays(date);
	if (days > LONG_DAYS && REVIEWED_BEFORE.test(lineBefore)) return OF_A_REVIEW;
	if (exact && line < HEAD_LINES) return days > LONG_HEADED_DAYS ? LONG_RANGE : 0;
	if (days > LONG_DAYS) return LONG_RANGE;
	return date.last.year === null ? RANGE : 0;
}

/** Whether the words around a date put it in the time to come. */
function isAnnounced({ sentenceBefore, sentenceAfter }: Place, exact: boolean): boolean {
	const before = sentenceBefore.slice(-120);
	const after = sentenceAfter.slice(0, 120);
	if (exact) return UPCOMING_HEADING.test(before) || UPCOMING_HEADING.test(after);
	if (UPCOMING.test(before)) return true;
	const announced = UPCOMING.exec(after);
	return announced !== null && (REPORTS.exec(after)?.index ?? Infinity) > announced.index;
}

/** Whether the words before a date make it one of the past. */
function isHistory(date: WrittenDate, before: string, leads: boolean): boolean {
	const near = before.slice(-80);
	if (LONG_PAST_BEFORE.test(near) || OF_A_THING.test(before.slice(-120))) return true;
	return HISTORY_BEFORE.test(near) && !(leads && date.last.year !== null);
}

/** Whose date it is, and how well it would do as the post's own. */
export function judge(date: WrittenDate, place: Place): Verdict {
	const { score: base, name, exact, leads } = standingOf(place);
	const isRange = date.rule === 'range';
	const before = isRange ? place.sentenceBefore.replace(OPENS_RANGE, '') : place.sentenceBefore;
	const daysAfter =
		isRange || place.quoted ? 0 : YESTERDAY_BEFORE.test(before) ? 1 : TOMORROW_BEFORE.test(before) ? -1 : 0;
	const today = TODAY_BEFORE.test(before) || daysAfter < 0;
	const upcoming = !today && isAnnounced(place, exact);
	const bound = !today && !place.inBrackets && BOUND_BEFORE.test(before);
	const history = !today && !exact && isHistory(date, before, leads);
	const kept =
		ON_THIS_DAY.test(place.lineBefore.slice(-120)) || ON_THIS_DAY.test(place.lineAfter.slice(0, 120));
	const isMonth = date.first.day === null;
	const isTooOld = date.last.year !== null && date.last.year < EARLIEST_POST;
	const score =
		base +
		(today ? TODAY : 0) +
		(date.last.year !== null && !isMonth ? FULL_DATE : 0) +
		(date.weekday !== null ? WEEKDAY : 0) +
		(bound || (kept && date.last.year !== null && !exact) ? PAST : 0) +
		(history ? HISTORY : 0) +
		(isTooOld ? TOO_OLD : 0) +
		(upcoming ? FUTURE : 0) +
		(APPOINTMENT.test(place.lineBefore.slice(-30) + place.lineAfter.slice(0, 40)) && !today ? APPOINTED : 0) +
		(LEAF.test(place.lineBefore) && !today ? (exact ? INVITATION : APPOINTED) : 0) +
		(place.quoted && !today ? QUOTED : 0) +
		(isMonth ? MONTH_ONLY : 0) +
		lossOfRange(date, place, exact);
	const role = upcoming ? 'upcoming' : score > 0 ? 'own' : history || kept || isTooOld ? 'past' : 'mention';
	const opens = base >= OPENS && !exact && !bound && !upcoming;
	return {
		role,
		score,
		yearsBack: leads ? yearsBackIn(`${place.sentenceBefore}${place.sentenceAfter}`) : null,
		keeps: kept ? 'says' : opens ? 'opens' : null,
		lagDays: isMonth ? MONTH_LAG : exact || daysAfter !== 0 || SAME_DAY.test(before) ? 0 : 1,
		daysAfter,
		heading: exact,
		leads: leads && !history && !isMonth,
		place: name
	};
}
