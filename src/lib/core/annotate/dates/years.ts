import { EARLIEST_POST, SESSIONS } from './calendar.ts';
import { yearOf, type DateCandidate } from './candidate.ts';
import { UPCOMING } from './cues.ts';
import { fitOfWeekdays } from './fit-of-weekdays.ts';

const TAG_YEAR = /#\p{L}[\p{L}_]*?_?((?:19|20|21)\d\d)(?![\p{L}\p{N}])/gu;
const TAG_OF_A_GOAL = /#(?:agenda|goals?|vision|sdg|plan|target|strategy)/iu;
const SESSION_TAG = /#(\p{L}+?)_?(\d{2,3})(?![\p{L}\p{N}])/gu;

/** The year that a hashtag tells: written out (#BRICS2024), or by the number of a yearly session (#UNGA79). */
export function taggedYears(text: string): number[] {
	if (!text.includes('#')) return [];
	const years: number[] = [];
	for (const match of text.matchAll(TAG_YEAR))
		if (!TAG_OF_A_GOAL.test(match[0])) years.push(Number(match[1]));
	for (const match of text.matchAll(SESSION_TAG)) {
		const name = (match[1] ?? '').toUpperCase();
		const number = Number(match[2]);
		const session = SESSIONS.find(({ hashtag, from }) => hashtag === name && number >= (from ?? 1));
		if (session) years.push(session.plus + number);
	}
	return years;
}

/** Years that the page speaks of as its own. */
export interface Years {
	/** Every year a date without one may be of, ascending. */
	readonly possible: readonly number[];
	/** Those of them that the page itself shows to be of, each with its share (0..1) of the strongest one's evidence. */
	readonly attested: ReadonlyMap<number, number>;
	/** How many posts the page has. */
	readonly posts: number;
}

export interface YearClues {
	readonly candidates: readonly DateCandidate[];
	readonly tagged: readonly number[];
	/** Every year that the text names as present or past, once for each time. */
	readonly spoken: readonly number[];
	readonly recordedYear: number | null;
	/** The year of a period that the text looks back on, "the first six months of 2024": the post is of that year or the next. */
	readonly lookedBackOn: number | null;
}

/** A year as words, not as a number of things: "in 2024", "2024 году". */
const SPOKEN_YEAR =
	/(?:\b(?:in|of|for|during|January|February|March|April|May|June|July|August|September|October|November|December|\d,)|(?<!\p{L})(?:в|за))\s((?:19|20|21)\d\d)(?![\p{L}\p{N}]|[.,]\d)|(?<![\p{L}\p{N}.,/-])((?:19|20|21)\d\d)(?=\s?(?:год|г\.|року|році))/gu;
/** "by 2030", "на 2025 год": plans. Directly before the year. */
const PLANNED =
	/(?:\b(?:by|until|till|to|from|since|before)|(?<!\p{L})(?:до|к|с|на|після|від|по)(?:\s\d{1,2})?(?:\s\p{L}+)?)\s$/iu;
const NEAR = 80;

const OWN_DATE = 4;
const TAG = 3;
const LEAD = 2;
const HEADING = 2;
/**
 * So many dates in prose, the same year in each, are as good as one heading: a single one may be an anniversary. The year
 * must also be named so many times as often as the next, of which a page of that year could not tell.
 */
const AGREEING = 2;
/** Speaking of the year before is usual, so it counts for a year too. */
const YEAR_BEFORE = 0.5;
/** A year that no full date or hashtag shows must be named so often, and so much oftener than its neighbours. */
const OFTEN = 5;
const OFTEN_PART = 0.025;
const OFTENER = 2.5;
const CHAIN_YEARS = 2;
/** Where so many posts tell their day, a full date in prose is of the page's own year if no other is named nearly as often. */
const TELLING_PART = 0.04;
const OUTSTANDING = 4;

/** So many different days with their weekdays tell the year of which they are. */
const WEEKDAYS_AGREEING = 2;

/** A short page tells its year even by one full date that opens a post; on a longer one that may be an anniversary. */
export const SHORT_PAGE = 20;

export function spokenYears(text: string): number[] {
	return [...text.matchAll(SPOKEN_YEAR)].flatMap((match) => {
		const digits = match[1] ?? match[2] ?? '';
		const at = match.index + match[0].lastIndexOf(digits);
		const planned =
			PLANNED.test(text.slice(Math.max(0, at - 20), at)) ||
			UPCOMING.test(text.slice(Math.max(0, at - NEAR), at + NEAR));
		return planned ? [] : [Number(digits)];
	});
}

