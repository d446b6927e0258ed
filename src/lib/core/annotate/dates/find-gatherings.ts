import { DAY_MS } from '../../time/day.ts';
import { GATHERINGS, type Gathering } from './calendar.ts';
import type { DateCandidate, SpokenDate } from './candidate.ts';
import { UPCOMING } from './cues.ts';
import { linesOf, placeOf } from './place.ts';

/** A fortnight's conference dates no post to the day. */
const LONGEST_DAYS = 4;
const GATE = /summit|meeting|SPIEF|EEF|COP\d/i;
const HEADLINE = 0.8;
const BODY = -1.5;
const TO_COME = -3;

function spoken(ms: number): SpokenDate {
	const date = new Date(ms);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function isShort({ from, to }: Gathering): boolean {
	return to - from < LONGEST_DAYS * DAY_MS;
}

/** Gatherings of the calendar named in full, with their place or year: "the summit" alone may be any. */
export function findGatherings(text: string): DateCandidate[] {
	if (!GATE.test(text)) return [];
	const lower = text.toLowerCase();
	const lines = linesOf(text);
	return GATHERINGS.filter(isShort).flatMap((gathering): DateCandidate[] => {
		const start = lower.indexOf(gathering.name.toLowerCase());
		if (start < 0) return [];
		const end = start + gathering.name.length;
		const place = placeOf(lines, text, start, end);
		const upcoming = UPCOMING.test(`${place.sentenceBefore} ${place.sentenceAfter}`);
		const score = (place.line === 0 ? HEADLINE : BODY) + (upcoming ? TO_COME : 0);
		return [
			{
				start,
				end,
				rule: 'gathering',
				first: spoken(gathering.from),
				last: spoken(gathering.to),
				named: null,
				pastYear: null,
				yearsBack: null,
				keeps: null,
				weekday: null,
				role: upcoming ? 'upcoming' : score > 0 ? 'own' : 'mention',
				score,
				lagDays: 1,
				daysAfter: 0,
				heading: false,
				leads: false,
				place: place.line === 0 ? 'the first line' : 'the text'
			}
		];
	});
}
