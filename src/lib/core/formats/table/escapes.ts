/** What R writes on Windows for a character that its code page has not. */
const ESCAPE = /<U\+([0-9A-Fa-f]{4,8})>/gu;
const RUN = /<U\+[0-9A-Fa-f]{4,8}>(?:\s?<U\+[0-9A-Fa-f]{4,8}>)+/u;
const AT_EDGE = /^\s*<U\+[0-9A-Fa-f]{4,8}>|<U\+[0-9A-Fa-f]{4,8}>\s*$/mu;
const SPEAKS_OF_IT = /unicode|юникод|code ?point|utf-?8|\bescape/iu;
/** Share of rows with an escape below which a file only mentions some. */
const SHARE_MIN = 0.02;

/** Turns `<U+1F4F0>` into its character; halves of a pair join, numbers that are no character stay as they are. */
export function decodeEscapes(text: string): string {
	if (!text.includes('<U+')) return text;
	return text.replace(ESCAPE, (escape, digits: string) => {
		const code = Number.parseInt(digits, 16);
		return code === 0 || code > 0x10ffff ? escape : String.fromCodePoint(code);
	});
}

/**
 * Whether a file writes its characters as escapes: no character of its own is one that always needs an escape, and
 * escapes stand as writing stands, side by side or at the edge of a line, not as a thing that is spoken of.
 */
export function usesEscapes(rows: readonly (readonly string[])[]): boolean {
	let signs = 0;
	let withEscape = 0;
	for (const cells of rows) {
		const row = cells.filter((cell) => cell.includes('<U+'));
		if (cells.some((cell) => /[\u{10000}-\u{10ffff}]/u.test(cell))) return false;
		const used = row.filter((cell) => !SPEAKS_OF_IT.test(cell));
		if (used.length > 0) withEscape += 1;
		for (const cell of used) signs += RUN.test(cell) || AT_EDGE.test(cell) ? 2 : 0.5;
	}
	return signs >= 2 && withEscape >= rows.length * SHARE_MIN;
}
