import type { Place } from './place.ts';

/** Log odds of a date that stands there being the post's own, before any cue. Set on timestamped posts, not fitted to one. */
const DATELINE = 3;
const HEADLINE_BRACKETS = 3;
const OPENING = 2.5;
const SPOKEN_OPENING = 0.6;
const SECOND_OPENING = 1.2;
const LATE_OPENING = -0.4;
const FIRST_LINE = 0.8;
/** The first sentence under a headline: that is where a report says its day. */
const SECOND_LINE = 0.6;
const LATER_IN_FIRST_LINE = 0.3;
const LAST_LINE = 1.8;
const BODY = -1.2;

const EARLY_LINES = 3;
/** A line marked as a dateline may stand under a headline of several lines. */
const PINNED_LINES = 6;
const PIN = /[📍📅🗓]/u;

/** A place and a date and little else: at most this many words besides the date, each with a capital. */
const DATELINE_WORDS = 5;
const LOWER_CASE_IN_NAMES = /^(?:of|the|and|de|la|on|in|at|г|года|с|им|в)$/u;
/** What follows the place and date of an agency's report: nothing, or a dash. */
const AFTER_DATELINE = /^[^\p{L}\p{N}]*$|^\)?[.,]?\s*[–—-]\s/u;
const OPENERS =
	/^(?:[^\p{L}\p{N}]|[#@][\p{L}\p{N}_]+|\b(?:on|in|the|at|from|between|in the (?:morning|evening) (?:of|on))\b|(?<!\p{L})(?:в|во|с|со)(?!\p{L}))*$/iu;

export interface Standing {
	readonly score: number;
	readonly name: string;
	/** A heading's date is the day of the post; a report in prose may come a day later. */
	readonly exact: boolean;
	/** In the first sentence of the post, or of what stands under its headline. */
	readonly leads: boolean;
}

function areNames(text: string): boolean {
	const words = text
		.replaceAll(/[#@][\p{L}\p{N}_]+/gu, ' ')
		.split(/[^\p{L}\p{N}’'-]+/u)
		.filter((word) => /[\p{L}\p{N}]/u.test(word));
	return (
		words.length <= DATELINE_WORDS &&
		words.every((word) => /^\p{Lu}/u.test(word) || LOWER_CASE_IN_NAMES.test(word))
	);
}

function isDateline({ lineBefore, lineAfter }: Place): boolean {
	return areNames(`${lineBefore} ${lineAfter}`);
}

/** "The Hague, 26 January 2024. The Court …" or "MOSCOW, June 13 — The Minister …". */
function opensAsDateline({ sentence, sentenceBefore, sentenceAfter }: Place): boolean {
	return (
		sentence === 0 &&
		/\p{Lu}\p{L}+[^\p{L}\p{N}]*[,(]\s*$/u.test(sentenceBefore) &&
		areNames(sentenceBefore) &&
		AFTER_DATELINE.test(sentenceAfter)
	);
}

/** How well a date does as the post's own by where it stands. */
export function standingOf(place: Place): Standing {
	const { line, sentence } = place;
	const early = line < EARLY_LINES;
	const pinned = line < PINNED_LINES && PIN.test(place.lineBefore);
	const leads = line <= 1 && sentence === 0;
	const prose = { exact: false, leads };
	if ((early || pinned) && isDateline(place))
		return { score: DATELINE, name: 'the dateline', exact: true, leads };
	if (early && place.inBrackets)
		return { score: HEADLINE_BRACKETS, name: 'brackets after the headline', exact: true, leads };
	if (early && opensAsDateline(place)) return { score: DATELINE, name: 'the dateline', exact: true, leads };
	if (place.spoken)
		return { score: line === 0 ? SPOKEN_OPENING : BODY, name: 'the first line', exact: false, leads: false };
	if (OPENERS.test(place.sentenceBefore) && sentence === 0) {
		if (line === 0) return { score: OPENING, name: 'the first line', ...prose };
		return early
			? { score: SECOND_OPENING, name: 'the opening lines', ...prose, leads: true }
			: { score: LATE_OPENING, name: 'the text', ...prose };
	}
	if (line === 0)
		return { score: leads ? FIRST_LINE : LATER_IN_FIRST_LINE, name: 'the first line', ...prose };
	if (leads) return { score: SECOND_LINE, name: 'the second line', ...prose };
	if (place.isLastLine && isDateline(place))
		return { score: LAST_LINE, name: 'the last line', exact: true, leads };
	return { score: BODY, name: 'the text', ...prose };
}
