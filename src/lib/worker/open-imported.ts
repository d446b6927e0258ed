import { partsOf } from '#lib/core/archive/memory-reader.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Note, Receipt } from '#lib/core/model/receipt.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { countWords } from '#lib/core/time/words.ts';
import { carryOver } from './carry-over.ts';
import { save } from './corrected.ts';
import { explained } from './explained.ts';
import type { Offer, OpenOptions } from './held.ts';
import { hold, type AsImported } from './hold.ts';
import { inputsOf } from './inputs.ts';
import { named } from './named.ts';
import { OpenFailure } from './open-failure.ts';
import { findVocabulary, NO_VOCABULARY } from './own-vocabulary.ts';
import type { ImportSource, OpenRequest } from './protocol.ts';
import { keepArchive } from './storage/keep.ts';
import type { FindStore } from './storage/store.ts';

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

/** Reads files or text of the user's into an archive, and keeps it where there is a place for it. */
export async function openImported(
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
		dress: (reader) => named(explained(reader), kept.name)
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
