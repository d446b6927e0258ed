import type { Desk } from './desk.ts';
import { answerMarks } from './marks.ts';
import type { Selection } from './select.ts';
import { answerSeries } from './series.ts';
import type { RangeAnswer, RangeQuery, Window } from './view.ts';

function countTerms(selection: Selection, terms: number, window: Window): Int32Array {
	const counts = new Int32Array(terms);
	const { first, end } = selection.within(window);
	selection.cube.addUpTo(end, 1, counts);
	selection.cube.addUpTo(first, -1, counts);
	return counts;
}

/** Events per whole bucket: as many as the event list of that bucket has. Reaches over the padded window, for panning. */
function countDensity(
	desk: Desk,
	selection: Selection,
	padded: Window,
	{ window, bars, zone }: RangeQuery
): RangeAnswer['density'] {
	const edges = desk.buckets.edges(desk.buckets.finest(window, bars, zone), padded, zone);
	const events = Int32Array.from({ length: Math.max(0, edges.length - 1) }, (_, i) =>
		selection.countEvents(selection.within({ start: edges[i] ?? 0, end: edges[i + 1] ?? 0 }))
	);
	return { edges, events };
}

export function answerRange(desk: Desk, query: RangeQuery): RangeAnswer {
	const { window, filter, marks } = query;
	const selection = desk.select(filter);
	const lengthMs = window.end - window.start;
	const before: Window = { start: window.start - lengthMs, end: window.start };
	const padded: Window = { start: before.start, end: window.end + lengthMs };
	const within = selection.within(window);
	const { covered } = desk;
	return {
		window,
		posts: within.end - within.first,
		events: selection.countEvents(within),
		counts: countTerms(selection, desk.columns.terms, window),
		before: countTerms(selection, desk.columns.terms, before),
		beforeCovered: covered !== null && covered.start <= before.start && before.end <= covered.end,
		series: answerSeries(desk, selection, query),
		marks: answerMarks(desk.columns, selection, selection.within(padded), marks),
		density: countDensity(desk, selection, padded, query)
	};
}
