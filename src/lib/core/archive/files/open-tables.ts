import type { AsyncBuffer } from 'hyparquet';
import { DamagedTable } from './damage.ts';
import {
	INDEX_NAME,
	MANIFEST_NAME,
	parseManifest,
	type FileFacts,
	type IndexFacts,
	type Manifest,
	type TableName
} from './manifest.ts';
import { once } from './once.ts';
import { openTable, type StoredTable } from './stored-table.ts';
import { sumOf } from './sums.ts';

/** Files up to this size come whole: one request is faster than several small ones. */
const WHOLE_BYTES = 512 * 1024;

/** Where the files of an archive are: a web server, a folder, memory. Rejects where a file cannot be had. */
export interface ArchiveFiles {
	text(name: string): Promise<string>;
	/** Bytes `start` to `end`, end exclusive. `size` is that of the whole file. */
	range(name: string, start: number, end: number, size: number): Promise<ArrayBuffer>;
}

/** A range of a file that is as long as `archive.json` tells. Rejects with DamagedTable where it is shorter. */
async function rangeOf(
	files: ArchiveFiles,
	name: string,
	{ start, end, size }: { readonly start: number; readonly end: number; readonly size: number }
): Promise<ArrayBuffer> {
	const found = await files.range(name, start, end, size);
	if (found.byteLength === end - start) return found;
	throw new DamagedTable(name, 'has another length than archive.json tells');
}

function bufferOf(files: ArchiveFiles, name: TableName, { bytes: size }: FileFacts): AsyncBuffer {
	let whole: Promise<ArrayBuffer> | undefined;
	return {
		byteLength: size,
		async slice(start, end = size) {
			if (size > WHOLE_BYTES) return rangeOf(files, name, { start, end, size });
			whole ??= rangeOf(files, name, { start: 0, end: size, size });
			return (await whole).slice(start, end);
		}
	};
}

/** What the folder says of itself, or in words why it holds no archive that this version reads. */
export async function readManifest(files: ArchiveFiles): Promise<Manifest | { readonly refused: string }> {
	return parseManifest(await files.text(MANIFEST_NAME));
}

/** The bytes of the index, as they were written. Rejects with DamagedTable. */
export async function readIndexFile(
	files: ArchiveFiles,
	{ bytes: size, crc32 }: IndexFacts
): Promise<Uint8Array> {
	const bytes = new Uint8Array(await rangeOf(files, INDEX_NAME, { start: 0, end: size, size }));
	if (sumOf(bytes) !== crc32)
		throw new DamagedTable(INDEX_NAME, 'is not the file that archive.json tells of');
	return bytes;
}

/** The tables of an archive, each opened when it is first asked for: its end, which says where everything else is. */
export interface Tables {
	posts(): Promise<StoredTable>;
	mentions(): Promise<StoredTable>;
	events(): Promise<StoredTable>;
	terms(): Promise<StoredTable>;
}

/** Whatever is asked of the tables rejects with DamagedTable where they are not as they were written. */
export function openTables(files: ArchiveFiles, manifest: Manifest): Tables {
	const open = (name: TableName) => {
		const facts = manifest.files[name];
		return once(() => openTable(bufferOf(files, name, facts), { name, directory: facts.directory }));
	};
	return {
		posts: open('posts.parquet'),
		mentions: open('mentions.parquet'),
		events: open('events.parquet'),
		terms: open('terms.parquet')
	};
}
