import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import { termKey } from '#lib/core/model/ids.ts';
import type { Mention } from '#lib/core/model/term.ts';
import type { Post } from '#lib/core/model/post.ts';
import { buildColumns } from '../build-columns.ts';
import type { Columns } from '../columns.ts';
import { sha256 } from '../sha256.ts';
import {
	CORRECTIONS_NAME,
	FORMAT_VERSION,
	MANIFEST_NAME,
	TABLES,
	type FileFacts,
	type Manifest,
	type TableName
} from './manifest.ts';
import { writeTable, type WrittenTable } from './table.ts';

/** Posts fetched together when one is opened: a screenful of text each, some hundred kilobytes. */
const POSTS_PER_GROUP = 500;
const MENTIONS_PER_GROUP = 20_000;
const EVENTS_PER_GROUP = 2_000;
const TERMS_PER_GROUP = 100_000;

function writePosts(
	posts: readonly Post[],
	events: readonly Event[],
	columns: Columns
): Generator<undefined, WrittenTable> {
	const eventIds = Array.from(columns.posts.event, (event) => events[event]?.id ?? null);
	return writeTable(
		[
			{ name: 'id', kind: 'unique string', values: posts.map((post) => post.id) },
			{ name: 'source', kind: 'string', values: posts.map((post) => post.source) },
			{ name: 'time', kind: 'time', values: posts.map((post) => post.when.at) },
			{ name: 'time_from', kind: 'time', values: posts.map((post) => post.when.from) },
			{ name: 'time_to', kind: 'time', values: posts.map((post) => post.when.to) },
			{ name: 'basis', kind: 'string', values: posts.map((post) => post.when.basis) },
			{ name: 'event', kind: 'string', values: eventIds },
			{ name: 'event_row', kind: 'int32', values: columns.posts.event },
			{ name: 'text', kind: 'unique string', values: posts.map((post) => post.text) },
			{ name: 'date_start', kind: 'int32', values: posts.map((post) => post.when.evidence.start) },
			{ name: 'date_end', kind: 'int32', values: posts.map((post) => post.when.evidence.end) },
			{ name: 'date_rule', kind: 'string', values: posts.map((post) => post.when.evidence.rule) },
			{ name: 'date_note', kind: 'string', values: posts.map((post) => post.when.evidence.note) },
			{ name: 'hashtags', kind: 'strings', values: posts.map((post) => post.hashtags) },
			{ name: 'forwarded_from', kind: 'string', values: posts.map((post) => post.forwardedFrom) },
			{ name: 'author', kind: 'string', values: posts.map((post) => post.author) },
			{ name: 'edited', kind: 'boolean', values: posts.map((post) => post.edited) },
			{ name: 'media', kind: 'strings', values: posts.map((post) => post.media) },
			{ name: 'links', kind: 'strings', values: posts.map((post) => post.links) },
			{ name: 'views', kind: 'int64', values: posts.map((post) => post.views) },
			{
				name: 'reactions',
				kind: 'tallies',
				fields: ['emoji', 'count'],
				values: posts.map((post) => post.reactions)
			},
			{ name: 'file', kind: 'string', values: posts.map((post) => post.origin.file) },
			{ name: 'place_unit', kind: 'string', values: posts.map((post) => post.origin.unit) },
			{ name: 'place', kind: 'int64', values: posts.map((post) => post.origin.place) },
			{ name: 'album', kind: 'string', values: posts.map((post) => post.album) },
			{ name: 'parts', kind: 'strings', values: posts.map((post) => post.parts) },
			{ name: 'edited_at', kind: 'time', values: posts.map((post) => post.editedAt) },
			{ name: 'reply_to', kind: 'string', values: posts.map((post) => post.replyTo) },
			{ name: 'forwards', kind: 'int64', values: posts.map((post) => post.forwards) },
			{ name: 'same_text_as', kind: 'string', values: posts.map((post) => post.sameTextAs) },
			{
				name: 'also_in',
				kind: 'string',
				values: posts.map(({ alsoIn }) => (alsoIn.length > 0 ? JSON.stringify(alsoIn) : null))
			},
			{
				name: 'earlier',
				kind: 'string',
				values: posts.map(({ earlier }) => (earlier.length > 0 ? JSON.stringify(earlier) : null))
			}
		],
		POSTS_PER_GROUP
	);
}

