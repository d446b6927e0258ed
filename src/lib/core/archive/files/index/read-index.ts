import type { EventId, TermKind } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import { indexByKey } from '../../build-columns.ts';
import type { Columns, PostColumns } from '../../columns.ts';
import { completeEvents } from '../../event-columns.ts';
import { termsBothWays } from '../../post-terms.ts';
import { NumberReader } from './number-reader.ts';

function readTimes(from: NumberReader, count: number): Pick<PostColumns, 'at' | 'from' | 'to'> {
	const at = new Float64Array(count);
	const first = new Float64Array(count);
	const last = new Float64Array(count);
	let before = 0;
	for (let row = 0; row < count; row++) at[row] = before = from.distance(before);
	for (let row = 0; row < count; row++) first[row] = from.distance(at[row] ?? NaN);
	for (let row = 0; row < count; row++) last[row] = from.distance(at[row] ?? NaN);
	return { at, from: first, to: last };
}

function readWholes(from: NumberReader, count: number): Int32Array {
	const values = new Int32Array(count);
	let before = 0;
	for (let i = 0; i < count; i++) values[i] = before += from.whole();
	return values;
}

function readTerms(from: NumberReader, rows: number): Pick<PostColumns, 'termStart' | 'term' | 'times'> {
	const termStart = new Int32Array(rows + 1);
	for (let row = 0; row < rows; row++) termStart[row + 1] = (termStart[row] ?? 0) + from.count();
	const pairs = termStart[rows] ?? 0;
	const term = new Int32Array(pairs);
	const times = new Int32Array(pairs);
	for (let row = 0; row < rows; row++) {
		let before = 0;
		const end = termStart[row + 1] ?? 0;
		for (let i = termStart[row] ?? 0; i < end; i++) {
			const code = from.count();
			term[i] = before += code >>> 1;
			times[i] = code & 1 ? from.count() : 1;
		}
	}
	return { termStart, term, times };
}

function readIds(from: NumberReader, count: number): EventId[] {
	const shared = new Int32Array(count);
	for (let event = 0; event < count; event++) shared[event] = from.count();
	let before = '';
	return from.texts(count).map((rest, event) => (before = before.slice(0, shared[event]) + rest) as EventId);
}

function mentionStarts({ termStart, times }: Pick<PostColumns, 'termStart' | 'times'>): Int32Array {
	const starts = new Int32Array(termStart.length);
	let sum = 0;
	for (let row = 0; row + 1 < termStart.length; row++) {
		for (let i = termStart[row] ?? 0; i < (termStart[row + 1] ?? 0); i++) sum += times[i] ?? 0;
		starts[row + 1] = sum;
	}
	return starts;
}

/** How many of ascending times are known: NaN stands last. */
function knownOf(times: Float64Array): number {
	const unknown = times.findIndex((ms) => Number.isNaN(ms));
	return unknown < 0 ? times.length : unknown;
}

export interface IndexedColumns {
	readonly terms: readonly Term[];
	readonly columns: Columns;
	/** In row r, the mentions from `mentionStart[r]` to `mentionStart[r + 1]` stand. */
	readonly mentionStart: Int32Array;
}

/** Columns of what `writeIndex` wrote, null where the bytes are no index. */
export function readIndex(bytes: Uint8Array): IndexedColumns | null {
	try {
		return readColumns(bytes);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

function readTermNames(from: NumberReader, count: number): Term[] {
	const kind = from.texts(count);
	const id = from.texts(count);
	const label = from.texts(count);
	const short = from.texts(count);
	const wikidata = from.texts(count);
	return kind.map((one, t) => ({
		kind: one as TermKind,
		id: id[t] ?? '',
		label: label[t] ?? '',
		short: short[t] ?? '',
		wikidata: wikidata[t] || null
	}));
}

function readColumns(bytes: Uint8Array): IndexedColumns {
	const from = new NumberReader(bytes);
	const count = from.count();
	const eventCount = from.count();
	const termCount = from.count();
	// Each row takes more than a byte, so that nobody can ask for all the memory there is.
	if (count + eventCount + termCount > bytes.length)
		throw new RangeError('the index has more rows than bytes');
	const terms = readTermNames(from, termCount);
	const times = readTimes(from, count);
	const basis = new Uint8Array(count);
	for (let row = 0; row < count; row++) basis[row] = from.byte();
	const event = readWholes(from, count);
	const own = readTerms(from, count);
	const eventTimes = readTimes(from, eventCount);
	const lead = readWholes(from, eventCount);
	const weight = new Float64Array(eventCount);
	for (let i = 0; i < eventCount; i++) weight[i] = from.double();
	const id = readIds(from, eventCount);
	const title = from.texts(eventCount);
	if (!from.isAtEnd) throw new RangeError('the index goes on after its end');
	return {
		terms,
		columns: {
			posts: {
				count,
				dated: knownOf(times.at),
				...times,
				basis,
				event,
				...termsBothWays(own, terms.length)
			},
			events: completeEvents({ id, title, ...eventTimes, weight, lead }, event),
			termIndex: indexByKey(terms),
			terms: terms.length
		},
		mentionStart: mentionStarts(own)
	};
}
