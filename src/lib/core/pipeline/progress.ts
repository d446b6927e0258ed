import type { Archive } from '#lib/core/model/archive.ts';
import type { ReadOptions } from '#lib/core/model/reading.ts';
import type { Spread } from './spread.ts';
import type { TagElsewhere } from './tag-ahead.ts';

/** How far an import has come. `total` is null while the size is not known; both count bytes while reading, posts later. */
export interface ImportProgress {
	readonly stage: 'reading' | 'dating' | 'tagging' | 'grouping';
	readonly done: number;
	readonly total: number | null;
	/** Posts found so far. */
	readonly posts: number;
	/** How those lie in time, counted when asked; left out where it does not change. */
	readonly spread?: () => Spread;
}

export interface ImportOptions {
	/** What a person told about the inputs; what is not told is guessed. */
	readonly read?: ReadOptions;
	/** An archive that the inputs are added to. The result is the same as of reading all its inputs together. */
	readonly base?: Archive;
	/** Help of another thread, where there is one. */
	readonly tagElsewhere?: TagElsewhere;
	readonly onProgress?: (progress: ImportProgress) => void;
	/** Looked at between posts; the import then rejects with the signal's reason. */
	readonly signal?: AbortSignal;
}
