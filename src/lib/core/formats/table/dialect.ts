/** How a table is written. */
export interface Dialect {
	readonly delimiter: string;
	/** Whether `\"` inside a quoted cell is a quote; a doubled quote always is one. */
	readonly backslash: boolean;
	/** What ends a row outside of quotes; a carriage return before a line feed belongs to it. */
	readonly newline: '\n' | '\r';
}

export const DELIMITERS = [',', '\t', ';', '|'] as const;

/** What may end the rows of a text: old Macintosh files use carriage returns, and may have line feeds in their cells. */
export function newlinesOf(text: string): readonly Dialect['newline'][] {
	// A file written twice as for Windows ends its lines with two returns.
	if (!/\r(?![\r\n])/u.test(text)) return ['\n'];
	return text.includes('\n') ? ['\n', '\r'] : ['\r'];
}

const DECLARED = /^sep=(.)[ \t]*(?:\r\n|\n|\r)/iu;

/** The delimiter that a first line such as `sep=;` declares, and how many characters that line takes; null without one. */
export function declaredDelimiter(
	text: string
): { readonly delimiter: string; readonly length: number } | null {
	const found = DECLARED.exec(text);
	const delimiter = found?.[1];
	if (found === null || delimiter === undefined || delimiter === '"') return null;
	return { delimiter, length: found[0].length };
}
