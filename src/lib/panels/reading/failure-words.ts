/** What went wrong, for the person: the worker's own words where it gives them. */
export function wordsOf(error: unknown): string {
	if (typeof error === 'object' && error !== null && 'what' in error) return String(error.what);
	return error instanceof Error ? error.message : String(error);
}
