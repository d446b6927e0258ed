import type { Dialect } from './dialect.ts';
import { scanRow } from './scan-row.ts';

/** A row of a table and the 1-based line it begins at, or lines that are no row. */
export type Cut =
	| {
			readonly kind: 'row';
			readonly line: number;
			readonly cells: readonly string[];
			/** As in `Scanned`. */
			readonly clean: boolean;
	  }
	| { readonly kind: 'refused'; readonly line: number; readonly why: string };

export interface TableShape {
	readonly dialect: Dialect;
	/** How many cells a row has. */
	readonly width: number;
	/** Whether cells of the right number look like a row of this table: told of rows after a stray quote. */
	looksRight(cells: readonly string[]): boolean;
}

/** A quoted cell this long is tried as a stray quote before it is waited for any longer; in characters. */
const LONG_CELL = 1 << 20;
/** A row past this length is refused: no post is that long; in characters. */
const ROW_MAX = 16 << 20;
const TOO_LONG = `A row of more than ${String(ROW_MAX >> 20)} million characters: no post is that long. The reading goes on at the next line.`;
/** How much may be read to find where rows begin again, as a multiple of the lines in doubt. */
const SEARCH_FACTOR = 16;

/**
 * Cuts text, which comes in pieces of any size, into rows. A stray quote costs the row that has it and no other.
 * papaparse cannot begin again behind one; on tweets of 90 columns it cuts 55 MB/s, this 110.
 */
export class RowCutter {
	readonly #shape: TableShape;
	#text = '';
	#line: number;
	/** No row ends before the text is this long, so that a long one is not scanned again for every piece. */
	#worthFrom = 0;
	/** How far a doubtful row has been looked through for the next one, in characters of the row. */
	#patience = 0;
	#skipping = false;

	constructor(shape: TableShape, firstLine = 1) {
		this.#shape = shape;
		this.#line = firstLine;
	}

	/** The rows that end in what is known so far. */
	feed(piece: string, atEnd: boolean): Cut[] {
		this.#text += piece;
		if (!atEnd && this.#text.length < this.#worthFrom) return [];
		const cuts: Cut[] = [];
		let at = this.#skipping ? this.#skipLine() : 0;
		while (at < this.#text.length) {
			const next = this.#cutOne(at, atEnd, cuts);
			if (next === at) break;
			this.#line += this.#linesIn(at, next);
			this.#patience = 0;
			at = next;
		}
		this.#text = this.#text.slice(at);
		this.#worthFrom = this.#text.length > 1 << 16 ? Math.min(this.#text.length * 2, ROW_MAX + 1) : 0;
		return cuts;
	}

	/** Adds what begins at `at` and returns where it ends, `at` itself where more text is needed. */
	#cutOne(at: number, atEnd: boolean, cuts: Cut[]): number {
		const { dialect, width } = this.#shape;
		const blank = this.#endOfBlankLine(at, atEnd);
		if (blank !== at) return blank;
		for (;;) {
			const scan = scanRow(this.#text, at, dialect, { atEnd, doubtFrom: at + this.#patience });
			if (scan.kind === 'row') {
				if (scan.end - at > ROW_MAX) {
					cuts.push({ kind: 'refused', line: this.#line, why: TOO_LONG });
					return Math.min(scan.end, this.#text.length);
				}
				const wrong = scan.cells.length !== width;
				if ((wrong || !scan.clean) && this.#linesIn(at, scan.end) > 1) {
					const restart = this.#findRestart(at, Math.min(scan.end, this.#text.length), atEnd);
					if (restart !== null) return this.#refuse(at, restart, cuts);
				}
				cuts.push({ kind: 'row', line: this.#line, cells: scan.cells, clean: scan.clean });
				return Math.min(scan.end, this.#text.length);
			}
			const until = scan.kind === 'doubt' ? scan.at : this.#text.length;
			const long = until - at >= Math.max(LONG_CELL, 2 * this.#patience);
			if (scan.kind === 'doubt' || scan.kind === 'open' || long) {
				const restart = this.#findRestart(at, until, atEnd);
				if (restart !== null) return this.#refuse(at, restart, cuts);
				this.#patience = 2 * (until - at) + 1;
			}
			if (scan.kind === 'open') return this.#refuseOpen(at, cuts);
			if (scan.kind === 'more') return this.#text.length - at > ROW_MAX ? this.#refuseLong(at, cuts) : at;
		}
	}

	/** The first later line that reads as a row of its own; null where none before `to` does. */
	#findRestart(from: number, to: number, atEnd: boolean): number | null {
		const { dialect, width } = this.#shape;
		let budget = SEARCH_FACTOR * (to - from) + LONG_CELL;
		for (let end = this.#text.indexOf(dialect.newline, from); end !== -1 && end < to;) {
			const start = end + 1;
			const scan = scanRow(this.#text, start, dialect, { atEnd, doubtFrom: 0 });
			if (
				scan.kind === 'row' &&
				scan.clean &&
				scan.cells.length === width &&
				this.#shape.looksRight(scan.cells)
			)
				return start;
			budget -=
				(scan.kind === 'row' ? scan.end : scan.kind === 'doubt' ? scan.at : this.#text.length) - start;
			if (budget < 0) return null;
			end = this.#text.indexOf(dialect.newline, start);
		}
		return null;
	}

	#refuse(at: number, restart: number, cuts: Cut[]): number {
		const last = this.#line + this.#linesIn(at, restart) - 1;
		const lines = last > this.#line ? ` The row runs to line ${String(last)}.` : '';
		const why = `A quote opens a cell here and nothing closes it; the next whole row is read again.${lines}`;
		cuts.push({ kind: 'refused', line: this.#line, why });
		return restart;
	}

	#refuseOpen(at: number, cuts: Cut[]): number {
		const why = 'The file ends in the middle of a quoted cell; this row is not whole.';
		cuts.push({ kind: 'refused', line: this.#line, why });
		return Math.max(this.#text.length, at + 1);
	}

	#refuseLong(at: number, cuts: Cut[]): number {
		cuts.push({ kind: 'refused', line: this.#line, why: TOO_LONG });
		const end = this.#text.lastIndexOf(this.#shape.dialect.newline);
		this.#skipping = end < at;
		return this.#skipping ? this.#text.length : end + 1;
	}

	/** Past the rest of a refused line. */
	#skipLine(): number {
		const end = this.#text.indexOf(this.#shape.dialect.newline);
		this.#skipping = end === -1;
		if (this.#skipping) return this.#text.length;
		this.#line += 1;
		return end + 1;
	}

	/** The end of a line of nothing but blanks, `at` where the line has something or is not whole. */
	#endOfBlankLine(at: number, atEnd: boolean): number {
		const { delimiter, newline } = this.#shape.dialect;
		let end = at;
		while (end < this.#text.length) {
			const sign = this.#text[end];
			if (sign === newline) return end + 1;
			if (sign === delimiter || (sign !== ' ' && sign !== '\r' && sign !== '\t')) return at;
			end += 1;
		}
		return atEnd ? end : at;
	}

	#linesIn(from: number, to: number): number {
		const { newline } = this.#shape.dialect;
		let count = 0;
		for (let end = this.#text.indexOf(newline, from); end !== -1 && end < to;) {
			count += 1;
			end = this.#text.indexOf(newline, end + 1);
		}
		return count;
	}
}
