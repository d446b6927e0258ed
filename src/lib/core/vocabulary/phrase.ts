const HAS_LETTER = /[\p{L}\p{N}]/u;

/** Whether there is anything in a phrase to look for. */
export function isPhrase(phrase: string): boolean {
	return HAS_LETTER.test(phrase);
}

/** A hashtag as the posts' own terms call it, null where the phrase is none. */
export function hashtagOf(phrase: string): string | null {
	return /^[#＃]/u.test(phrase) ? phrase.slice(1).toLowerCase() : null;
}
