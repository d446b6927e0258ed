import { EMOJI } from './emoji.ts';

const FINISHED = new RegExp(
	`(?:[.!?…。！？؟۔।]|<\\.\\.\\.>|${EMOJI})[\\p{Pe}\\p{Pf}"'”»*_\\s\\u200B-\\u200F]*$`,
	'u'
);
/** A sign of a script that writes a word in one or two of them says as much as this many letters. */
const IDEOGRAPH_LETTERS = 2.5;

/** Whether a line ends as a sentence does. */
export function isFinished(text: string): boolean {
	return FINISHED.test(text);
}

/** Whether a line ends in what calls for more: a colon, a comma, a dash. */
export function isUnfinished(text: string): boolean {
	return /[:,;，、：；،–—-]$/u.test(text.trim());
}

/** Lower case, or punctuation that no sentence opens with: the line goes on from the one before. */
export function startsMidway(text: string): boolean {
	return /^[\s\u00A0]*(?:\p{Ll}|[,.;:!?)\]}»”…](?!\.\.))/u.test(text) && !/^[\s\u00A0]*[[<.]/u.test(text);
}

/** How much a line says, in letters of an alphabet. */
export function weightOf(text: string): number {
	const ideographs = text.match(/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/gu)?.length ?? 0;
	return text.trim().length + ideographs * (IDEOGRAPH_LETTERS - 1);
}
