import type { ArchiveReader, Summary } from '#lib/core/archive/view.ts';

/** How far an opening has come. `total` is null while the size is not known. */
export interface Progress {
	readonly stage: 'reading' | 'dating' | 'tagging' | 'grouping' | 'indexing';
	readonly done: number;
	readonly total: number | null;
	/** Posts found so far. */
	readonly posts: number;
}

/** What to open: a published archive folder, or files and pasted text of the user's. */
export type OpenSource =
	| { readonly kind: 'published'; readonly url: string }
	| { readonly kind: 'files'; readonly files: readonly File[] }
	| { readonly kind: 'text'; readonly name: string; readonly text: string };

type Query = Exclude<keyof ArchiveReader, 'summary'>;

export type Request =
	| { readonly id: number; readonly kind: 'open'; readonly source: OpenSource }
	| { readonly id: number; readonly kind: 'cancel'; readonly target: number }
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
}

export type Response =
	| { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
	| { readonly id: number; readonly kind: 'opened'; readonly summary: Summary }
	| { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
	| { readonly id: number; readonly kind: 'failed'; readonly failure: Failure }
	| { readonly id: number; readonly kind: 'cancelled' };
