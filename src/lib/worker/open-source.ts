import { loadArchive } from '#lib/core/archive/files/load.ts';
import { CORRECTIONS_NAME, VOCABULARY_NAME } from '#lib/core/archive/files/manifest.ts';
import { openFolder, type ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { blaming, blamingReader, telling, type Blame } from './blaming.ts';
import { findCorrections, NO_CORRECTIONS, readText } from './corrected.ts';
import { explained } from './explained.ts';
import type { LoadOptions, Offer, Opener, OpenOptions } from './held.ts';
import { hold, type AsImported } from './hold.ts';
import { late } from './late.ts';
import { named } from './named.ts';
import { messageOf, OpenFailure } from './open-failure.ts';
import { findVocabulary, NO_VOCABULARY, readVocabularyText } from './own-vocabulary.ts';
import type { Failure } from './protocol.ts';
import type { FindStore, Place } from './storage/store.ts';
import { webFiles } from './web-files.ts';

const NOTHING = async () => undefined;

/** An opener of whatever may be asked for. It rejects with OpenFailure, or with the signal's reason when aborted. */
export function createOpener(findStore: FindStore): Opener {
	return (request, options) => {
		const { source } = request;
		if (source.kind === 'published') return openPublished(source.url, findStore, options);
		if (source.kind === 'kept') return openKept(source.id, findStore, options);
		return late().then(({ openImported }) => openImported(source, request, { ...options, findStore }));
	};
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
	const [opened, own, kept] = await Promise.all([
		blaming(() => openFolder(files), blame, signal),
		findCorrections(store, home),
		findVocabulary(store)
	]);
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
		dress: (reader) => named(blamingReader(explained(reader), blame), name)
	};
	// Those of the user's take the place of those that the archive was published with.
	const found = own ?? (opened.isCorrected ? readText(await files.text(CORRECTIONS_NAME)) : NO_CORRECTIONS);
	const vocabulary =
		kept ?? (opened.isRevised ? readVocabularyText(await files.text(VOCABULARY_NAME)) : NO_VOCABULARY);
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
