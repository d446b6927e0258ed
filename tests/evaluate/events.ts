import type { Post } from '#lib/core/model/post.ts';
import { groupEvents } from '#lib/core/events/group.ts';
import { readCrisisLex, readEcbPlus, readTgContest } from './events-gold.ts';
import { scoreBCubed, scorePairs, type Score } from './events-measures.ts';
import { groupByTfIdf } from './events-yardstick.ts';

export interface EventsRow {
	readonly set: string;
	readonly size: string;
	readonly measure: string;
	readonly score: number;
	readonly yardstick: number;
}

function groupWithOurs(posts: readonly Post[]): Map<string, string> {
	const events = groupEvents(
		posts,
		posts.map(() => [])
	);
	return new Map(events.flatMap((event) => event.posts.map((post) => [post as string, event.id as string])));
}

function rowsOf(set: string, size: string, measure: string, ours: Score, plain: Score): EventsRow[] {
	return [
		{ set, size, measure: `${measure} precision`, score: ours.precision, yardstick: plain.precision },
		{ set, size, measure: `${measure} recall`, score: ours.recall, yardstick: plain.recall },
		{ set, size, measure: `${measure} F1`, score: ours.f1, yardstick: plain.f1 }
	];
}

/** Groups every public set with one set of parameters, beside a plain TF-IDF single pass. Sets that are absent have no rows. */
export function evaluateEvents(sharedDir: string): Promise<EventsRow[]> {
	const rows: EventsRow[] = [];
	for (const gold of [readEcbPlus(sharedDir), readCrisisLex(sharedDir)]) {
		if (!gold) continue;
		const events = new Set(gold.events.values()).size;
		rows.push(
			...rowsOf(
				gold.set,
				`${String(gold.posts.length)} posts of ${String(events)} events`,
				'B-cubed',
				scoreBCubed(gold, groupWithOurs(gold.posts)),
				scoreBCubed(gold, groupByTfIdf(gold.posts))
			)
		);
	}
	const pairs = readTgContest(sharedDir);
	if (pairs) {
		rows.push(
			...rowsOf(
				pairs.set,
				`${String(pairs.pairs.length)} pairs`,
				'pair',
				scorePairs(pairs, groupWithOurs(pairs.posts)),
				scorePairs(pairs, groupByTfIdf(pairs.posts))
			)
		);
	}
	return Promise.resolve(rows);
}
