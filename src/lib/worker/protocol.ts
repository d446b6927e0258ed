import type { ArchiveReader, Summary } from '#lib/core/archive/view.ts';
import type { Correction } from '#lib/core/corrections/correction.ts';
import type { ReadOptions } from '#lib/core/model/reading.ts';
import type { Proposal } from '#lib/core/annotate/discover/proposal.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { ImportProgress } from '#lib/core/pipeline/progress.ts';
import type { Spread } from '#lib/core/pipeline/spread.ts';
import type { LexiconEntry } from '#lib/core/vocabulary/lexicon.ts';
import type { UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';

export type { LexiconEntry, Proposal };
export type { Inspection } from '#lib/core/pipeline/inspect.ts';

/** How far an opening has come. `total` is null while the size is not known. */
export interface Progress {
	/** `loading` reads the archive that is added to, `keeping` writes the result to this machine. */
	readonly stage: ImportProgress['stage'] | 'loading' | 'indexing' | 'keeping';
	/** Bytes while reading and keeping, rows of tables while loading, else posts. */
	readonly done: number;
	readonly total: number | null;
	/** Posts found so far. */
	readonly posts: number;
	/** How those lie in time; left out where it does not change. */
	readonly spread?: Spread;
	/** Smoothed; null in stages that do not count bytes, and while it is too early to say. */
	readonly bytesPerSecond: number | null;
	/** Until the end of this stage, smoothed; null while it is too early to say. */
	readonly leftMs: number | null;
}

/** A file of the user's, with its path inside what was dropped: `export/messages2.html`, or its bare name. */
export interface PickedFile {
	readonly path: string;
	readonly file: File;
}

/** Files and pasted text of the user's. */
export type ImportSource =
	| { readonly kind: 'files'; readonly files: readonly PickedFile[] }
	| { readonly kind: 'text'; readonly name: string; readonly text: string };

/** What to open: a published archive folder, one kept on this machine, or something to read. */
export type OpenSource =
	| { readonly kind: 'published'; readonly url: string }
	| { readonly kind: 'kept'; readonly id: string }
	| ImportSource;

/** `add` joins what is read to the open archive; it means nothing for a published or kept one. */
export interface OpenRequest {
	readonly source: OpenSource;
	readonly add: boolean;
	readonly read: ReadOptions;
}

/** Where the open archive lives. One that could not be kept is gone with the page; `why` says the reason. */
export type Home =
	| { readonly kind: 'published'; readonly url: string }
	| { readonly kind: 'kept'; readonly id: string }
	| { readonly kind: 'memory'; readonly why: Failure };

/** What the user put right in the open archive, in order. */
export interface CorrectionState {
	readonly corrections: readonly Correction[];
	/** Those that do not fit the archive, and what of their file could not be read. */
	readonly warnings: readonly Note[];
	/** Why they are gone with the page, in words; null where they are kept, or the archive itself is not. */
	readonly unsaved: Failure | null;
}

/** What the user made of the vocabulary. It is one for all archives of this browser. */
export interface VocabularyState {
	readonly vocabulary: UserVocabulary;
	/** What of its file could not be read. */
	readonly warnings: readonly Note[];
	/** Why it is gone with the page, in words; null where it is kept. */
	readonly unsaved: Failure | null;
}

export interface Opened {
	readonly summary: Summary;
	readonly home: Home;
	readonly state: CorrectionState;
	readonly vocabulary: VocabularyState;
}

/** The archive with other corrections. */
export type Corrected = Pick<Opened, 'summary' | 'state'>;
/** The archive with another vocabulary. */
export type Revised = Pick<Opened, 'summary' | 'state' | 'vocabulary'>;

/** An archive in the private file system of this browser. */
export interface KeptArchive {
	readonly id: string;
	/** As the user named it, else as its channels are called. */
	readonly name: string;
	readonly posts: number;
	/** First and last instant that a post is placed at, UTC milliseconds; null where none is dated. */
	readonly from: number | null;
	readonly to: number | null;
	readonly bytes: number;
	/** When it was kept or last opened anew, UTC milliseconds. */
	readonly savedAt: number;
	/** Why it cannot be opened, in words; it can still be removed. */
	readonly refused: string | null;
}

/** Everything that is kept on this machine. */
export interface Shelf {
	/** Newest first. */
	readonly archives: readonly KeptArchive[];
	/** Bytes that this site uses and may use, by the browser's estimate; null where it gives none. */
	readonly room: { readonly usedBytes: number; readonly allowedBytes: number } | null;
	/** Whether the browser has promised not to clear it by itself; null where it does not say. */
	readonly isPersistent: boolean | null;
	/** Why nothing can be kept here, in words, e.g. in some private windows. */
	readonly trouble: Failure | null;
}

/** Every action is answered with the shelf as it is then. An empty name takes the user's name back. */
export type ShelfAction =
	| { readonly kind: 'list' }
	| { readonly kind: 'rename'; readonly archive: string; readonly name: string }
	| { readonly kind: 'remove'; readonly archive: string };

type Query = Exclude<keyof ArchiveReader, 'summary'>;

/**
 * `opened` offers an archive: it takes the place of the open one when `accept` comes, so that a cancel that crosses the
 * offer on its way still leaves the open one. `cancel` ends an opening, a look or a search for proposals. `prepare` loads what
 * the first picture does without, and is not answered.
 */
export type Request =
	| ({ readonly id: number; readonly kind: 'open' } & OpenRequest)
	| { readonly id: number; readonly kind: 'look'; readonly source: ImportSource; readonly read: ReadOptions }
	| { readonly id: number; readonly kind: 'shelf'; readonly action: ShelfAction }
	| { readonly id: number; readonly kind: 'correct'; readonly corrections: readonly Correction[] }
	| { readonly id: number; readonly kind: 'revise'; readonly vocabulary: UserVocabulary }
	| { readonly id: number; readonly kind: 'lexicon' | 'propose' | 'prepare' }
	| { readonly id: number; readonly kind: 'accept' | 'cancel'; readonly target: number }
	| {
			[Name in Query]: {
				readonly id: number;
				readonly kind: Name;
				readonly query: Parameters<ArchiveReader[Name]>[0];
			};
	  }[Query];

/** A failure in words for the person: what happened, where, what to do next. */
export interface Failure {
	readonly what: string;
	readonly next: string;
	/** Where and why in each file, when the failure is of files. */
	readonly notes?: readonly Note[];
}

export type Response =
	| { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
	| ({ readonly id: number; readonly kind: 'opened' } & Opened)
	| { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
	| { readonly id: number; readonly kind: 'failed'; readonly failure: Failure }
	| { readonly id: number; readonly kind: 'cancelled' };
