import type { Desk } from './desk.ts';
import { answerMarks } from './marks.ts';
import { rowAt, type Rows } from './rows.ts';
import type { Selection } from './select.ts';
import { answerSeries } from './series.ts';
import type { RangeAnswer, RangeQuery, Window } from './view.ts';

function countTerms(terms: number, { cube }: Selection, { start, end }: Rows): Int32Array {
	const counts = new Int32Array(terms);
	cube.addUpTo(end, 1, counts);
	cube.addUpTo(start, -1, counts);
	return counts;
}

/** Events per whole bucket: as many as the event list of that bucket has. Reaches over the padded window, for panning. */
function countDensity(
	{ columns, buckets }: Desk,
	selection: Selection,
	padded: Window,
	{ window, bars, zone }: RangeQuery
): RangeAnswer['density'] {
	const edges = buckets.edges(buckets.finest(window, bars, zone), padded, zone);
	const events = new Int32Array(Math.max(0, edges.length - 1));
	let start = rowAt(columns, edges[0] ?? 0);
	for (let bucket = 0; bucket < events.length; bucket++) {
		const end = rowAt(columns, edges[bucket + 1] ?? 0);
		events[bucket] = selection.counter.count({ start, end });
		start = end;
	}
	return { edges, events };
}

export function answerRange(desk: Desk, query: RangeQuery): RangeAnswer {
	const { columns, covered } = desk;
	const { window, filter, marks } = query;
	const selection = desk.select(filter);
	const lengthMs = window.end - window.start;
	const before: Window = { start: window.start - lengthMs, end: window.start };
	const padded: Window = { start: before.start, end: window.end + lengthMs };
	const rows = selection.within(window);
	return {
		window,
		posts: selection.posts.count(rows.start, rows.end),
		events: selection.counter.count(rows),
		counts: countTerms(columns.terms, selection, rows),
		before: countTerms(columns.terms, selection, selection.within(before)),
		beforeCovered: covered !== null && covered.start <= before.start && before.end <= covered.end,
		series: answerSeries(desk, selection, query),
		marks: answerMarks(desk, selection, { rows: selection.within(padded), inner: rows }, marks),
		density: countDensity(desk, selection, padded, query)
	};
}
