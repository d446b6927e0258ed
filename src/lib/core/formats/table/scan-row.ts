import type { Dialect } from './dialect.ts';

/** One row as it stands in a text. */
export interface Scanned {
	readonly kind: 'row';
	readonly cells: readonly string[];
	/** Where the next row begins. */
	readonly end: number;
	/** Whether every quote stands where the rules allow one. */
	readonly clean: boolean;
}

/**
 * What begins at a place of a text: a row; the beginning of one that goes on after the text (`more`); a quoted cell
 * that the input never closes (`open`); or, at `at`, a quote after a line end that shows a quoted cell to be astray (`doubt`).
 */
export type Scan =
	| Scanned
	| { readonly kind: 'more' }
	| { readonly kind: 'open' }
	| { readonly kind: 'doubt'; readonly at: number };

export interface ScanLimits {
	/** Whether the input ends with the text. */
	readonly atEnd: boolean;
	/** From this offset on, a misplaced quote in a cell of several lines stops the scan with `doubt`. */
	readonly doubtFrom: number;
}

const MORE: Scan = { kind: 'more' };

/** Reads the row that begins at `start`. */
export function scanRow(
	text: string,
	start: number,
	dialect: Dialect,
	{ atEnd, doubtFrom }: ScanLimits
): Scan {
	const { delimiter, newline } = dialect;
	const cells: string[] = [];
	const otherNewline = newline === '\n' ? '\r' : '\n';
	let clean = true;
	let at = start;
	let lineEnd = text.indexOf(newline, start);
	for (;;) {
		const opening = openingQuote(text, at);
		if (opening === -1) {
			if (lineEnd !== -1 && lineEnd < at) lineEnd = text.indexOf(newline, at);
			const next = text.indexOf(delimiter, at);
			const ended = next === -1 || (lineEnd !== -1 && lineEnd < next);
			if (ended && lineEnd === -1 && !atEnd) return MORE;
			const end = ended ? (lineEnd === -1 ? text.length : lineEnd) : next;
			const cell = text.slice(at, ended ? withoutReturns(text, at, end) : end);
			if (cell.includes('"') || cell.includes(otherNewline)) clean = false;
			cells.push(cell);
			if (ended) return { kind: 'row', cells, end: end + 1, clean };
			at = end + 1;
			continue;
		}
		let closing = opening + 1;
		let after = -1;
		let escaped = false;
		let lineBreak: number | null = null;
		while (after === -1) {
			const quote = text.indexOf('"', closing);
			if (quote === -1) return atEnd ? { kind: 'open' } : MORE;
			if (dialect.backslash && isEscaped(text, quote, opening)) {
				escaped = true;
				closing = quote + 1;
				continue;
			}
			if (quote + 1 === text.length && !atEnd) return MORE;
			if (text[quote + 1] === '"') {
				escaped = true;
				closing = quote + 2;
				continue;
			}
			const rest = afterBlanks(text, quote + 1, delimiter);
			if (rest >= text.length && !atEnd) return MORE;
			if (rest >= text.length || text[rest] === delimiter || text[rest] === newline) {
				const inner = text.slice(opening + 1, quote);
				cells.push(escaped ? unescape(inner, dialect.backslash) : inner);
				after = rest;
			} else {
				clean = false;
				lineBreak ??= text.indexOf(newline, opening);
				if (quote >= doubtFrom && lineBreak !== -1 && lineBreak < quote) return { kind: 'doubt', at: quote };
				closing = quote + 1;
			}
		}
		if (after >= text.length || text[after] === newline) return { kind: 'row', cells, end: after + 1, clean };
		at = after + 1;
	}
}

/** Where a quoted cell opens, spaces before it allowed; -1 where the cell is not quoted. */
function openingQuote(text: string, at: number): number {
	let quote = at;
	while (text[quote] === ' ') quote += 1;
	return text[quote] === '"' ? quote : -1;
}

function afterBlanks(text: string, at: number, delimiter: string): number {
	let rest = at;
	while (rest < text.length && text[rest] !== delimiter && (text[rest] === ' ' || text[rest] === '\r')) {
		if (text[rest] === '\r' && !/[\r\n]/u.test(text[rest + 1] ?? '\n')) break;
		rest += 1;
	}
	return rest;
}

/** Where a line ends without the returns before its line feed. */
function withoutReturns(text: string, from: number, end: number): number {
	let last = end;
	while (last > from && text[last - 1] === '\r') last -= 1;
	return last;
}

function isEscaped(text: string, quote: number, opening: number): boolean {
	let slashes = 0;
	while (quote - slashes - 1 > opening && text[quote - slashes - 1] === '\\') slashes += 1;
	return slashes % 2 === 1;
}

function unescape(inner: string, backslash: boolean): string {
	return backslash
		? inner.replace(/""|\\(["\\])/gu, (_, sign?: string) => sign ?? '"')
		: inner.replaceAll('""', '"');
}
