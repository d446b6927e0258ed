import { loadArchive } from '#lib/core/archive/files/load.ts';
import { openArchive, type ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Note, Receipt } from '#lib/core/model/receipt.ts';
import { explainDates } from '#lib/core/pipeline/explain-dates.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { countWords } from '#lib/core/time/words.ts';
import { blaming, blamingReader, type Blame } from './blaming.ts';
import type { Held, LoadOptions, Offer, Opener, OpenOptions } from './held.ts';
import { inputsOf } from './inputs.ts';
import { messageOf, OpenFailure } from './open-failure.ts';
import type { Failure, Home, ImportSource, OpenRequest } from './protocol.ts';
import { keepArchive } from './storage/keep.ts';
import type { Store } from './storage/store.ts';
import { webFiles } from './web-files.ts';

/** The private file system, or in words why there is none. */
export type FindStore = () => Promise<Store | { readonly trouble: Failure }>;

const NOTHING = async () => undefined;

/** An opener of whatever may be asked for. It rejects with OpenFailure, or with the signal's reason when aborted. */
export function createOpener(findStore: FindStore): Opener {
	return (request, options) => {
		const { source } = request;
		if (source.kind === 'published') return openPublished(source.url, options);
		if (source.kind === 'kept') return openKept(source.id, findStore, options);
		return openImported(source, request, { ...options, findStore });
	};
}

/** Throws where nothing could be read; with `before`, the receipt of the archive added to, where nothing new could. */
function requirePosts({ receipt }: Archive, before: Receipt | undefined): void {
	const isOld = (note: Note) =>
		before?.refused.some(({ file, at, why }) => file === note.file && at === note.at && why === note.why);
	const notes = receipt.refused.filter((note) => !isOld(note));
	const read = receipt.read - receipt.refused.length;
	if (read > (before ? before.read - before.refused.length : 0)) return;
	// Files that the archive has already are no failure.
	if (before && notes.length === 0) return;
	const files = [...new Set(notes.map(({ file }) => file))];
	const from =
		files.length > 1 ? `any of ${countWords(files.length, 'file')}` : (files[0] ?? 'the selection');
	throw new OpenFailure({
		what: `No posts could be read from ${from}`,
		next: 'Open an export, a saved page or the copied text of a channel. The archive open before is still there.',
		notes
	});
}

async function openImported(
	source: ImportSource,
	{ add, read }: OpenRequest,
	{ onProgress, signal, base: open, findStore }: OpenOptions & { readonly findStore: FindStore }
): Promise<Offer> {
	const base = add ? open : null;
	const rows = await base?.load({ onProgress, signal });
	const archive = await importArchive(inputsOf(source, signal), {
		read,
		onProgress,
		signal,
		...(rows ? { base: rows } : {})
	});
	requirePosts(archive, rows?.receipt);
	const posts = archive.posts.length;
	onProgress({ stage: 'indexing', done: 0, total: posts, posts });
	const reader = explainDates(createReader(archive));
	const kept = await keepArchive(archive, {
		store: await findStore(),
		replaces: base?.home.kind === 'kept' ? base.home.id : null,
		onProgress,
		signal
	});
	return {
		...kept,
		held: { reader: named(reader, kept.name), home: kept.home, load: async () => archive }
	};
}

/** The same reader under the name that the user gave. */
function named(reader: ArchiveReader, name: string | null): ArchiveReader {
	if (name === null) return reader;
	return { ...reader, summary: async () => ({ ...(await reader.summary()), name }) };
}

async function openFiles(
	files: ArchiveFiles,
	{ home, name, blame }: { readonly home: Home; readonly name: string | null; readonly blame: Blame },
	{ onProgress, signal }: LoadOptions
): Promise<Offer> {
	onProgress({ stage: 'indexing', done: 0, total: null, posts: 0 });
	const opened = await blaming(() => openArchive(files), blame, signal);
	const held: Held = {
		reader: named(blamingReader(explainDates(opened.reader), blame), name),
		home,
		load: (options) =>
			blaming(
				() =>
					loadArchive(files, {
						signal: options.signal,
						onProgress: (done, total) => options.onProgress({ stage: 'loading', done, total, posts: 0 })
					}),
				blame,
				options.signal
			).then(({ archive }) => archive)
	};
	return { held, accept: NOTHING, discard: NOTHING };
}

function openPublished(url: string, options: OpenOptions): Promise<Offer> {
	const blame: Blame = {
		missing: (why) => ({
			what: `The archive at ${url} could not be loaded: ${why}`,
			next: 'Check the connection, then reload the page.'
		}),
		damaged: (why) => ({
			what: `The archive at ${url} cannot be read: ${why}`,
			next: 'Build it anew with this version of Postline.'
		})
	};
	const home: Home = { kind: 'published', url };
	return openFiles(webFiles(url, options.signal), { home, name: null, blame }, options);
}

async function openKept(id: string, findStore: FindStore, options: OpenOptions): Promise<Offer> {
	const store = await findStore();
	if ('trouble' in store) throw new OpenFailure(store.trouble);
	const found = await store.find(id);
	if (!found) {
		throw new OpenFailure({
			what: 'This archive is not on this machine, or it was removed.',
			next: 'Open its files again to see it.'
		});
	}
	const damaged = (why: string): Failure => ({
		what: `The archive “${found.name}” that was kept on this machine cannot be read: ${why}`,
		next: 'Remove it from the list of archives and open its files again.'
	});
	const fault = found.refused ?? (await store.check(id).catch(messageOf));
	if (fault !== null) throw new OpenFailure(damaged(fault));
	const blame: Blame = { missing: damaged, damaged };
	const home: Home = { kind: 'kept', id };
	return openFiles(await store.files(id), { home, name: found.name, blame }, options);
}
