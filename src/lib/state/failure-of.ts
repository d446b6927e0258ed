import type { Failure } from '#lib/worker/protocol.ts';

/** What was thrown, as words for the person. */
export function failureOf(error: unknown): Failure {
	if (typeof error === 'object' && error !== null && 'what' in error && 'next' in error) {
		return { what: String(error.what), next: String(error.next) };
	}
	return {
		what: error instanceof Error ? error.message : String(error),
		next: 'Reload the page and try again.'
	};
}
