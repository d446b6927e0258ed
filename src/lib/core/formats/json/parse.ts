/** A string, a whole number that a double would round, or a word that programs write though JSON has none of them. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])|NaN|-?Infinity/gsu;
const NEEDS_MENDING = /\d{16}|NaN|Infinity|\\x/u;
const HEX_ESCAPE = /\\(?:x([\dA-Fa-f]{2})|.)/gsu;

/**
 * The value of a record's JSON text. Whole numbers of 16 digits and more come out as strings, which are ids; `NaN` and
 * `Infinity`, as Python writes them, as null; the escape `\x08` of Telegram Desktop is read. Throws where it is no JSON.
 */
export function parseExactly(text: string): unknown {
	return JSON.parse(NEEDS_MENDING.test(text) ? text.replace(TOKEN, mendToken) : text);
}

/** As `parseExactly`; undefined where it is no JSON. */
export function parseOrNothing(text: string): unknown {
	try {
		return parseExactly(text);
	} catch {
		return undefined;
	}
}

function mendToken(token: string): string {
	if (token.startsWith('"')) return token.includes('\\x') ? token.replace(HEX_ESCAPE, mendEscape) : token;
	return token.endsWith('N') || token.endsWith('y') ? 'null' : `"${token}"`;
}

function mendEscape(whole: string, digits: string | undefined): string {
	return digits === undefined ? whole : `\\u00${digits}`;
}
