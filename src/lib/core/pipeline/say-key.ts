const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const INVISIBLE = /[\u200B\u200C\u200E\u200F\u2060\uFEFF]|\u200D|\uFE0E|\uFE0F/gu;

/** Letters and digits of a text in one case: the same however a page was copied. */
export function sayKey(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(NOT_WORD, '');
}

/** What a person would call the same words: spacing and invisible signs do not count, punctuation does. */
export function wordsOf(text: string): string {
	return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}
