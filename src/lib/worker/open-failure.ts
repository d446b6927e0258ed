import type { Note } from '#lib/core/model/receipt.ts';
import type { Failure } from './protocol.ts';

/** Something failed for a reason a person can act on. */
export class OpenFailure extends Error implements Failure {
	readonly what: string;
	readonly next: string;
	readonly notes: readonly Note[];
	constructor({ what, next, notes = [] }: Failure) {
		super(what);
		this.what = what;
		this.next = next;
		this.notes = notes;
	}
}

/** Any error as words for the person. */
export function failureOf(error: unknown): Failure {
	if (error instanceof OpenFailure) {
		const { what, next, notes } = error;
		return { what, next, notes };
	}
	return {
		what: `Something went wrong inside Postline: ${messageOf(error)}`,
		next: 'Reload the page and try again.'
	};
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
