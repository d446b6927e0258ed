const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;

/** Class of every UTF-16 unit met so far, 0 where not yet asked: a table read beats a regular expression per character. */
const classes = new Uint8Array(65536);

/** Marks that make an emoji or a keycap of the character before: they belong to no word. */
const EMOJI_MARKS = new Set([0xfe0e, 0xfe0f, 0x20e3]);

function classOf(unit: number): number {
	const known = classes[unit] ?? 0;
	return known > 0 ? known : learn(unit);
}

function learn(unit: number): number {
	return (classes[unit] = classify(unit));
}

function classify(unit: number): number {
	const char = String.fromCharCode(unit);
	if (/\p{Nd}/u.test(char)) return DIGIT;
	return /[\p{L}\p{M}]/u.test(char) && !EMOJI_MARKS.has(unit) ? LETTER : OTHER;
}

/** A letter or a mark that belongs to one (й may come as и and a breve). Emoji and their selectors are none. */
export function isLetter(unit: number): boolean {
	return classOf(unit) === LETTER;
}

export function isDigit(unit: number): boolean {
	return classOf(unit) === DIGIT;
}

export function isWordUnit(unit: number): boolean {
	const known = classes[unit] ?? 0;
	return known >= LETTER || (known === 0 && learn(unit) >= LETTER);
}

export function isUpper(char: string): boolean {
	return char !== char.toLowerCase();
}

/** At least one letter, and no small one. */
export function isAllUpper(word: string): boolean {
	return word === word.toUpperCase() && word !== word.toLowerCase();
}
