import { indexByKey } from '#lib/core/archive/build-columns.ts';
import type { Columns } from '#lib/core/archive/columns.ts';
import { completeEvents } from '#lib/core/archive/event-columns.ts';
import { indexTerms } from '#lib/core/archive/post-terms.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import { BASES } from '#lib/core/model/when.ts';
import { seededNumbers } from './made-posts.ts';

const START_MS = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;
const LENGTH_MS = 2 * 365 * DAY_MS;
const MENTIONS = 3;
const UNDATED_PART = 0.01;
const FIRST_PART = 0.7;
/** A post joins an event that began within as many events before it. */
const NEAR_EVENTS = 600;
const SOFT_PART = 0.1;

/** What stands in the files of an archive, before anything is made of it. */
export interface StoredColumns {
	readonly at: Float64Array;
	readonly reachMs: Float64Array;
	readonly event: Int32Array;
	readonly pairs: { readonly row: Int32Array; readonly term: Int32Array };
	readonly events: Parameters<typeof completeEvents>[0];
	readonly terms: readonly Term[];
}

function makeTerms(count: number): Term[] {
	return Array.from({ length: count }, (_, i) => {
		const id = `t${String(i)}`;
		return { kind: i % 3 === 0 ? 'topic' : 'organisation', id, label: id, short: id, wikidata: null };
	});
}

/** Each event has a first post; the others join one that began lately, so that many events are open at any time. */
function makeEvents(count: number, next: () => number): { event: Int32Array; lead: Int32Array } {
	const event = new Int32Array(count);
	const lead = new Int32Array(count);
	let events = 0;
	for (let row = 0; row < count; row++) {
		const isFirst = events === 0 || next() < FIRST_PART;
		if (isFirst) lead[events++] = row;
		event[row] = isFirst ? events - 1 : events - 1 - Math.floor(next() ** 2 * Math.min(NEAR_EVENTS, events));
	}
	return { event, lead: lead.slice(0, events) };
}

/** Two years of posts, the same on every run: a few terms are in many posts, most in few, and some posts have no date. */
export function makeStored(count: number, termCount: number): StoredColumns {
	const next = seededNumbers(20_230_613);
	const undated = Math.floor(count * UNDATED_PART);
	const at = new Float64Array(count).fill(START_MS + LENGTH_MS);
	for (let row = 0; row < count - undated; row++) at[row] = Math.floor(START_MS + next() * LENGTH_MS);
	at.sort().fill(NaN, count - undated);
	// Undated posts stand alone: an event with a dated post would be dated.
	const { event, lead } = makeEvents(count - undated, next);
	const events = lead.length + undated;
	const leads = Int32Array.from({ length: events }, (_, e) => lead[e] ?? count - events + e);
	const eventOf = Int32Array.from({ length: count }, (_, row) => event[row] ?? row - count + events);
	const reachMs = new Float64Array(events).map(() => (next() < SOFT_PART ? 15 * DAY_MS : 0));
	const posts = new Int32Array(events);
	for (const one of eventOf) posts[one] = (posts[one] ?? 0) + 1;
	const timeOf = (e: number): number => at[leads[e] ?? 0] ?? NaN;
	const pairs = { row: new Int32Array(count * MENTIONS), term: new Int32Array(count * MENTIONS) };
	for (let i = 0; i < pairs.row.length; i++) {
		pairs.row[i] = Math.floor(i / MENTIONS);
		pairs.term[i] = Math.floor(next() ** 3 * termCount);
	}
	return {
		at,
		reachMs,
		event: eventOf,
		pairs,
		terms: makeTerms(termCount),
		events: {
			id: Array.from(leads, (row) => `made/${String(row)}` as EventId),
			title: Array.from(leads, (_, e) => `What the made posts of event ${String(e + 1)} tell`),
			at: reachMs.map((_, e) => timeOf(e)),
			from: reachMs.map((reach, e) => timeOf(e) - reach),
			to: reachMs.map((reach, e) => timeOf(e) + reach),
			weight: reachMs.map((_, e) => (posts[e] ?? 0) + next() ** 4 * 20),
			lead: leads
		}
	};
}

/** Makes of what is stored all that answers need: the same steps as of an archive that was read. */
export function completeColumns({ at, reachMs, event, pairs, terms, events }: StoredColumns): Columns {
	const count = at.length;
	const undated = at.findIndex((ms) => Number.isNaN(ms));
	const reachOf = (row: number): number => reachMs[event[row] ?? 0] ?? 0;
	return {
		posts: {
			count,
			dated: undated < 0 ? count : undated,
			at,
			from: at.map((ms, row) => ms - reachOf(row)),
			to: at.map((ms, row) => ms + reachOf(row)),
			basis: Uint8Array.from(event, (one) => BASES.indexOf((reachMs[one] ?? 0) > 0 ? 'between' : 'recorded')),
			event,
			...indexTerms(pairs, { rows: count, terms: terms.length })
		},
		events: completeEvents(events, event),
		termIndex: indexByKey(terms),
		terms: terms.length
	};
}
