import { readParts, type ArchiveParts, type WordedParts } from '#lib/core/archive/reader.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import type { CorrectedParts } from '#lib/core/corrections/columns/correct.ts';
import type { Correction } from '#lib/core/corrections/correction.ts';
import { takeTurn } from '#lib/core/pipeline/turn.ts';
import { isUnchanged, type UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import { NO_CORRECTIONS, save, type FoundCorrections } from './corrected.ts';
import type { Held } from './held.ts';
import { late } from './late.ts';
import { NO_VOCABULARY, saveVocabulary } from './own-vocabulary.ts';
import type { Failure, Proposal, VocabularyState } from './protocol.ts';
import type { Store } from './storage/store.ts';

/** Posts looked through for proposals between two turns of the event loop. */
const POSTS_PER_TURN = 200;

/** An open archive as its import left it. */
export interface AsImported extends Pick<Held, 'home' | 'load'> {
	readonly parts: WordedParts;
	/** Does what reads its files, and says in words what goes wrong with them. */
	guard<Result>(work: () => Promise<Result>): Promise<Result>;
	/** What the reader says and does beyond its parts. */
	dress(reader: ArchiveReader): ArchiveReader;
	readonly store: Store | { readonly trouble: Failure };
}

/** What the user made of an archive. */
export interface Own {
	readonly corrections: FoundCorrections;
	readonly vocabulary: VocabularyState;
}

/** An archive with what the user made of it: first the vocabulary is applied, then the corrections. */
export async function hold(
	archive: AsImported,
	{ corrections = NO_CORRECTIONS, vocabulary = NO_VOCABULARY }: Partial<Own> = {}
): Promise<Held> {
	const revised = await archive.guard(() => revise(archive.parts, vocabulary.vocabulary));
	return holdRevised(archive, revised, { corrections, vocabulary });
}

/** Most archives have nothing of the user's, and are not kept waiting for the code that applies it. */
async function revise(parts: WordedParts, vocabulary: UserVocabulary): Promise<ArchiveParts> {
	if (isUnchanged(vocabulary)) return parts;
	const { reviseParts } = await late();
	return reviseParts(parts, vocabulary, { pause: takeTurn });
}

async function correct(parts: ArchiveParts, corrections: readonly Correction[]): Promise<CorrectedParts> {
	if (corrections.length === 0) return { parts, warnings: [] };
	const { correctParts } = await late();
	return correctParts(parts, corrections);
}

async function holdRevised(archive: AsImported, revised: ArchiveParts, own: Own): Promise<Held> {
	const { corrections, notes } = own.corrections;
	const { parts, warnings } = await archive.guard(() => correct(revised, corrections));
	return {
		reader: archive.dress(readParts(parts)),
		home: archive.home,
		load: archive.load,
		state: { corrections, warnings: [...notes, ...warnings], unsaved: null },
		vocabulary: own.vocabulary,
		async correct(wanted) {
			// Applied first: what cannot be applied is not kept.
			const held = await holdRevised(archive, revised, {
				...own,
				corrections: { corrections: wanted, notes: [] }
			});
			const unsaved = await save(archive, wanted);
			return unsaved === null ? held : { ...held, state: { ...held.state, unsaved } };
		},
		async revise(wanted) {
			const vocabulary = { ...NO_VOCABULARY, vocabulary: wanted };
			const held = await hold(archive, { ...own, vocabulary });
			const unsaved = await saveVocabulary(archive.store, wanted);
			return unsaved === null ? held : { ...held, vocabulary: { ...vocabulary, unsaved } };
		},
		propose: (signal) => archive.guard(() => proposeTerms(parts, signal))
	};
}

async function proposeTerms({ columns, prose }: ArchiveParts, signal: AbortSignal): Promise<Proposal[]> {
	const { createDiscovery } = await late();
	const discovery = createDiscovery();
	const { count } = columns.posts;
	for (let first = 0; first < count; first += POSTS_PER_TURN) {
		const length = Math.min(POSTS_PER_TURN, count - first);
		for (const { post, mentions } of await prose.posts(Int32Array.from({ length }, (_, i) => first + i)))
			discovery.add({ id: post.id, text: post.text, mentions });
		await takeTurn();
		signal.throwIfAborted();
	}
	return discovery.proposals();
}
