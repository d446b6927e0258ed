import type { AsyncBuffer } from 'hyparquet';
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

/** What the folder says of itself, or in words why it holds no archive that this version reads. */
export async function readManifest(files: ArchiveFiles): Promise<Manifest | { readonly refused: string }> {
	return parseManifest(await files.text(MANIFEST_NAME));
}

/** Reads only the end of each table, which says where everything else is. */
export async function openTables(files: ArchiveFiles, manifest: Manifest): Promise<StoredTables> {
	const open = (name: TableName) => openTable(bufferOf(files, name, manifest.files[name]));
	const [posts, mentions, events, terms] = await Promise.all([
		open('posts.parquet'),
		open('mentions.parquet'),
		open('events.parquet'),
		open('terms.parquet')
	]);
	return { posts, mentions, events, terms };
}