/** At the head of the post or said to be today; a date in prose may be that of what is told. */
export function isHeading({ heading, lagDays, rule, score }: DateCandidate): boolean {
	return rule !== 'gathering' && (heading || lagDays === 0) && score >= HEADING;
}

function tally(years: readonly number[]): (year: number) => number {
	const counts = new Map<number, number>();
	for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
	return (year) => counts.get(year) ?? 0;
}

/**
 * Weighs full dates, recorded times, hashtags, and years merely spoken of. A page cannot look back on years to come, so
 * whatever it says of later years speaks against a year. A page that shows no year clearly has none.
 */
export function yearsOf(posts: readonly YearClues[]): Years {
	const headed: number[] = [];
	const prose: number[] = [];
	const leading: number[] = [];
	for (const { candidates, recordedYear, lookedBackOn } of posts) {
		if (recordedYear !== null) headed.push(recordedYear);
		if (lookedBackOn !== null) leading.push(lookedBackOn);
		for (const candidate of candidates) {
			const year = yearOf(candidate);
			if (year === null || candidate.role !== 'own') continue;
			(isHeading(candidate) ? headed : prose).push(year);
			if (candidate.leads && !isHeading(candidate)) leading.push(year);
		}
	}
	const mentioned = [...prose, ...posts.flatMap((post) => post.spoken)];
	const tags = posts.flatMap((post) => post.tagged);
	const own = tally(headed);
	const tagged = tally(tags);
	const spoken = tally(mentioned);
	const told = tally(prose);
	const led = tally(posts.length <= SHORT_PAGE ? leading : []);
	const weight = (year: number) =>
		OWN_DATE * own(year) + TAG * tagged(year) + LEAD * led(year) + spoken(year);
	const fit = fitOfWeekdays(posts.flatMap(({ candidates }) => candidates));
	const near = [...new Set(mentioned)]
		.flatMap((year) => [year - 1, year, year + 1])
		.filter((year) => fit(year) >= WEEKDAYS_AGREEING);
	const named = [...new Set([...headed, ...tags, ...leading, ...mentioned, ...near])].sort((a, b) => a - b);
	const strength = (year: number) => {
		const against = named.reduce(
			(sum, other) => (other >= year + CHAIN_YEARS ? sum + weight(other) : sum),
			0
		);
		return weight(year) + YEAR_BEFORE * spoken(year - 1) + Math.max(0, fit(year)) - against;
	};
	const often = Math.max(OFTEN, OFTEN_PART * posts.length);
	const telling = posts.filter(({ candidates }) =>
		candidates.some(({ role, score }) => role === 'own' && score >= 1)
	);
	const tellsDays = telling.length >= TELLING_PART * posts.length;
	const standsOut = (year: number) =>
		told(year) > 0 &&
		spoken(year) >= OUTSTANDING &&
		named.every((other) => other === year || (other < year && spoken(year) >= AGREEING * weight(other)));
	const isShown = (year: number) =>
		own(year) + tagged(year) > 0 ||
		(tellsDays && standsOut(year)) ||
		(fit(year) >= WEEKDAYS_AGREEING && year >= EARLIEST_POST) ||
		(led(year) > 0 && !named.some((other) => other > year + 1 && weight(other) > 0)) ||
		(told(year) >= AGREEING && spoken(year) >= AGREEING * spoken(year + 1)) ||
		(fit(year) >= 0 &&
			spoken(year) >= often &&
			spoken(year) >= OFTENER * Math.max(spoken(year - 1), spoken(year + 1)));
	const peak = named
		.filter(isShown)
		.reduce<number | null>(
			(best, year) => (best === null || strength(year) >= strength(best) ? year : best),
			null
		);
	if (peak === null) return { possible: [], attested: new Map(), posts: posts.length };
	const attested = new Map([[peak, 1]]);
	const join = (year: number, neighbour: number) => {
		if (!isShown(year) || Math.abs(year - neighbour) > CHAIN_YEARS) return neighbour;
		attested.set(year, Math.min(1, weight(year) / weight(peak)));
		return year;
	};
	named.filter((year) => year < peak).reduceRight((neighbour, year) => join(year, neighbour), peak);
	named.filter((year) => year > peak).reduce((neighbour, year) => join(year, neighbour), peak);
	const possible = new Set([...attested.keys()].flatMap((year) => [year - 1, year, year + 1]));
	return { possible: [...possible].sort((a, b) => a - b), attested, posts: posts.length };
}
