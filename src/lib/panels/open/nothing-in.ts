import type { Note } from '#lib/core/model/receipt.ts';
import { countWords } from '#lib/core/time/words.ts';
import type { Failure } from '#lib/worker/protocol.ts';
import type { Gathered } from './dropped.ts';

/** Why nothing of what was given can be read, in words. */
export function nothingIn({ leftOut, unread }: Pick<Gathered, 'leftOut' | 'unread'>): Failure {
	const [first] = unread;
	if (first) return notHad(first);
	const what =
		leftOut > 0
			? `Nothing to read: there ${leftOut === 1 ? 'is' : 'are'} only ${countWords(leftOut, 'file')} of pictures, sounds, styles, programs or office documents.`
			: 'Nothing to read: the folder is empty.';
	return { what, next: 'Open an export, a saved page or a table; save a spreadsheet as CSV first.' };
}

function notHad({ file, why }: Note): Failure {
	return {
		what: `${file} could not be had from the system: ${why}`,
		next: 'See whether it is still there and may be read, then open it again.'
	};
}
