import { bisector } from 'd3';
import type { Filter } from '#lib/core/archive/filter.ts';
import type { OverviewAnswer, RangeAnswer } from '#lib/core/archive/view.ts';
import { termKey, type TermKey, type TermKind } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';

/** Width of the small charts of a panel. */
export const SPARK_PX = 78;

export type TermOrder = 'count' | 'change' | 'distinct' | 'name';

/** A term of the archive with what does not change from answer to answer. */
export interface NamedTerm {
	readonly key: TermKey;
	readonly term: Term;
	/** Place in the terms of the archive: its row in every answer. */
	readonly index: number;
	/** Place in the order of names. */
	readonly nameRank: number;
}

export interface TermRow extends NamedTerm {
	/** Posts in the range, and in the period of the same length before it. */
	readonly count: number;
	readonly before: number;
}

/** What rows are measured against: posts in the range, in the whole archive, and of every term in the whole archive. */
export interface Background {
	readonly posts: number;
	readonly allPosts: number;
	readonly totals: Int32Array;
}

/** The terms of one kind. Names are compared once, because comparing them in every frame would take most of it. */
export function termsOfKind(kind: TermKind, terms: readonly Term[]): NamedTerm[] {
	const compare = new Intl.Collator().compare;
	return terms
		.map((term, index) => ({ term, index }))
		.filter(({ term }) => term.kind === kind)
		.sort((a, b) => compare(a.term.label, b.term.label) || a.index - b.index)
		.map(({ term, index }, nameRank) => ({ key: termKey(kind, term.id), term, index, nameRank }));
}

/** Posts of every term over the whole archive. */
export function totalsOf({ sparks, sparkEdges }: OverviewAnswer, terms: number): Int32Array {
	const months = sparkEdges.length - 1;
	return Int32Array.from({ length: terms }, (_, t) => sum(sparks.subarray(t * months, (t + 1) * months)));
}

export function sum(values: Int32Array): number {
	return values.reduce((total, value) => total + value, 0);
}

/** Rows of terms with a post in the range, and of those a person chose: nothing chosen disappears. */
export function termRows(
	named: readonly NamedTerm[],
	{ counts, before }: Pick<RangeAnswer, 'counts' | 'before'>,
	keep: { readonly pins: readonly TermKey[]; readonly filter: Filter }
): TermRow[] {
	const chosen = new Set([...keep.pins, ...keep.filter.all, ...keep.filter.none]);
	const rows: TermRow[] = [];
	for (const term of named) {
		const count = counts[term.index] ?? 0;
		if (count > 0 || chosen.has(term.key)) {
			const { key, index, nameRank } = term;
			rows.push({ key, term: term.term, index, nameRank, count, before: before[index] ?? 0 });
		}
	}
	return rows;
}

/** The first `most` rows in an order, without sorting the others: an archive may have thousands of hashtags. */
export function firstRows(
	rows: readonly TermRow[],
	order: TermOrder,
	most: number,
	background: Background | null
): TermRow[] {
	const compare = comparing(order, background);
	const { right } = bisector<TermRow, TermRow>((a, b) => compare(a, b));
	const first: TermRow[] = [];
	if (rows.length <= most) return rows.toSorted(compare);
	for (const row of rows) {
		const last = first.at(-1);
		if (first.length >= most && last && compare(row, last) >= 0) continue;
		first.splice(right(first, row), 0, row);
		if (first.length > most) first.pop();
	}
	return first;
}

function comparing(order: TermOrder, background: Background | null): (a: TermRow, b: TermRow) => number {
	const byName = (a: TermRow, b: TermRow) => a.nameRank - b.nameRank;
	const byCount = (a: TermRow, b: TermRow) => b.count - a.count || byName(a, b);
	switch (order) {
		case 'name':
			return byName;
		case 'count':
			return byCount;
		case 'change':
			return (a, b) => b.count - b.before - (a.count - a.before) || byCount(a, b);
		case 'distinct': {
			const known = new Map<TermRow, number>();
			const of = (row: TermRow): number => {
				let value = known.get(row);
				if (value === undefined) known.set(row, (value = distinctness(row, background)));
				return value;
			};
			return (a, b) => of(b) - of(a) || byCount(a, b);
		}
	}
}

/** High where the range speaks of a term more than the rest of the archive does. */
function distinctness({ count, index }: TermRow, background: Background | null): number {
	if (background === null) return 0;
	const { posts, allPosts, totals } = background;
	return logLikelihood(count, posts, (totals[index] ?? count) - count, allPosts - posts);
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
