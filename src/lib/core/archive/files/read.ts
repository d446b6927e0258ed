import type { Term } from '#lib/core/model/term.ts';
import { readColumns, type Prose } from '../reader.ts';
import type { ArchiveReader } from '../view.ts';
import { decodeEvent, decodeMention, decodePost, decodeTerm, type Cell } from './decode.ts';
import { refuseDamage } from './damage.ts';
import { loadColumns, type StoredTables } from './index-columns.ts';
import { openTables, readManifest, type ArchiveFiles } from './open-tables.ts';
import type { StoredTable } from './stored-table.ts';

export type { ArchiveFiles };

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
		},
		async rowOf(id) {
			const [ids = []] = await posts.columns(['id']);
			return ids.indexOf(id);
		}
	};
}

/**
 * Opens an archive folder: the manifest, then the columns that counting needs; text is fetched by row group when it is
 * asked for. In words why not, where the folder holds no archive that this version reads, or a damaged one.
 */
export async function openArchive(
	files: ArchiveFiles
): Promise<{ readonly reader: ArchiveReader } | { readonly refused: string }> {
	const manifest = await readManifest(files);
	if ('refused' in manifest) return manifest;
	return refuseDamage(async () => {
		const tables = await openTables(files, manifest);
		const { name, description, receipt } = manifest;
		const about = { name, description, receipt, terms: await loadTerms(tables.terms) };
		const { columns, mentionStart } = await loadColumns(tables, about.terms);
		return { reader: readColumns(columns, about, proseOf(tables, mentionStart)) };
	});
}
