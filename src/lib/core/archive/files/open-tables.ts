import type { AsyncBuffer } from 'hyparquet';
import { DamagedTable } from './damage.ts';
import type { StoredTables } from './index-columns.ts';
import { MANIFEST_NAME, parseManifest, type Manifest, type TableName } from './manifest.ts';
import { openTable } from './stored-table.ts';

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
	async function fetchRange(start: number, end: number): Promise<ArrayBuffer> {
		const found = await files.range(name, start, end, bytes);
		if (found.byteLength === end - start) return found;
		throw new DamagedTable(name, 'has another length than archive.json tells');
	}
	let whole: Promise<ArrayBuffer> | undefined;
	return {
		byteLength: bytes,
		async slice(start, end = bytes) {
			if (bytes > WHOLE_BYTES) return fetchRange(start, end);
			whole ??= fetchRange(0, bytes);
			return (await whole).slice(start, end);
		}
	};
}

/** What the folder says of itself, or in words why it holds no archive that this version reads. */
export async function readManifest(files: ArchiveFiles): Promise<Manifest | { readonly refused: string }> {
	return parseManifest(await files.text(MANIFEST_NAME));
}

/** Reads only the end of each table, which says where everything else is. Rejects with DamagedTable. */
export async function openTables(files: ArchiveFiles, manifest: Manifest): Promise<StoredTables> {
	const open = (name: TableName) => {
		const facts = manifest.files[name];
		return openTable(bufferOf(files, name, facts), { name, directory: facts.directory });
	};
	const [posts, mentions, events, terms] = await Promise.all([
		open('posts.parquet'),
		open('mentions.parquet'),
		open('events.parquet'),
		open('terms.parquet')
	]);
	return { posts, mentions, events, terms };
}
