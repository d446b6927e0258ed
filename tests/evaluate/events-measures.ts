import type { GroupedPosts, JudgedPairs } from './events-gold.ts';

export interface Score {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

function scoreOf(precision: number, recall: number): Score {
	return {
		precision,
		recall,
		f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
	};
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each labelled post, the share of its group that is of its event and the share of its event
 * that is in its group, averaged over posts. `groups` maps a post id to the name of its group.
 */
export function scoreBCubed(gold: GroupedPosts, groups: ReadonlyMap<string, string>): Score {
	const sizes = {
		event: new Map<string, number>(),
		group: new Map<string, number>(),
		both: new Map<string, number>()
	};
	function count(map: Map<string, number>, key: string): void {
		map.set(key, (map.get(key) ?? 0) + 1);
	}
	const rows = [...gold.events].map(([post, event]) => ({ event, group: groups.get(post) ?? post }));
	for (const { event, group } of rows) {
		count(sizes.event, event);
		count(sizes.group, group);
		count(sizes.both, `${event}\n${group}`);
	}
	let precision = 0;
	let recall = 0;
	for (const { event, group } of rows) {
		const both = sizes.both.get(`${event}\n${group}`) ?? 0;
		precision += both / (sizes.group.get(group) ?? 1);
		recall += both / (sizes.event.get(event) ?? 1);
	}
	return scoreOf(precision / rows.length, recall / rows.length);
}

/** Of the judged pairs: precision and recall of "one event". */
export function scorePairs(gold: JudgedPairs, groups: ReadonlyMap<string, string>): Score {
	let hits = 0;
	let said = 0;
	let same = 0;
	for (const pair of gold.pairs) {
		const joined = groups.get(pair.a) === groups.get(pair.b);
		if (joined) said++;
		if (pair.same) same++;
		if (joined && pair.same) hits++;
	}
	return scoreOf(said === 0 ? 1 : hits / said, hits / same);
}