function writeMentions(
	archive: Archive,
	postOfRow: Int32Array,
	columns: Columns
): Generator<undefined, WrittenTable> {
	const posts: string[] = [];
	const rows: number[] = [];
	const mentions: Mention[] = [];
	postOfRow.forEach((place, row) => {
		const id = archive.posts[place]?.id ?? '';
		for (const mention of archive.mentions[place] ?? []) {
			posts.push(id);
			rows.push(row);
			mentions.push(mention);
		}
	});
	return writeTable(
		[
			{ name: 'post', kind: 'string', values: posts },
			{ name: 'post_row', kind: 'int32', values: rows },
			{ name: 'kind', kind: 'string', values: mentions.map(({ kind }) => kind) },
			{ name: 'term', kind: 'string', values: mentions.map(({ term }) => term) },
			{
				name: 'term_row',
				kind: 'int32',
				values: mentions.map(({ kind, term }) => columns.termIndex.get(termKey(kind, term)) ?? null)
			},
			{ name: 'text_start', kind: 'int32', values: mentions.map(({ start }) => start) },
			{ name: 'text_end', kind: 'int32', values: mentions.map(({ end }) => end) },
			{ name: 'rule', kind: 'string', values: mentions.map(({ rule }) => rule) }
		],
		MENTIONS_PER_GROUP
	);
}

function writeEvents(events: readonly Event[], columns: Columns): Generator<undefined, WrittenTable> {
	return writeTable(
		[
			{ name: 'id', kind: 'unique string', values: events.map((event) => event.id) },
			{ name: 'title', kind: 'unique string', values: events.map((event) => event.title) },
			{ name: 'time', kind: 'time', values: events.map((event) => event.at) },
			{ name: 'time_from', kind: 'time', values: events.map((event) => event.from) },
			{ name: 'time_to', kind: 'time', values: events.map((event) => event.to) },
			{ name: 'weight', kind: 'double', values: events.map((event) => event.weight) },
			{ name: 'lead', kind: 'string', values: events.map((event) => event.lead) },
			{ name: 'lead_row', kind: 'int32', values: columns.events.lead },
			{ name: 'posts', kind: 'strings', values: events.map((event) => event.posts) },
			{ name: 'reasons', kind: 'unique string', values: events.map((event) => JSON.stringify(event.reasons)) }
		],
		EVENTS_PER_GROUP
	);
}

function writeTerms({ terms }: Archive, { posts }: Columns): Generator<undefined, WrittenTable> {
	const counts = new Int32Array(terms.length);
	for (const term of posts.term) counts[term] = (counts[term] ?? 0) + 1;
	return writeTable(
		[
			{ name: 'kind', kind: 'string', values: terms.map((term) => term.kind) },
			{ name: 'id', kind: 'string', values: terms.map((term) => term.id) },
			{ name: 'label', kind: 'string', values: terms.map((term) => term.label) },
			{ name: 'short', kind: 'string', values: terms.map((term) => term.short) },
			{ name: 'wikidata', kind: 'string', values: terms.map((term) => term.wikidata) },
			{ name: 'posts', kind: 'int32', values: counts }
		],
		TERMS_PER_GROUP
	);
}

function pick<Row>(places: Int32Array, rows: readonly Row[]): Row[] {
	return Array.from(places).flatMap((place) => rows.slice(place, place + 1));
}

/**
 * The files of an archive by name. The same archive gives the same bytes. `corrections` is the text of the file that is put
 * beside the tables; these stay as the import left them, so that what a person put right can be taken back.
 */
export function writeArchive(archive: Archive, corrections: string | null = null): Map<string, Uint8Array> {
	const steps = writeInSteps(archive, corrections);
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
	}
}

/** As `writeArchive`, in steps of some milliseconds. */
export function* writeInSteps(
	archive: Archive,
	corrections: string | null = null
): Generator<undefined, Map<string, Uint8Array>> {
	const { columns, postOfRow, eventOfRow } = buildColumns(archive);
	const events = pick(eventOfRow, archive.events);
	const tables: Record<TableName, WrittenTable> = {
		'posts.parquet': yield* writePosts(pick(postOfRow, archive.posts), events, columns),
		'mentions.parquet': yield* writeMentions(archive, postOfRow, columns),
		'events.parquet': yield* writeEvents(events, columns),
		'terms.parquet': yield* writeTerms(archive, columns)
	};
	const facts: [TableName, FileFacts][] = [];
	for (const name of TABLES) {
		const { bytes, directory } = tables[name];
		facts.push([name, { bytes: bytes.length, sha256: sha256(bytes), directory }]);
		yield;
	}
	const encoder = new TextEncoder();
	const manifest: Manifest = {
		format: 'postline-archive',
		version: FORMAT_VERSION,
		name: archive.name,
		description: archive.description,
		counts: {
			posts: archive.posts.length,
			undated: columns.posts.count - columns.posts.dated,
			mentions: archive.mentions.reduce((sum, mentions) => sum + mentions.length, 0),
			events: archive.events.length,
			terms: archive.terms.length
		},
		channels: archive.channels,
		receipt: archive.receipt,
		content: sha256(encoder.encode(facts.map(([, { sha256: hash }]) => hash).join('\n'))),
		files: Object.fromEntries(facts) as Record<TableName, FileFacts>,
		...(corrections === null ? {} : { corrections: true })
	};
	return new Map([
		...TABLES.map((name) => [name, tables[name].bytes] as const),
		...(corrections === null ? [] : [[CORRECTIONS_NAME, encoder.encode(corrections)] as const]),
		[MANIFEST_NAME, encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`)]
	]);
}
