let query: MediaQueryList | null = null;

/** Whether the reader has asked for as little motion as can be. */
export function prefersStillness(): boolean {
	query ??= matchMedia('(prefers-reduced-motion: reduce)');
	return query.matches;
}
