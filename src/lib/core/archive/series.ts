import type { Desk } from './desk.ts';
import { countBetween, rowsOf } from './overview.ts';
import type { Selection } from './select.ts';
import type { RangeQuery, SeriesAnswer, Window } from './view.ts';

/** Borders with the first and last moved to the window, so that counts are those of the window. */
function cutTo(window: Window, edges: Float64Array): Float64Array {
	return edges.map((edge) => Math.min(Math.max(edge, window.start), window.end));
}

function markPartial(edges: Float64Array, window: Window, covered: Window | null): Uint8Array {
	const start = Math.max(window.start, covered?.start ?? Infinity);
	const end = Math.min(window.end, covered?.end ?? -Infinity);
	return Uint8Array.from({ length: Math.max(0, edges.length - 1) }, (_, i) =>
		(edges[i] ?? 0) < start || (edges[i + 1] ?? 0) > end ? 1 : 0
	);
}

function countTerm(selection: Selection, term: number | undefined, rows: Int32Array): Int32Array {
	return term === undefined
		? new Int32Array(Math.max(0, rows.length - 1))
		: countBetween(selection.withTerm(term), rows);
}

/** Posts per bucket of the window, all that match and those of every pin. A pin the archive lacks counts zero. */
export function answerSeries(
	desk: Desk,
	selection: Selection,
	{ window, zone, grain: wanted, pins }: Pick<RangeQuery, 'window' | 'zone' | 'grain' | 'pins'>
): SeriesAnswer {
	const grain = desk.buckets.allowed(wanted, window);
	const edges = desk.buckets.edges(grain, window, zone);
	const rows = rowsOf(desk, cutTo(window, edges));
	return {
		grain,
		edges,
		partial: markPartial(edges, window, desk.covered),
		total: countBetween(selection.posts, rows),
		counts: pins.map((pin) => countTerm(selection, desk.columns.termIndex.get(pin), rows))
	};
}
