import type { ArchiveReader } from '#lib/core/archive/view.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Correction } from '#lib/core/corrections/correction.ts';
import type { UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import type { CorrectionState, Home, OpenRequest, Proposal, VocabularyState } from './protocol.ts';
import type { Told } from './report.ts';

/** An archive that is open: how it answers, where it lives, and all its rows where something is added to it. */
export interface Held {
	readonly reader: ArchiveReader;
	readonly home: Home;
	/** As the import left them, without corrections. */
	load(options: LoadOptions): Promise<Archive>;
	readonly state: CorrectionState;
	/** The same archive with these corrections and no others, kept where it lives. */
	correct(corrections: readonly Correction[]): Promise<Held>;
	readonly vocabulary: VocabularyState;
	/** The same archive with this vocabulary, which is kept for all archives. */
	revise(vocabulary: UserVocabulary): Promise<Held>;
	/** Terms that the vocabulary lacks, the most frequent first. Other questions are answered meanwhile. */
	propose(signal: AbortSignal): Promise<Proposal[]>;
}

export interface LoadOptions {
	readonly onProgress: (step: Told) => void;
	readonly signal: AbortSignal;
}

/** An archive ready to take the place of the open one. Exactly one of the two is called; neither rejects. */
export interface Offer {
	readonly held: Held;
	/** It is open now: what it replaces may go. */
	accept(): Promise<void>;
	/** It is not wanted after all: what was written for it goes. */
	discard(): Promise<void>;
}

export interface OpenOptions extends LoadOptions {
	/** The archive that is open. */
	readonly base: Held | null;
}

export type Opener = (request: OpenRequest, options: OpenOptions) => Promise<Offer>;
