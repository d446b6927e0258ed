import { Failed } from '#lib/worker/failed.ts';
import type { Failure } from '#lib/worker/protocol.ts';

/** What was thrown, as words for the person. */
export function failureOf(error: unknown): Failure {
	if (error instanceof Failed) {
		const { what, next, notes } = error;
		return { what, next, notes };
	}
	return {
		what: error instanceof Error ? error.message : String(error),
		next: 'Reload the page and try again.'
	};
}
