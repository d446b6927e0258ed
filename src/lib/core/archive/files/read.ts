import type { AsyncBuffer } from 'hyparquet';
import type { Term } from '#lib/core/model/term.ts';
import { readColumns, type Prose } from '../reader.ts';
import type { ArchiveReader } from '../view.ts';
import { decodeEvent, decodeMention, decodePost, decodeTerm, type Cell } from './decode.ts';
import { loadColumns, type StoredTables } from './index-columns.ts';
import { MANIFEST_NAME, parseManifest, type Manifest, type TableName } from './manifest.ts';
import { openTable, type StoredTable } from './stored-table.ts';

/** Files up to this size come whole: one request is faster than several small ones. */
const WHOLE_BYTES = 512 * 1024;

/** Where the files of an archive are: a web server, a folder, memory. Rejects where a file cannot be had. */
export interface ArchiveFiles {
	text(name: string): Promise<string>;
	/** Bytes `start` to `end`, end exclusive. `size` is that of the whole file. */
	range(name: string, start: number, end: number, size: number): Promise<ArrayBuffer>;
}

function bufferOf(
	files: ArchiveFiles,
	name: TableName,
	{ bytes }: Manifest['files'][TableName]
): AsyncBuffer {
	let whole: Promise<ArrayBuffer> | undefined;
	return {
		byteLength: bytes,
		async slice(start, end = bytes) {
			const from = start < 0 ? bytes + start : start;
			if (bytes > WHOLE_BYTES) return files.range(name, from, end, bytes);
			whole ??= files.range(name, 0, bytes, bytes);
			return (await whole).slice(from, end);
		}
	};
}

function cellOf(get: (name: string, row: number) => unknown, row: number): Cell {
	return (name) => get(name, row);
}

async function loadTerms(table: StoredTable): Promise<Term[]> {
	const rows = Array.from({ length: table.rows }, (_, row) => row);
	const get = await table.cells(rows);
	return rows.map((row) => decodeTerm(cellOf(get, row)));
}

function proseOf({ posts, mentions, events }: StoredTables, mentionStart: Int32Array): Prose {
	return {
		async posts(rows) {
			const spans = Array.from(rows, (row) => {
				const start = mentionStart[row] ?? 0;
				return Array.from({ length: (mentionStart[row + 1] ?? 0) - start }, (_, i) => start + i);
			});
			const [post, mention] = await Promise.all([posts.cells(rows), mentions.cells(spans.flat())]);
			return Array.from(rows, (row, i) => ({
				post: decodePost(cellOf(post, row)),
				mentions: (spans[i] ?? []).map((m) => decodeMention(cellOf(mention, m)))
			}));
		},
		async event(row) {
			return decodeEvent(cellOf(await events.cells([row]), row));
		}
	};
}

/**
 * Opens an archive folder: the manifest, then the columns that counting needs; text is fetched by row group when it is
 * asked for. In words why not, where the folder holds no archive that this version reads.
 */
export async function openArchive(
	files: ArchiveFiles
): Promise<{ readonly reader: ArchiveReader } | { readonly refused: string }> {
	const manifest = parseManifest(await files.text(MANIFEST_NAME));
	if ('refused' in manifest) return manifest;
	const open = (name: TableName) => openTable(bufferOf(files, name, manifest.files[name]));
	const [posts, mentions, events, terms] = await Promise.all([
		open('posts.parquet'),
		open('mentions.parquet'),
		open('events.parquet'),
		open('terms.parquet')
	]);
	const tables: StoredTables = { posts, mentions, events, terms };
	const { name, description, receipt } = manifest;
	const about = { name, description, receipt, terms: await loadTerms(terms) };
	const { columns, mentionStart } = await loadColumns(tables, about.terms);
	return { reader: readColumns(columns, about, proseOf(tables, mentionStart)) };
}
