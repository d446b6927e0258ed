import type { EventId } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import { indexByKey } from '../build-columns.ts';
import { lowerBound, type Columns } from '../columns.ts';
import { completeEvents } from '../event-columns.ts';
import { indexTerms } from '../post-terms.ts';
import { basisCode, numberOrNull } from './decode.ts';
import type { Tables } from './open-tables.ts';

type Values = readonly unknown[];

function floats(values: Values = []): Float64Array {
	const found = new Float64Array(values.length);
	for (let at = 0; at < found.length; at++) found[at] = numberOrNull(values[at]) ?? NaN;
	return found;
}

/** By hand, because `Int32Array.from` with a function takes many times as long. */
export function ints(values: Values = []): Int32Array {
	const found = new Int32Array(values.length);
	for (let at = 0; at < found.length; at++) found[at] = numberOrNull(values[at]) ?? -1;
	return found;
}

async function columnsOf(table: Tables[keyof Tables], names: readonly string[]): Promise<Values[]> {
	return (await table()).columns(names);
}

/**
 * Loads what counting needs, and no prose: times, events, terms, where no index tells. `mentionStart[r]` is the first
 * mention of row r.
 */
export async function loadColumns(
	tables: Tables,
	terms: readonly Term[]
): Promise<{ columns: Columns; mentionStart: Int32Array }> {
	const [posts, mentions, events] = await Promise.all([
		columnsOf(tables.posts, ['time', 'time_from', 'time_to', 'basis', 'event_row']),
		columnsOf(tables.mentions, ['post_row', 'term_row']),
		columnsOf(tables.events, ['id', 'title', 'time', 'time_from', 'time_to', 'weight', 'lead_row'])
	]);
	const [at = [], from, to, basis = [], eventOfRow] = posts;
	const count = at.length;
	const times = floats(at);
	const firstUndated = times.findIndex((ms) => Number.isNaN(ms));
	const event = ints(eventOfRow);
	const postRow = ints(mentions[0]);
	const [id = [], title = [], eventAt, eventFrom, eventTo, weight, lead] = events;
	return {
		columns: {
			posts: {
				count,
				dated: firstUndated < 0 ? count : firstUndated,
				at: times,
				from: floats(from),
				to: floats(to),
				basis: Uint8Array.from(basis, basisCode),
				event,
				...indexTerms({ row: postRow, term: ints(mentions[1]) }, { rows: count, terms: terms.length })
			},
			events: completeEvents(
				{
					id: id.map((value) => String(value) as EventId),
					title: title.map(String),
					at: floats(eventAt),
					from: floats(eventFrom),
					to: floats(eventTo),
					weight: floats(weight),
					lead: ints(lead)
				},
				event
			),
			termIndex: indexByKey(terms),
			terms: terms.length
		},
		mentionStart: Int32Array.from({ length: count + 1 }, (_, row) => lowerBound(postRow, row))
	};
}
