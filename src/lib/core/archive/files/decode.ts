import type { Event, Reason, Related } from '#lib/core/model/event.ts';
import type { EventId, PostId, TermKind } from '#lib/core/model/ids.ts';
import type {
	EarlierVersion,
	FurtherOrigin,
	MediaKind,
	Origin,
	Post,
	Reaction
} from '#lib/core/model/post.ts';
import type { Mention, Term } from '#lib/core/model/term.ts';
import { BASES, type Basis, type When } from '#lib/core/model/when.ts';

/** Reads one named cell of a row. */
export type Cell = (name: string) => unknown;

function text(value: unknown): string {
	if (typeof value !== 'string') throw new TypeError(`expected text in the archive, found ${String(value)}`);
	return value;
}

function textOrNull(value: unknown): string | null {
	return value === null || value === undefined ? null : text(value);
}

/** Whole numbers, also of 64 bits, and instants as UTC milliseconds. */
export function numberOrNull(value: unknown): number | null {
	if (value === null || value === undefined) return null;
	if (value instanceof Date) return value.getTime();
	if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
	throw new TypeError(`expected a number in the archive, found ${String(value)}`);
}

function number(value: unknown): number {
	const found = numberOrNull(value);
	if (found === null) throw new TypeError('expected a number in the archive, found nothing');
	return found;
}

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.map(text) : [];
}

export function basisCode(value: unknown): number {
	const code = BASES.indexOf(text(value) as Basis);
	if (code < 0) throw new TypeError(`unknown basis ${String(value)}`);
	return code;
}

function decodeWhen(cell: Cell): When {
	const basis = BASES[basisCode(cell('basis'))] ?? 'unknown';
	const evidence = {
		start: number(cell('date_start')),
		end: number(cell('date_end')),
		rule: text(cell('date_rule')),
		note: text(cell('date_note'))
	};
	if (basis === 'unknown') return { at: null, from: null, to: null, basis, evidence };
	return {
		at: number(cell('time')),
		from: number(cell('time_from')),
		to: number(cell('time_to')),
		basis,
		evidence
	};
}

/** A list that is stored as JSON, null where it is empty. */
function listOf<Item>(value: unknown): Item[] {
	const json = textOrNull(value);
	return json === null ? [] : (JSON.parse(json) as Item[]);
}

export function decodePost(cell: Cell): Post {
	const reactions = cell('reactions');
	return {
		id: text(cell('id')) as PostId,
		source: text(cell('source')),
		text: text(cell('text')),
		when: decodeWhen(cell),
		hashtags: texts(cell('hashtags')),
		forwardedFrom: textOrNull(cell('forwarded_from')),
		author: textOrNull(cell('author')),
		edited: cell('edited') === true,
		media: texts(cell('media')) as MediaKind[],
		links: texts(cell('links')),
		views: numberOrNull(cell('views')),
		reactions: Array.isArray(reactions) ? (reactions as Reaction[]) : [],
		editedAt: numberOrNull(cell('edited_at')),
		replyTo: textOrNull(cell('reply_to')),
		forwards: numberOrNull(cell('forwards')),
		earlier: listOf<EarlierVersion>(cell('earlier')),
		album: textOrNull(cell('album')),
		parts: texts(cell('parts')),
		alsoIn: listOf<FurtherOrigin>(cell('also_in')),
		sameTextAs: textOrNull(cell('same_text_as')) as PostId | null,
		origin: {
			file: text(cell('file')),
			unit: text(cell('place_unit')) as Origin['unit'],
			place: number(cell('place'))
		}
	};
}

export function decodeMention(cell: Cell): Mention {
	return {
		kind: text(cell('kind')) as TermKind,
		term: text(cell('term')),
		start: number(cell('text_start')),
		end: number(cell('text_end')),
		rule: text(cell('rule'))
	};
}

export function decodeEvent(cell: Cell): Event {
	return {
		id: text(cell('id')) as EventId,
		title: text(cell('title')),
		lead: text(cell('lead')) as PostId,
		at: numberOrNull(cell('time')),
		from: numberOrNull(cell('time_from')),
		to: numberOrNull(cell('time_to')),
		posts: texts(cell('posts')) as PostId[],
		weight: number(cell('weight')),
		reasons: JSON.parse(text(cell('reasons'))) as Reason[],
		related: listOf<Related>(cell('related'))
	};
}

export function decodeTerm(cell: Cell): Term {
	return {
		kind: text(cell('kind')) as TermKind,
		id: text(cell('id')),
		label: text(cell('label')),
		short: text(cell('short')),
		wikidata: textOrNull(cell('wikidata'))
	};
}
