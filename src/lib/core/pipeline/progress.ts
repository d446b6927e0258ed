/** How far an import has come. `total` is null while the size is not known; both count bytes while reading, posts later. */
export interface ImportProgress {
	readonly stage: 'reading' | 'dating' | 'tagging' | 'grouping';
	readonly done: number;
	readonly total: number | null;
	/** Posts found so far. */
	readonly posts: number;
}

export interface ImportOptions {
	readonly onProgress?: (progress: ImportProgress) => void;
	/** Looked at between posts; the import then rejects with the signal's reason. */
	readonly signal?: AbortSignal;
}
