import type { Columns } from '#lib/core/archive/columns.ts';
import type { Filter } from '#lib/core/archive/filter.ts';
import type { Window } from '#lib/core/archive/view.ts';

export interface Scanned {
	readonly posts: number;
	readonly events: number;
	readonly counts: Int32Array;
}

/**
 * The counts of a range by looking at every post of the same typed arrays, with nothing prepared: what the answers are
 * measured against, and checked by.
 */
export function createTypedScan({
	posts,
	events,
	termIndex,
	terms
}: Columns): (filter: Filter, window: Window) => Scanned {
	const seen = new Int32Array(events.count);
	let scan = 0;
	return ({ all, none }, { start, end }) => {
		scan++;
		const counts = new Int32Array(terms);
		const wanted = [...new Set(all)].map((key) => termIndex.get(key) ?? -1);
		const unwanted = none.map((key) => termIndex.get(key) ?? -1);
		let matching = 0;
		let distinct = 0;
		for (let row = 0; row < posts.dated; row++) {
			const at = posts.at[row] ?? NaN;
			if (at < start || at >= end) continue;
			const first = posts.termStart[row] ?? 0;
			const last = posts.termStart[row + 1] ?? 0;
			let found = 0;
			let barred = false;
			for (let i = first; i < last; i++) {
				const term = posts.term[i] ?? 0;
				if (wanted.includes(term)) found++;
				if (unwanted.includes(term)) barred = true;
			}
			if (barred || found < wanted.length) continue;
			matching++;
			for (let i = first; i < last; i++) {
				const term = posts.term[i] ?? 0;
				counts[term] = (counts[term] ?? 0) + 1;
			}
			const event = posts.event[row] ?? 0;
			if (seen[event] === scan) continue;
			seen[event] = scan;
			distinct++;
		}
		return { posts: matching, events: distinct, counts };
	};
}
