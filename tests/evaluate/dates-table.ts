import { DAY_MS } from '#lib/core/time/day.ts';
import { noScore, scorePage, type DateScore } from './dates.ts';
import {
	f1,
	ours,
	readGoldTexts,
	scoreText,
	yardstick,
	type GoldText,
	type ValueScore
} from './dates-timex.ts';
import { hasSamples, timedPages } from './samples.ts';

/** One line of the table; `score` and `yardstick` in 0..1, NaN where there is nothing to measure or no yardstick. */
interface Row {
	readonly set: string;
	readonly size: string;
	readonly measure: string;
	readonly score: number;
	readonly yardstick: number;
}

/** Posts a page, as a person would copy them: where a page is cut decides what it tells of its year. */
const PAGE_SIZES = [200, 300, 500];

function medianDays(lengths: readonly number[]): string {
	const sorted = [...lengths].sort((a, b) => a - b);
	return ((sorted[Math.floor(sorted.length / 2)] ?? NaN) / DAY_MS).toFixed(0);
}

function rowsOf(set: string, score: DateScore): Row[] {
	const { posts, given, right, bounded, held, lengths, chronoGiven, chronoRight } = score;
	const row = (measure: string, of: number, size: number, other = NaN): Row => ({
		set,
		size: `${String(size)} posts`,
		measure,
		score: of,
		yardstick: other
	});
	return [
		row('given a day', given / posts, posts, chronoGiven / posts),
		row('within a day of the truth, of those', right / given, given, chronoRight / chronoGiven),
		row(
			`given a day and right, of all; ${(right / chronoRight).toFixed(1)} times the yardstick`,
			right / posts,
			posts,
			chronoRight / posts
		),
		row(`has from..to, of ${medianDays(lengths)} days in the middle`, bounded / posts, posts),
		row('truth in from..to, of those', held / bounded, bounded),
		row('truth in from..to, of all', held / posts, posts)
	];
}

/** Real posts without their times, every other page newest first. The yardstick is chrono-node's first strict hit, with the true year given to it. */
export function evaluateProse(): Row[] {
	if (!hasSamples) return [];
	const scores = new Map<string, DateScore>();
	for (const size of PAGE_SIZES) {
		for (const [index, page] of timedPages(size).entries()) {
			const set = `${page.set}, ${String(size)} a page`;
			const score = scores.get(set) ?? noScore();
			scores.set(set, score);
			scorePage(page, index % 2 === 1, score, []);
		}
	}
	return [...scores]
		.toSorted(([a], [b]) => a.localeCompare(b))
		.flatMap(([set, score]) => (score.bounded > 0 ? rowsOf(set, score) : []));
}

function scoreAll(texts: readonly GoldText[], read: typeof ours): ValueScore {
	const score = { gold: 0, named: 0, right: 0 };
	for (const text of texts) scoreText(text, read(text), score);
	return score;
}

/** Values of the days, months and years that texts name, each text with the day it was written. */
export function evaluateExpressions(shared: string): Row[] {
	const all = readGoldTexts(`${shared}/gold/dates-timex`);
	const sets = ['all', ...new Set(all.map(({ set }) => set))];
	if (all.length === 0) return [];
	return sets.flatMap((name): Row[] => {
		const texts = all.filter(({ set }) => name === 'all' || name === set);
		const mine = scoreAll(texts, ours);
		const other = scoreAll(texts, yardstick);
		const row = (measure: string, of: (score: ValueScore) => number): Row => ({
			set: `dates-timex, ${name}`,
			size: `${String(mine.gold)} expressions`,
			measure,
			score: of(mine),
			yardstick: of(other)
		});
		return [
			row('value F1', f1),
			row('value precision', ({ named, right }) => right / named),
			row('value recall', ({ gold, right }) => right / gold)
		];
	});
}
