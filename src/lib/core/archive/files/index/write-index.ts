import type { Term } from '#lib/core/model/term.ts';
import type { Columns, EventColumns, PostColumns } from '../../columns.ts';
import { NumberWriter } from './number-writer.ts';

/** How many UTF-16 units two texts have in common at their start. Never half of a character, which has no bytes of its own. */
function sharedStart(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
	return /[\uD800-\uDBFF]/u.test(a.charAt(at - 1)) ? at - 1 : at;
}

/** Instants, each by its distance from the one before, and the ends of their intervals by the distance from them. */
function writeTimes(
	out: NumberWriter,
	{ count, at, from, to }: Pick<PostColumns, 'count' | 'at' | 'from' | 'to'>
): void {
	for (let row = 0; row < count; row++) out.distance(at[row] ?? NaN, row > 0 ? (at[row - 1] ?? NaN) : 0);
	for (let row = 0; row < count; row++) out.distance(from[row] ?? NaN, at[row] ?? NaN);
	for (let row = 0; row < count; row++) out.distance(to[row] ?? NaN, at[row] ?? NaN);
}

function writeWholes(out: NumberWriter, values: Int32Array): void {
	let before = 0;
	for (const value of values) {
		out.whole(value - before);
		before = value;
	}
}

/** A term of a row by its distance from the one before, with a bit that tells of more than one mention. */
function writeTerms(out: NumberWriter, { count, termStart, term, times }: PostColumns): void {
	for (let row = 0; row < count; row++) out.count((termStart[row + 1] ?? 0) - (termStart[row] ?? 0));
	for (let row = 0; row < count; row++) {
		let before = 0;
		for (let i = termStart[row] ?? 0; i < (termStart[row + 1] ?? 0); i++) {
			const often = times[i] ?? 1;
			out.count(2 * ((term[i] ?? 0) - before) + (often > 1 ? 1 : 0));
			if (often > 1) out.count(often);
			before = term[i] ?? 0;
		}
	}
}

function writeEvents(out: NumberWriter, events: EventColumns): void {
	const { id, title, weight, lead } = events;
	writeTimes(out, events);
	writeWholes(out, lead);
	for (const value of weight) out.double(value);
	const shared = id.map((one, event) => sharedStart(one, id[event - 1] ?? ''));
	for (const length of shared) out.count(length);
	out.texts(id.map((one, event) => one.slice(shared[event])));
	out.texts(title);
}

/** Empty for nothing. */
function writeTermNames(out: NumberWriter, terms: readonly Term[]): void {
	out.texts(terms.map(({ kind }) => kind));
	out.texts(terms.map(({ id }) => id));
	out.texts(terms.map(({ label }) => label));
	out.texts(terms.map(({ short }) => short));
	out.texts(terms.map(({ wikidata }) => wikidata ?? ''));
}

/** All that counting and drawing need of an archive, in few bytes. `readIndex` makes columns of it again. */
export function writeIndex({ posts, events }: Columns, terms: readonly Term[]): Uint8Array {
	const out = new NumberWriter();
	out.count(posts.count);
	out.count(events.count);
	out.count(terms.length);
	writeTermNames(out, terms);
	writeTimes(out, posts);
	for (const code of posts.basis) out.byte(code);
	writeWholes(out, posts.event);
	writeTerms(out, posts);
	writeEvents(out, events);
	return out.written();
}
