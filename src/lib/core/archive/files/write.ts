import type { Archive } from '#lib/core/model/archive.ts';
import { buildColumns } from '../build-columns.ts';
import { sha256 } from '../sha256.ts';
import { writeIndex } from './index/write-index.ts';
import {
	CORRECTIONS_NAME,
	FORMAT_VERSION,
	INDEX_NAME,
	MANIFEST_NAME,
	TABLES,
	VOCABULARY_NAME,
	type FileFacts,
	type Manifest,
	type TableName
} from './manifest.ts';
import { sumOf } from './sums.ts';
import { tablesOf } from './table-rows.ts';
import { writeTable } from './table.ts';

/** Rows fetched together. Of posts a screenful of text each, some hundred kilobytes. */
const ROWS_PER_GROUP: Readonly<Record<TableName, number>> = {
	'posts.parquet': 500,
	'mentions.parquet': 20_000,
	'events.parquet': 2_000,
	'terms.parquet': 100_000
};

/** Texts of files that are put beside the tables; these stay as the import left them, so that all of it can be taken back. */
export interface Beside {
	readonly corrections?: string | null;
	readonly vocabulary?: string | null;
}

/**
 * The files of an archive by name. The same archive gives the same bytes. `hash` is SHA-256 in hex: a platform that has one
 * of its own takes a tenth of the time.
 */
export function writeArchive(archive: Archive, beside: Beside = {}, hash = sha256): Map<string, Uint8Array> {
	const steps = writeInSteps(archive, beside, hash);
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
	}
}

/** As `writeArchive`, in steps of some milliseconds. */
export function* writeInSteps(
	archive: Archive,
	beside: Beside = {},
	hash = sha256
): Generator<undefined, Map<string, Uint8Array>> {
	const { corrections = null, vocabulary = null } = beside;
	const built = buildColumns(archive);
	const { posts } = built.columns;
	const tables = tablesOf(archive, built);
	const files = new Map<string, Uint8Array>();
	const facts: [TableName, FileFacts][] = [];
	for (const name of TABLES) {
		const { rows, columns } = tables[name];
		const { bytes, directory } = yield* writeTable(columns, { rows, rowsPerGroup: ROWS_PER_GROUP[name] });
		files.set(name, bytes);
		facts.push([name, { bytes: bytes.length, sha256: hash(bytes), directory }]);
		yield;
	}
	const index = writeIndex(built.columns, archive.terms);
	files.set(INDEX_NAME, index);
	yield;
	const encoder = new TextEncoder();
	const manifest: Manifest = {
		format: 'postline-archive',
		version: FORMAT_VERSION,
		name: archive.name,
		description: archive.description,
		counts: {
			posts: archive.posts.length,
			undated: posts.count - posts.dated,
			mentions: built.termOfMention.length,
			events: archive.events.length,
			terms: archive.terms.length
		},
		channels: archive.channels,
		receipt: archive.receipt,
		content: hash(encoder.encode(facts.map(([, { sha256: sum }]) => sum).join('\n'))),
		files: Object.fromEntries(facts) as Record<TableName, FileFacts>,
		index: { bytes: index.length, crc32: sumOf(index) },
		...(corrections === null ? {} : { corrections: true }),
		...(vocabulary === null ? {} : { vocabulary: true })
	};
	if (corrections !== null) files.set(CORRECTIONS_NAME, encoder.encode(corrections));
	if (vocabulary !== null) files.set(VOCABULARY_NAME, encoder.encode(vocabulary));
	files.set(MANIFEST_NAME, encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`));
	return files;
}
