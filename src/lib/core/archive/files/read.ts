import type { Term } from '#lib/core/model/term.ts';
import { readParts, type Prose, type WordedParts } from '../reader.ts';
import type { ArchiveReader } from '../view.ts';
import type { MentionColumns, Wording } from '../wording.ts';
import { decodeEvent, decodeMention, decodePost, decodeTerm, type Cell } from './decode.ts';
import { DamagedTable, refuseDamage } from './damage.ts';
import { ints, loadColumns } from './index-columns.ts';
import { INDEX_NAME, type IndexFacts } from './manifest.ts';
import { readIndex, type IndexedColumns } from './index/read-index.ts';
import { once } from './once.ts';
import { openTables, readIndexFile, readManifest, type ArchiveFiles, type Tables } from './open-tables.ts';

export type { ArchiveFiles };

function cellOf(get: (name: string, row: number) => unknown, row: number): Cell {
	return (name) => get(name, row);
}

async function loadTerms({ terms }: Tables): Promise<Term[]> {
	const table = await terms();
	const rows = Array.from({ length: table.rows }, (_, row) => row);
	const get = await table.cells(rows);
	return rows.map((row) => decodeTerm(cellOf(get, row)));
}

function proseOf({ posts, mentions, events }: Tables, mentionStart: Int32Array): Prose {
	return {
		async posts(rows) {
			const spans = Array.from(rows, (row) => {
				const start = mentionStart[row] ?? 0;
				return Array.from({ length: (mentionStart[row + 1] ?? 0) - start }, (_, i) => start + i);
			});
			const [post, mention] = await Promise.all([
				posts().then((table) => table.cells(rows)),
				mentions().then((table) => table.cells(spans.flat()))
			]);
			return Array.from(rows, (row, i) => ({
				post: decodePost(cellOf(post, row)),
				mentions: (spans[i] ?? []).map((m) => decodeMention(cellOf(mention, m)))
			}));
		},
		async event(row) {
			const table = await events();
			return decodeEvent(cellOf(await table.cells([row]), row));
		},
		async rowsOf(wanted) {
			const rows = new Map<unknown, number>(wanted.map((id) => [id, -1]));
			const table = await posts();
			const [ids = []] = await table.columns(['id']);
			ids.forEach((id, row) => {
				if (rows.has(id)) rows.set(id, row);
			});
			return Int32Array.from(wanted, (id) => rows.get(id) ?? -1);
		}
	};
}

function wordingOf({ posts, mentions }: Tables, mentionStart: Int32Array): Wording {
	return {
		async texts(start, end) {
			const table = await posts();
			const [texts = []] = await table.columns(['text'], { start, end });
			return texts.map(String);
		},
		mentions: once(async (): Promise<MentionColumns> => {
			const table = await mentions();
			const [term, start, end] = await table.columns(['term_row', 'text_start', 'text_end']);
			return { rowStart: mentionStart, term: ints(term), start: ints(start), end: ints(end) };
		})
	};
}

async function readIndexOf(files: ArchiveFiles, facts: IndexFacts): Promise<IndexedColumns> {
	const read = readIndex(await readIndexFile(files, facts));
	if (!read) throw new DamagedTable(INDEX_NAME, 'cannot be read');
	return read;
}

async function readTables(tables: Tables): Promise<IndexedColumns> {
	const terms = await loadTerms(tables);
	return { terms, ...(await loadColumns(tables, terms)) };
}

/** An archive folder that is open. */
export interface OpenFolder {
	readonly parts: WordedParts;
	/** Whether a file of corrections stands beside the tables, which are as the import left them. */
	readonly isCorrected: boolean;
	/** The same for a vocabulary. */
	readonly isRevised: boolean;
}

/**
 * Opens an archive folder: the manifest, then the columns that counting needs, from the index where there is one; text is
 * fetched by row group when it is asked for. In words why not, where the folder holds no archive that this version reads, or a damaged one.
 */
export async function openFolder(files: ArchiveFiles): Promise<OpenFolder | { readonly refused: string }> {
	const manifest = await readManifest(files);
	if ('refused' in manifest) return manifest;
	return refuseDamage(async () => {
		const tables = openTables(files, manifest);
		const { name, description, receipt, index } = manifest;
		const { terms, columns, mentionStart } = await (index ? readIndexOf(files, index) : readTables(tables));
		const about = { name, description, receipt, terms };
		const wording = wordingOf(tables, mentionStart);
		const parts = { columns, about, prose: proseOf(tables, mentionStart), wording };
		return {
			parts,
			isCorrected: manifest.corrections === true,
			isRevised: manifest.vocabulary === true
		};
	});
}

/** A reader of an archive folder as the import left it. Refuses as `openFolder` does. */
export async function openArchive(
	files: ArchiveFiles
): Promise<{ readonly reader: ArchiveReader } | { readonly refused: string }> {
	const opened = await openFolder(files);
	return 'refused' in opened ? opened : { reader: readParts(opened.parts) };
}
