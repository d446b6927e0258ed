import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { groupEvents } from '#lib/core/events/group.ts';
import type { Post } from '#lib/core/model/post.ts';
import { readCrisisLex, readEcbPlus, readTgContest } from './events-gold.ts';
import { scoreBCubed, scorePairs, type Score } from './events-measures.ts';
import { mixInUnrelated, shuffleTies } from './events-shaken.ts';
import { groupByTfIdf } from './events-yardstick.ts';

/** `score` and `yardstick` in 0..1; NaN where there is no yardstick. */
export interface EventsRow {
	readonly set: string;
	readonly size: string;
	readonly measure: string;
	readonly score: number;
	readonly yardstick: number;
}

/** Post ids to the names of their groups. */
type Groups = ReadonlyMap<string, string>;

interface Judged {
	readonly set: string;
	readonly size: string;
	readonly measure: string;
	readonly posts: readonly Post[];
	readonly score: (groups: Groups) => Score;
}

const SEEDS = [7919, 15_838, 23_757];

function groupWithOurs(posts: readonly Post[]): Groups {
	const events = groupEvents(
		posts,
		posts.map((post) => annotateTerms(post.text).mentions)
	);
	return new Map(events.flatMap((event) => event.posts.map((post) => [post as string, event.id as string])));
}

function readSets(sharedDir: string): Judged[] {
	const sets: Judged[] = [];
	for (const gold of [readEcbPlus(sharedDir), readCrisisLex(sharedDir)]) {
		if (!gold) continue;
		const events = new Set(gold.events.values()).size;
		const size = `${String(gold.posts.length)} posts of ${String(events)} events`;
		const score = (groups: Groups) => scoreBCubed(gold, groups);
		sets.push({ set: gold.set, size, measure: 'B-cubed', posts: gold.posts, score });
	}
	const pairs = readTgContest(sharedDir);
	if (pairs) {
		const score = (groups: Groups) => scorePairs(pairs, groups);
		const size = `${String(pairs.pairs.length)} pairs`;
		sets.push({ set: pairs.set, size, measure: 'pair', posts: pairs.posts, score });
	}
	return sets;
}

/** The F1 farthest from `f1` over some draws. */
function farthest(f1: number, draws: readonly (readonly Post[])[], judged: Judged): number {
	return draws
		.map((posts) => judged.score(groupWithOurs(posts)).f1)
		.reduce((far, score) => (Math.abs(score - f1) > Math.abs(far - f1) ? score : far), f1);
}

function rowsOf(judged: Judged, others: readonly Post[]): EventsRow[] {
	const { set, size, measure, posts } = judged;
	const ours = judged.score(groupWithOurs(posts));
	const plain = judged.score(groupByTfIdf(posts));
	const row = (what: string, score: number, yardstick: number): EventsRow => ({
		set,
		size,
		measure: `${measure} ${what}`,
		score,
		yardstick
	});
	const shuffled = SEEDS.map((seed) => shuffleTies(posts, seed));
	const mixed = SEEDS.map((seed) => mixInUnrelated(posts, others, seed));
	return [
		row('precision', ours.precision, plain.precision),
		row('recall', ours.recall, plain.recall),
		row('F1', ours.f1, plain.f1),
		row('F1, ties shuffled, farthest of 3', farthest(ours.f1, shuffled, judged), NaN),
		row('F1, 30% unrelated posts added, farthest of 3', farthest(ours.f1, mixed, judged), NaN)
	];
}

/** Groups every public set with one set of parameters, beside a plain TF-IDF single pass. Sets that are absent have no rows. */
export function evaluateEvents(sharedDir: string): Promise<EventsRow[]> {
	const sets = readSets(sharedDir);
	return Promise.resolve(
		sets.flatMap((judged) =>
			rowsOf(
				judged,
				sets.flatMap((other) => (other === judged ? [] : other.posts))
			)
		)
	);
}
