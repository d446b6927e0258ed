const LATIN = 'ABCEHIKMOPTXYSJaceiopxysj';
const CYRILLIC = 'АВСЕНІКМОРТХУЅЈасеіорхуѕј';
const toCyrillic = new Map([...LATIN].map((letter, i) => [letter, CYRILLIC.charAt(i)]));
const toLatin = new Map([...CYRILLIC].map((letter, i) => [letter, LATIN.charAt(i)]));
const IS_LATIN = /\p{Script=Latin}/u;
const IS_CYRILLIC = /\p{Script=Cyrillic}/u;

const IS_PLAIN = /^(?:[а-яёА-ЯЁ\d]+|[a-zA-Z\d]+)$/;

/** Whether a word is written in the common letters of one alphabet, as nearly all are: composed, and with nothing to unmix. */
export function isPlain(word: string): boolean {
	return IS_PLAIN.test(word);
}

/** A word that mixes both alphabets, written in the one all its letters can stand for; any other word as it is. */
export function unmix(word: string): string {
	if (!IS_CYRILLIC.test(word) || !IS_LATIN.test(word)) return word;
	return rewrite(word, IS_LATIN, toCyrillic) ?? rewrite(word, IS_CYRILLIC, toLatin) ?? word;
}

function rewrite(word: string, foreign: RegExp, table: ReadonlyMap<string, string>): string | null {
	let result = '';
	for (const letter of word) {
		const twin = foreign.test(letter) ? table.get(letter) : letter;
		if (twin === undefined) return null;
		result += twin;
	}
	return result;
}
