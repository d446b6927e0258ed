import type * as lateParts from './late-parts.ts';
import { messageOf, OpenFailure } from './open-failure.ts';

type LateParts = typeof lateParts;

let loading: Promise<LateParts> | undefined;

/**
 * Reading, dates and vocabularies: most of the code, which the first picture need not wait for. It is loaded once, when
 * it is first used or after the first picture; what could not be had, a browser remembers until the page is loaded again.
 * Rejects with OpenFailure.
 */
export function late(): Promise<LateParts> {
	loading ??= import('./late-parts.ts').catch((error: unknown) => {
		throw new OpenFailure({
			what: `A part of Postline could not be loaded, and comes when the page is loaded again: ${messageOf(error)}`,
			next: 'Check the connection, then reload the page.'
		});
	});
	return loading;
}
