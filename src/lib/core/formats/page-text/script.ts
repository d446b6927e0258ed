/** How many letters of two scripts a text has. */
export interface Letters {
	latin: number;
	cyrillic: number;
}

/** Fewer letters than this say nothing of a text's script. */
const LETTERS_MIN = 10;

/** The start of a line tells its script. */
const LOOKED_AT = 120;

export function addLetters(letters: Letters, line: string): Letters {
	const text = line.slice(0, LOOKED_AT);
	letters.latin += text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	letters.cyrillic += text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	return letters;
}

/** 1 for all Latin letters, -1 for all Cyrillic ones, 0 for an even mix or too few of either. */
export function leaning({ latin, cyrillic }: Letters): number {
	return latin + cyrillic < LETTERS_MIN ? 0 : (latin - cyrillic) / (latin + cyrillic);
}
