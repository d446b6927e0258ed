import type { Filter } from '#lib/core/archive/filter.ts';
import type { OverviewAnswer, RangeAnswer } from '#lib/core/archive/view.ts';
import { termKey, type TermKey, type TermKind } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';

export type TermOrder = 'count' | 'change' | 'distinct' | 'name';

export interface TermRow {
	readonly key: TermKey;
	readonly term: Term;
	/** Posts in the range, and in the period of the same length before it. */
	readonly count: number;
	readonly before: number;
	/** Signed log-likelihood of the range against the rest of the archive: high where the range speaks of it more. */
	readonly distinct: number;
	/** Row of the sparkline in the overview answer. */
	readonly index: number;
}

/**
 * Rows of one kind for a panel. Terms without a post in the range are left out unless pinned or filtered by,
 * so that nothing a person chose disappears.
 */
export function termRows(
	kind: TermKind,
	terms: readonly Term[],
	answer: RangeAnswer,
	overview: OverviewAnswer | null,
	keep: { readonly pins: readonly TermKey[]; readonly filter: Filter }
): TermRow[] {
	const rows: TermRow[] = [];
	const months = overview ? overview.sparkEdges.length - 1 : 0;
	const all = overview ? sum(overview.matching, 0, overview.matching.length) : 0;
	terms.forEach((term, index) => {
		if (term.kind !== kind) return;
		const key = termKey(kind, term.id);
		const count = answer.counts[index] ?? 0;
		const chosen = keep.pins.includes(key) || keep.filter.all.includes(key) || keep.filter.none.includes(key);
		if (count === 0 && !chosen) return;
		const total = overview ? sum(overview.sparks, index * months, months) : count;
		rows.push({
			key,
			term,
			count,
			before: answer.before[index] ?? 0,
			distinct: logLikelihood(count, answer.posts, total - count, all - answer.posts),
			index
		});
	});
	return rows;
}

export function orderRows(rows: readonly TermRow[], order: TermOrder): TermRow[] {
	const byName = (a: TermRow, b: TermRow) => a.term.label.localeCompare(b.term.label);
	const by: Record<TermOrder, (a: TermRow, b: TermRow) => number> = {
		count: (a, b) => b.count - a.count || byName(a, b),
		change: (a, b) => b.count - b.before - (a.count - a.before) || b.count - a.count || byName(a, b),
		distinct: (a, b) => b.distinct - a.distinct || b.count - a.count || byName(a, b),
		name: byName
	};
	return [...rows].sort(by[order]);
}

/** Dunning's log-likelihood ratio (1993) of two proportions, negative where the first is the smaller one. */
function logLikelihood(k1: number, n1: number, k2: number, n2: number): number {
	if (n1 <= 0 || n2 <= 0) return 0;
	const p = (k1 + k2) / (n1 + n2);
	const part = (observed: number, expected: number) =>
		observed > 0 && expected > 0 ? observed * Math.log(observed / expected) : 0;
	const g =
		2 * (part(k1, n1 * p) + part(k2, n2 * p) + part(n1 - k1, n1 * (1 - p)) + part(n2 - k2, n2 * (1 - p)));
	return k1 / n1 >= k2 / n2 ? g : -g;
}

function sum(values: Int32Array, first: number, count: number): number {
	let total = 0;
	for (let i = first; i < first + count; i++) total += values[i] ?? 0;
	return total;
}
