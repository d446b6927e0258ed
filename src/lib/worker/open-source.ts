import { openArchive } from '#lib/core/archive/files/read.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import type { Input } from '#lib/core/model/reading.ts';
import type { Receipt } from '#lib/core/model/receipt.ts';
import { explainDates } from '#lib/core/pipeline/explain-dates.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import type { Failure, OpenSource, Progress } from './protocol.ts';
import { webFiles } from './web-files.ts';

/** An opening that failed for a reason a person can act on. */
export class OpenFailure extends Error implements Failure {
	readonly what: string;
	readonly next: string;
	constructor({ what, next }: Failure) {
		super(what);
		this.what = what;
		this.next = next;
	}
}

export interface OpenOptions {
	readonly onProgress: (progress: Progress) => void;
	readonly signal: AbortSignal;
}

/** By a reader, because not every browser can iterate a stream. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
	const reader = file.stream().getReader();
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
	} finally {
		reader.releaseLock();
	}
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

function inputsOf(source: Exclude<OpenSource, { kind: 'published' }>): Input[] {
	if (source.kind === 'files') {
		return source.files.map((file) => ({ name: file.name, size: file.size, bytes: chunksOf(file) }));
	}
	const bytes = new TextEncoder().encode(source.text);
	return [{ name: source.name, size: bytes.length, bytes: once(bytes) }];
}

function requirePosts(receipt: Receipt): void {
	if (receipt.kept > 0) return;
	const [first] = receipt.refused;
	const place = first
		? first.at === 'whole file'
			? first.file
			: `${first.file}, ${first.at}`
		: 'the selection';
	throw new OpenFailure({
		what: `No posts could be read from ${place}${first ? `: ${first.why}` : ''}`,
		next: 'Open or paste the text copied from a channel’s page. The archive open before is still there.'
	});
}

async function openImported(
	source: Exclude<OpenSource, { kind: 'published' }>,
	{ onProgress, signal }: OpenOptions
): Promise<ArchiveReader> {
	const archive = await importArchive(inputsOf(source), { onProgress, signal });
	requirePosts(archive.receipt);
	const posts = archive.posts.length;
	onProgress({ stage: 'indexing', done: 0, total: posts, posts });
	return explainDates(createReader(archive));
}

async function openPublished(url: string, { onProgress, signal }: OpenOptions): Promise<ArchiveReader> {
	onProgress({ stage: 'indexing', done: 0, total: null, posts: 0 });
	try {
		const opened = await openArchive(webFiles(url, signal));
		if ('reader' in opened) return explainDates(opened.reader);
		throw new OpenFailure({
			what: `The archive at ${url} cannot be read: ${opened.refused}`,
			next: 'Build it anew with this version of Postline.'
		});
	} catch (error) {
		if (signal.aborted || error instanceof OpenFailure) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new OpenFailure({
			what: `The archive at ${url} could not be loaded: ${why}`,
			next: 'Check the connection, then reload the page.'
		});
	}
}

/** Makes a reader of whatever was asked for. Rejects with OpenFailure, or with the signal's reason when aborted. */
export function openSource(source: OpenSource, options: OpenOptions): Promise<ArchiveReader> {
	return source.kind === 'published' ? openPublished(source.url, options) : openImported(source, options);
}
