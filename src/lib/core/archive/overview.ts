import { GRAINS } from '#lib/core/time/grain.ts';
import type { Desk } from './desk.ts';
import type { Selection } from './select.ts';
import type { OverviewAnswer, OverviewQuery, Window } from './view.ts';

/** Steps of a sparkline at most: a row is some hundred pixels wide. */
const MAX_SPARKS = 120;

/** Posts per bucket, buckets given by their borders. */
export function countBetween(selection: Selection, edges: Float64Array): Int32Array {
	const positions = edges.map((edge) => selection.positionOf(edge));
	return Int32Array.from(
		{ length: Math.max(0, edges.length - 1) },
		(_, i) => (positions[i + 1] ?? 0) - (positions[i] ?? 0)
	);
}

function sparkEdges(desk: Desk, span: Window, zone: string): Float64Array {
	const grains = GRAINS.slice(GRAINS.indexOf('month'));
	const grain =
		grains.find((wide) => desk.buckets.edges(wide, span, zone).length - 1 <= MAX_SPARKS) ?? 'year';
	return desk.buckets.edges(grain, span, zone);
}

/** Row t holds term t's posts per bucket. */
function countSparks(selection: Selection, terms: number, edges: Float64Array): Int32Array {
	const steps = Math.max(0, edges.length - 1);
	const sparks = new Int32Array(terms * steps);
	const counts = new Int32Array(terms);
	for (let step = 0; step < steps; step++) {
		counts.fill(0);
		selection.cube.addUpTo(selection.positionOf(edges[step + 1] ?? 0), 1, counts);
		selection.cube.addUpTo(selection.positionOf(edges[step] ?? 0), -1, counts);
		counts.forEach((count, term) => (sparks[term * steps + step] = count));
	}
	return sparks;
}

export function answerOverview(desk: Desk, { filter, zone, span, bars }: OverviewQuery): OverviewAnswer {
	const selection = desk.select(filter);
	const grain = desk.buckets.finest(span, bars, zone);
	const edges = desk.buckets.edges(grain, span, zone);
	const coarse = sparkEdges(desk, span, zone);
	return {
		grain,
		edges,
		all: countBetween(desk.everything, edges),
		matching: countBetween(selection, edges),
		undated: selection.rows.length - selection.dated,
		sparkEdges: coarse,
		sparks: countSparks(selection, desk.columns.terms, coarse)
	};
}
