import type { Filter } from '#lib/core/archive/filter.ts';
import { termKey, type EventId, type TermKey, type TermKind } from '#lib/core/model/ids.ts';
import { Span } from '#lib/core/time/span.ts';
import type { Failure } from '#lib/worker/protocol.ts';

/** What a link holds. Absent parts take their defaults, so an old or shortened link still opens. */
export interface ViewLink {
	/** Id of an archive kept on one machine, `own` for one that is not kept, null for the published one. */
	readonly archive: string | null;
	readonly range: Span | null;
	readonly filter: Filter;
	readonly pins: readonly TermKey[];
	readonly event: EventId | null;
	readonly grain: string | null;
	readonly measure: 'posts' | 'share';
}

/** Version of the grammar below; a reader of a later version must still understand earlier ones. */
const VERSION = '1';
/** Stands for an archive of the user's that has no id, and for an id that cannot be one. */
export const OWN = 'own';
/** Of a link to an archive that has no id. */
export const NOT_HERE: Failure = {
	what: 'This link shows an archive that was opened on one machine only.',
	next: 'Open its files again to see it.'
};
const ARCHIVE_ID = /^[0-9a-f]{6,64}$/;

const SHORT: Readonly<Record<TermKind, string>> = {
	organisation: 'org',
	topic: 'topic',
	place: 'place',
	person: 'person',
	hashtag: 'tag'
};
const KINDS = new Map(Object.entries(SHORT).map(([kind, short]) => [short, kind as TermKind]));

function writeKey(key: TermKey): string {
	const colon = key.indexOf(':');
	return `${SHORT[key.slice(0, colon) as TermKind]}:${key.slice(colon + 1)}`;
}

function readKey(text: string): TermKey | null {
	const colon = text.indexOf(':');
	const kind = KINDS.get(text.slice(0, colon));
	const id = text.slice(colon + 1);
	return kind && colon > 0 && id ? termKey(kind, id) : null;
}

function readKeys(text: string | null): TermKey[] {
	const keys = (text ?? '').split(',').map(readKey);
	return [...new Set(keys.filter((key) => key !== null))];
}

const ISO_DAY_MS = 86_400_000;

/** Whole days are written as days, both inclusive; anything finer as minutes or milliseconds with a clock. */
function writeRange(range: Span): string {
	const wholeDays = range.start % ISO_DAY_MS === 0 && range.end % ISO_DAY_MS === 0;
	if (wholeDays) return `${isoDay(range.start)}..${isoDay(range.end - 1)}`;
	return `${isoInstant(range.start)}..${isoInstant(range.end)}`;
}

function isoDay(ms: number): string {
	return new Date(ms).toISOString().slice(0, 10);
}

function isoInstant(ms: number): string {
	return new Date(ms).toISOString().replace(/(:00)?\.000Z$/, 'Z');
}

function readRange(text: string | null): Span | null {
	const [first, last] = (text ?? '').split('..');
	if (!first || !last) return null;
	const start = Date.parse(first);
	const end = last.length === 10 ? Date.parse(last) + ISO_DAY_MS : Date.parse(last);
	return Number.isFinite(start) && Number.isFinite(end) && end > start ? new Span(start, end) : null;
}

/** The query string of a view, without its question mark; empty for the view a newcomer sees. */
export function writeLink(link: ViewLink): string {
	const parts: [string, string][] = [];
	if (link.range) parts.push(['r', writeRange(link.range)]);
	if (link.filter.all.length) parts.push(['f', link.filter.all.map(writeKey).join(',')]);
	if (link.filter.none.length) parts.push(['x', link.filter.none.map(writeKey).join(',')]);
	if (link.pins.length) parts.push(['p', link.pins.map(writeKey).join(',')]);
	if (link.grain) parts.push(['g', link.grain]);
	if (link.measure !== 'posts') parts.push(['m', link.measure]);
	if (link.event) parts.push(['e', link.event]);
	if (parts.length) parts.unshift(['v', VERSION]);
	if (link.archive !== null) parts.unshift(['a', link.archive]);
	return parts.map(([name, value]) => `${name}=${readable(value)}`).join('&');
}

/** Keeps what a person can read and a query string allows; encodes the rest. */
function readable(value: string): string {
	return encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%2F/g, '/');
}

/** Never throws: a part that cannot be read is left at its default. */
export function readLink(query: string): ViewLink {
	const parts = new URLSearchParams(query);
	const archive = parts.get('a');
	return {
		archive: archive !== null && !ARCHIVE_ID.test(archive) ? OWN : archive,
		range: readRange(parts.get('r')),
		filter: { all: readKeys(parts.get('f')), none: readKeys(parts.get('x')) },
		pins: readKeys(parts.get('p')).slice(0, 6),
		event: (parts.get('e') as EventId | null) ?? null,
		grain: parts.get('g'),
		measure: parts.get('m') === 'share' ? 'share' : 'posts'
	};
}
