import { GRAINS } from '#lib/core/time/grain.ts';
import type { RankedBits } from './bits.ts';
import type { Desk } from './desk.ts';
import { rowAt } from './rows.ts';
import type { Selection } from './select.ts';
import type { OverviewAnswer, OverviewQuery, Window } from './view.ts';

/** Steps of a sparkline at most: a row is some hundred pixels wide. */
const MAX_SPARKS = 120;

/** Members between each border and the next; `rows` are the rows of the borders, ascending. */
export function countBetween(members: RankedBits, rows: Int32Array): Int32Array {
	const counts = new Int32Array(Math.max(0, rows.length - 1));
	for (let i = 0; i < counts.length; i++) counts[i] = members.count(rows[i] ?? 0, rows[i + 1] ?? 0);
	return counts;
}

/** Rows at which each border stands. */
export function rowsOf({ columns }: Desk, borders: Float64Array): Int32Array {
	const rows = new Int32Array(borders.length);
	borders.forEach((border, i) => (rows[i] = rowAt(columns, border)));
	return rows;
}

function sparkEdges(desk: Desk, span: Window, zone: string): Float64Array {
	const grains = GRAINS.slice(GRAINS.indexOf('month'));
	const grain =
		grains.find((wide) => desk.buckets.edges(wide, span, zone).length - 1 <= MAX_SPARKS) ?? 'year';
	return desk.buckets.edges(grain, span, zone);
}

/** Row t holds term t's posts per bucket. */
function countSparks({ cube }: Selection, terms: number, rows: Int32Array): Int32Array {
	const steps = Math.max(0, rows.length - 1);
	const sparks = new Int32Array(terms * steps);
	const counts = new Int32Array(terms);
	for (let step = 0; step < steps; step++) {
		counts.fill(0);
		cube.addUpTo(rows[step + 1] ?? 0, 1, counts);
		cube.addUpTo(rows[step] ?? 0, -1, counts);
		for (let term = 0; term < terms; term++) sparks[term * steps + step] = counts[term] ?? 0;
	}
	return sparks;
}

export function answerOverview(desk: Desk, { filter, zone, span, bars }: OverviewQuery): OverviewAnswer {
	const selection = desk.select(filter);
	const grain = desk.buckets.finest(span, bars, zone);
	const edges = desk.buckets.edges(grain, span, zone);
	const rows = rowsOf(desk, edges);
	const coarse = sparkEdges(desk, span, zone);
	const { dated, count } = desk.columns.posts;
	return {
		grain,
		edges,
		all: countBetween(desk.everything.posts, rows),
		matching: countBetween(selection.posts, rows),
		undated: selection.posts.count(dated, count),
		sparkEdges: coarse,
		sparks: countSparks(selection, desk.columns.terms, rowsOf(desk, coarse))
	};
}
