import type { Archive } from '#lib/core/model/archive.ts';
import { buildColumns } from '../build-columns.ts';
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
import { tablesOf } from './table-rows.ts';
import { writeTable } from './table.ts';

/** Rows fetched together. Of posts a screenful of text each, some hundred kilobytes. */
const ROWS_PER_GROUP: Readonly<Record<TableName, number>> = {
	'posts.parquet': 500,
	'mentions.parquet': 20_000,
	'events.parquet': 2_000,
	'terms.parquet': 100_000
};

/**
 * The files of an archive by name. The same archive gives the same bytes. `corrections` is the text of the file that is put
 * beside the tables; these stay as the import left them, so that what a person put right can be taken back. `hash` is
 * SHA-256 in hex: a platform that has one of its own takes a tenth of the time.
 */
export function writeArchive(
	archive: Archive,
	corrections: string | null = null,
	hash = sha256
): Map<string, Uint8Array> {
	const steps = writeInSteps(archive, corrections, hash);
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
	}
}

/** As `writeArchive`, in steps of some milliseconds. */
export function* writeInSteps(
	archive: Archive,
	corrections: string | null = null,
	hash = sha256
): Generator<undefined, Map<string, Uint8Array>> {
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
		...(corrections === null ? {} : { corrections: true })
	};
	if (corrections !== null) files.set(CORRECTIONS_NAME, encoder.encode(corrections));
	files.set(MANIFEST_NAME, encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`));
	return files;
}
