import type { Archive } from '#lib/core/model/archive.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { decodeEvent, decodeMention, decodePost, decodeTerm, numberOrNull, type Cell } from './decode.ts';
import { refuseDamage } from './damage.ts';
import type { Manifest } from './manifest.ts';
import { readManifest, openTables, type ArchiveFiles } from './open-tables.ts';
import type { StoredTable } from './stored-table.ts';

/** Rows decoded together: a few row groups, so that memory holds little beside the result. */
const ROWS_PER_STEP = 2000;

export interface LoadArchiveOptions {
	/** Rows done and in all, over every table. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Looked at between steps; the loading then rejects with the signal's reason. */
	readonly signal?: AbortSignal;
}

/**
 * A whole archive in rows again, from the files that `writeArchive` made: posts and events in order of time, undated
 * ones last. In words why not, where the folder holds no archive that this version reads, or a damaged one.
 */
export async function loadArchive(
	files: ArchiveFiles,
	options: LoadArchiveOptions = {}
): Promise<{ readonly archive: Archive } | { readonly refused: string }> {
	const manifest = await readManifest(files);
	if ('refused' in manifest) return manifest;
	return refuseDamage(async () => ({ archive: await loadTables(files, manifest, options) }));
}

async function loadTables(
	files: ArchiveFiles,
	manifest: Manifest,
	{ onProgress, signal }: LoadArchiveOptions
): Promise<Archive> {
	const tables = openTables(files, manifest);
	const [posts, mentions, events, terms] = await Promise.all([
		tables.posts(),
		tables.mentions(),
		tables.events(),
		tables.terms()
	]);
	const total = posts.rows + mentions.rows + events.rows + terms.rows;
	let done = 0;

	async function rowsOf<Row>(table: StoredTable, decode: (cell: Cell) => Row): Promise<Row[]> {
		const found: Row[] = [];
		for (let start = 0; start < table.rows; start += ROWS_PER_STEP) {
			signal?.throwIfAborted();
			const length = Math.min(ROWS_PER_STEP, table.rows - start);
			const get = await table.cells(Array.from({ length }, (_, i) => start + i));
			for (let row = start; row < start + length; row++) found.push(decode((name) => get(name, row)));
			done += length;
			onProgress?.(done, total);
		}
		return found;
	}

	const { name, description, channels, receipt } = manifest;
	return {
		name,
		description,
		channels,
		posts: await rowsOf(posts, decodePost),
		mentions: groupByPost(await rowsOf(mentions, decodePlacedMention), posts.rows),
		events: await rowsOf(events, decodeEvent),
		terms: await rowsOf(terms, decodeTerm),
		receipt
	};
}

function decodePlacedMention(cell: Cell): { row: number; mention: Mention } {
	return { row: numberOrNull(cell('post_row')) ?? -1, mention: decodeMention(cell) };
}

function groupByPost(
	placed: readonly { readonly row: number; readonly mention: Mention }[],
	posts: number
): Mention[][] {
	const groups = Array.from({ length: posts }, (): Mention[] => []);
	for (const { row, mention } of placed) {
		const group = groups[row];
		if (!group) throw new RangeError(`a mention belongs to post ${String(row)} of ${String(posts)}`);
		group.push(mention);
	}
	return groups;
}
