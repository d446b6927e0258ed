import { loadArchive } from '#lib/core/archive/files/load.ts';
import { CORRECTIONS_NAME, VOCABULARY_NAME } from '#lib/core/archive/files/manifest.ts';
import { openFolder, type ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { partsOf } from '#lib/core/archive/memory-reader.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Note, Receipt } from '#lib/core/model/receipt.ts';
import { explainDates } from '#lib/core/pipeline/explain-dates.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { countWords } from '#lib/core/time/words.ts';
import { blaming, blamingReader, telling, type Blame } from './blaming.ts';
import { carryOver } from './carry-over.ts';
import { findCorrections, NO_CORRECTIONS, readText, save } from './corrected.ts';
import { hold, type AsImported } from './hold.ts';
import { findVocabulary, NO_VOCABULARY, readVocabularyText } from './own-vocabulary.ts';
import type { LoadOptions, Offer, Opener, OpenOptions } from './held.ts';
import { inputsOf } from './inputs.ts';
import { messageOf, OpenFailure } from './open-failure.ts';
import type { Failure, ImportSource, OpenRequest } from './protocol.ts';
import { keepArchive } from './storage/keep.ts';
import type { Place, Store } from './storage/store.ts';
import { webFiles } from './web-files.ts';

/** The private file system, or in words why there is none. */
export type FindStore = () => Promise<Store | { readonly trouble: Failure }>;

const NOTHING = async () => undefined;

/** An opener of whatever may be asked for. It rejects with OpenFailure, or with the signal's reason when aborted. */
export function createOpener(findStore: FindStore): Opener {
	return (request, options) => {
		const { source } = request;
		if (source.kind === 'published') return openPublished(source.url, findStore, options);
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
	const parts = partsOf(archive);
	const store = await findStore();
	const kept = await keepArchive(archive, {
		store,
		replaces: base?.home.kind === 'kept' ? base.home.id : null,
		onProgress,
		signal
	});
	const imported: AsImported = {
		home: kept.home,
		store,
		load: async () => archive,
		parts,
		guard: (work) => work(),
		dress: (reader) => named(explainDates(reader), kept.name)
	};
	const found = await carryOver(archive, imported, base?.state.corrections ?? null);
	// Where nothing can be kept, the vocabulary still outlives the archive that was open.
	const vocabulary = (await findVocabulary(store)) ?? open?.vocabulary ?? NO_VOCABULARY;
	return {
		discard: kept.discard,
		held: await hold(imported, { corrections: found, vocabulary }),
		async accept() {
			// Before the archive that it replaces is removed, and its corrections with it.
			if (found.corrections.length > 0) await save(imported, found.corrections);
			await kept.accept();
		}
	};
}

/** The same reader under the name that the user gave. */
function named(reader: ArchiveReader, name: string | null): ArchiveReader {
	if (name === null) return reader;
	return { ...reader, summary: async () => ({ ...(await reader.summary()), name }) };
}

interface Folder {
	readonly home: Place;
	readonly name: string | null;
	readonly blame: Blame;
	readonly store: AsImported['store'];
}

async function openFiles(
	files: ArchiveFiles,
	{ home, name, blame, store }: Folder,
	{ onProgress, signal }: LoadOptions
): Promise<Offer> {
	onProgress({ stage: 'indexing', done: 0, total: null, posts: 0 });
	const opened = await blaming(() => openFolder(files), blame, signal);
	const imported: AsImported = {
		home,
		store,
		load: (options) =>
			blaming(
				() =>
					loadArchive(files, {
						signal: options.signal,
						onProgress: (done, total) => options.onProgress({ stage: 'loading', done, total, posts: 0 })
					}),
				blame,
				options.signal
			).then(({ archive }) => archive),
		parts: opened.parts,
		guard: (work) => telling(work, blame),
		dress: (reader) => named(blamingReader(explainDates(reader), blame), name)
	};
	const own = await findCorrections(store, home);
	// Those of the user's take the place of those that the archive was published with.
	const found = own ?? (opened.isCorrected ? readText(await files.text(CORRECTIONS_NAME)) : NO_CORRECTIONS);
	const vocabulary =
		(await findVocabulary(store)) ??
		(opened.isRevised ? readVocabularyText(await files.text(VOCABULARY_NAME)) : NO_VOCABULARY);
	const held = await hold(imported, { corrections: found, vocabulary });
	return { held, accept: NOTHING, discard: NOTHING };
}

async function openPublished(url: string, findStore: FindStore, options: OpenOptions): Promise<Offer> {
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
	const home: Place = { kind: 'published', url };
	const store = await findStore();
	// A request that begins after the cancel would not be ended by it.
	options.signal.throwIfAborted();
	return openFiles(webFiles(url, options.signal), { home, name: null, blame, store }, options);
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
	const home: Place = { kind: 'kept', id };
	return openFiles(await store.files(id), { home, name: found.name, blame, store }, options);
}
