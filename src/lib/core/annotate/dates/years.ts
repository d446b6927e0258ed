import { SESSIONS } from './calendar.ts';
import { yearOf, type DateCandidate } from './candidate.ts';

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

/** Years that the page speaks of as its own, and how sure each is. */
export interface Years {
	/** Every year a date without one may be of, ascending. */
	readonly possible: readonly number[];
	/** Those of them in which some post of the page is dated in full. */
	readonly attested: ReadonlySet<number>;
}

interface Texted {
	readonly candidates: readonly DateCandidate[];
	readonly tagged: readonly number[];
	readonly recordedYear: number | null;
	readonly lookYear: number | null;
}

/** Full dates and recorded times first, then hashtags, then the latest year that a text looks back on; none of these: no year. */
export function yearsOf(posts: readonly Texted[]): Years {
	const own = posts.flatMap(({ candidates, recordedYear }) => [
		...(recordedYear === null ? [] : [recordedYear]),
		...candidates.flatMap((candidate) => (candidate.role === 'own' ? (yearOf(candidate) ?? []) : []))
	]);
	const tagged = posts.flatMap((post) => post.tagged);
	const looks = posts.flatMap(({ lookYear }) => lookYear ?? []);
	const latest = looks.length > 0 ? [looks.reduce((a, b) => Math.max(a, b))] : [];
	const attested = new Set(own.length > 0 ? [...own, ...tagged] : tagged.length > 0 ? tagged : latest);
	const possible = new Set([...attested].flatMap((year) => [year - 1, year, year + 1]));
	return { possible: [...possible].sort((a, b) => a - b), attested };
}
