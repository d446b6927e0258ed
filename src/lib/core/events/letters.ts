/** Classes of UTF-16 units, as bits. */
const ASKED = 1;
const SPEAKS = 2;
const BLANK = 4;
const HALF = 8;

/** Class of every unit met so far, 0 where not yet asked: a table read beats a regular expression per character. */
const classes = new Uint8Array(65536);
/** The same of what two units write together. */
const wide = new Map<number, boolean>();
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;

function classOf(unit: number): number {
	const known = classes[unit] ?? ASKED;
	return known > 0 ? known : (classes[unit] = classify(unit));
}

function classify(unit: number): number {
	if (unit >= 0xd800 && unit < 0xe000) return ASKED | HALF;
	const char = String.fromCharCode(unit);
	return ASKED | (LETTER_OR_NUMBER.test(char) ? SPEAKS : 0) | (/\s/u.test(char) ? BLANK : 0);
}

function speaksWide(text: string, at: number): number {
	const point = text.codePointAt(at) ?? 0;
	if (point < 0x10000) return 0;
	let speaks = wide.get(point);
	if (speaks === undefined) wide.set(point, (speaks = LETTER_OR_NUMBER.test(String.fromCodePoint(point))));
	return speaks ? 2 : 0;
}

/** UTF-16 units of the letter or number that stands at `at`, 0 where none does. */
export function letterAt(text: string, at: number): number {
	if (at >= text.length) return 0;
	const found = classOf(text.charCodeAt(at));
	if ((found & SPEAKS) !== 0) return 1;
	return (found & HALF) === 0 ? 0 : speaksWide(text, at);
}

/** Where the letters and numbers that begin at `from` end. */
export function endOfLetters(text: string, from: number): number {
	let at = from;
	while (at < text.length) {
		const known = classes[text.charCodeAt(at)] ?? 0;
		const units = (known & SPEAKS) !== 0 ? 1 : known === ASKED ? 0 : letterAt(text, at);
		if (units === 0) break;
		at += units;
	}
	return at;
}

/** Whether white space stands at `at`; the end of the text is none. */
function isBlankAt(text: string, at: number): boolean {
	return (classOf(text.charCodeAt(at)) & BLANK) !== 0;
}

/** The end of an address whose first character after the scheme is at `from`, 0 where nothing stands there. */
export function endOfAddress(text: string, from: number): number {
	let at = from;
	while (at < text.length && !isBlankAt(text, at)) at++;
	return at > from ? at : 0;
}

/** Where the address after `http://` or `https://` at `at` begins, 0 where neither stands there. */
export function afterScheme(text: string, at: number): number {
	if (!text.startsWith('http', at)) return 0;
	const mark = text.charCodeAt(at + 4) === 0x73 ? at + 5 : at + 4;
	return text.startsWith('://', mark) ? mark + 3 : 0;
}
