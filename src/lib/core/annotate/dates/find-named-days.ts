import { COUNTRY_STEMS, DAY_TAGS, type DayPhrase } from './calendar.ts';
import { findWordings } from './day-wordings.ts';
import type { DateCandidate } from './candidate.ts';
import { dayOfYear, type NamedDay } from './named-day.ts';
import { linesOf, placeOf, type Place } from './place.ts';

const MARKED =
	/\b(?:today|marks?|marking|marked|celebrat\p{L}*|congratulat\p{L}*|happy|occasion of|greet\p{L}*|observ\p{L}*|commemorat\p{L}*|honou?r\p{L}*|on this day|we remember)\b|(?<!\p{L})(?:сегодня|отмеча\p{L}*|отметил(?:а|и|о)?(?!\p{L}|,\s(?:что|как))|поздрав\p{L}*|с праздником|по случаю|праздну\p{L}*|сьогодні|вітаємо|відзнача\p{L}*)/iu;
const ELSEWHEN =
	/\b(?:next year|last year|this year['’]s|will|upcoming|ahead of|on the eve of|eve of|tomorrow|before|after|until|since|preparations?|yesterday|traditionally|every year|annual(?:ly)?|the day after|dedicated to|as part of|in the run-up|timed)\b|(?<!\p{L})(?:завтра|накануне|в преддверии|после|до|ко|к|будет|пройд[её]т|состоится|ежегодн\p{L}*|прошл\p{L}+|следующ\p{L}+|вчера|посвящ\p{L}+|приуроч\p{L}+|подготовк\p{L}+)(?!\p{L})/iu;
/** "Day of Unity between the Peoples of" two states is another day than the Day of Unity. */
const NAME_GOES_ON = /^\s(?:between|of the peoples)\b|^\s(?:между|народов)(?!\p{L})/iu;
const CONGRATULATES = /(?<!\p{L})со?\s+$/iu;

const OPENING = 1.6;
const MARK = 1.8;
const BODY = -2;
const OTHER_TIME = -4;
/** A hashtag among others at the end of a post tells of the day; one within a sentence may only name it. */
const TAG = 1.2;
const TAG_IN_SENTENCE = -0.6;
const NEAR = 160;

/** Most texts name no day at all; the walk over words is only made where one of these occurs. */
const GATE =
	/\bdays?\b|д(?:ень|ня|ню|н[её]м|не)(?!\p{L})|eve\b|christmas|рождеств|easter|пасх|н[ао]вруз|n[ao][wv]ruz|новым годом|year|juneteenth|hallow|хэллоуин|праздник|первомай|thanksgiving|kwibuka|night/iu;

/** The named day that a wording means here: without a country of its own, or of the country named nearest. */
function meantDay(options: readonly DayPhrase[], text: string, start: number, end: number): NamedDay | null {
	const national = options.filter((option) => option.country !== null);
	const before = text.slice(Math.max(0, start - NEAR), start);
	const after = text.slice(end, end + 60);
	let best: { readonly day: NamedDay; readonly apart: number } | null = null;
	for (const { day, country } of national) {
		for (const stem of COUNTRY_STEMS.get(country ?? '') ?? []) {
			const next = after.indexOf(stem);
			const last = before.lastIndexOf(stem);
			// "Independence Day of Belarus" beats a country named before it.
			const apart = Math.min(next < 0 ? Infinity : next / 2, last < 0 ? Infinity : before.length - last);
			if (apart < (best?.apart ?? Infinity)) best = { day, apart };
		}
	}
	return best?.day ?? options.find((option) => option.country === null)?.day ?? null;
}

function candidate(
	day: NamedDay,
	start: number,
	end: number,
	rule: string,
	place: Place,
	score: number
): DateCandidate {
	// Any year shows the month and day of a fixed rule; a moving one is asked again for its year.
	const from = new Date(dayOfYear(day, 2000)?.from ?? 0);
	const spoken = { year: null, month: from.getUTCMonth() + 1, day: from.getUTCDate() };
	return {
		start,
		end,
		rule,
		first: spoken,
		last: spoken,
		named: day,
		pastYear: null,
		yearsBack: null,
		keeps: null,
		weekday: null,
		role: score > 0 ? 'own' : 'mention',
		score,
		lagDays: 0,
		daysAfter: 0,
		heading: false,
		leads: false,
		place: place.line === 0 ? 'the first line' : 'the text'
	};
}

/** Named days of the calendar. One counts as the post's own where the post keeps it, not where it only speaks of it. */
export function findNamedDays(text: string): DateCandidate[] {
	const found: DateCandidate[] = [];
	const lines = linesOf(text);
	if (GATE.test(text)) {
		for (const { start, end, phrases } of findWordings(text)) {
			const day = meantDay(phrases, text, start, end);
			if (!day || NAME_GOES_ON.test(text.slice(end))) continue;
			const place = placeOf(lines, text, start, end);
			const around = `${place.sentenceBefore.slice(-NEAR)} ${place.sentenceAfter.slice(0, 80)}`;
			const marked = MARKED.test(around) || CONGRATULATES.test(place.sentenceBefore.slice(-4));
			const elsewhen =
				ELSEWHEN.test(place.sentenceBefore.slice(-60)) || ELSEWHEN.test(place.sentenceAfter.slice(0, 40));
			const score =
				(place.line === 0 && place.sentence === 0 ? OPENING : place.line <= 1 ? 0.2 : BODY) +
				(marked ? MARK : -0.8) +
				(elsewhen ? OTHER_TIME : 0);
			found.push(candidate(day, start, end, 'named-day', place, score));
		}
	}
	for (const match of text.matchAll(/#([\p{L}\p{N}_]+)/gu)) {
		const day = DAY_TAGS.get((match[1] ?? '').replaceAll('_', '').toLowerCase());
		if (!day) continue;
		const end = match.index + match[0].length;
		const place = placeOf(lines, text, match.index, end);
		const sentence = `${place.sentenceBefore} ${place.sentenceAfter}`;
		const alone = !/\p{L}{2}/u.test(sentence.replaceAll(/#[\p{L}\p{N}_]+/gu, ''));
		const around = `${place.sentenceBefore.slice(-NEAR)} ${place.sentenceAfter.slice(0, 80)}`;
		const marked = !alone && MARKED.test(around);
		const score =
			(alone ? TAG : TAG_IN_SENTENCE) + (marked ? MARK : 0) + (ELSEWHEN.test(around) ? OTHER_TIME : 0);
		found.push(candidate(day, match.index, end, 'named-day-hashtag', place, score));
	}
	return found;
}
