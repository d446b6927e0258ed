import { describeColumns, rankIn, type Column } from './column.ts';
import { DELIMITERS, declaredDelimiter, newlinesOf, type Dialect } from './dialect.ts';
import { isNothing } from './nothing.ts';
import { RowCutter, type Cut } from './row-cutter.ts';
import { isRuledLine } from './ruled-line.ts';
import { ROLE_NAMES, type NamedRole } from './role-names.ts';
import { readTime } from './times.ts';

/** How a table is laid out, told by its first lines. */
export interface Layout {
	readonly dialect: Dialect;
	/** Characters of a line such as `sep=;` before the table. */
	readonly skipped: number;
	/** Names of the columns, `column 1` and so on where the table has no head. */
	readonly names: readonly string[];
	/** The line of the head, null where there is none. */
	readonly headLine: number | null;
	/** Rows that look whole, the head left out. */
	readonly rows: readonly (readonly string[])[];
	/** Share of the first rows that have as many cells as most, 0..1. */
	readonly even: number;
	readonly columns: readonly Column[];
}

/** Rows that are looked at. */
const ROWS_MAX = 300;
const ROWS_WEIGHED = 150;
/** Rows whose lengths are tried as that of the table. */
const WIDTHS_TRIED = 6;
const NAME_MAX = 80;

interface Trial {
	readonly dialect: Dialect;
	readonly width: number;
	readonly cuts: readonly Cut[];
	readonly even: number;
	/** How well rows of one width fit, and that with regard to their number. */
	readonly fit: number;
	readonly score: number;
}

/** The layout of a text; null where no delimiter gives rows of one length. `whole` tells that the input ends with it. */
export function findLayout(text: string, whole: boolean): Layout | null {
	const declared = declaredDelimiter(text);
	const body = declared === null ? text : text.slice(declared.length);
	const newlines = newlinesOf(body);
	let best: Trial | null = null;
	for (const delimiter of declared === null ? DELIMITERS : [declared.delimiter]) {
		if (!body.includes(delimiter)) continue;
		for (const newline of newlines) {
			const line = declared === null ? 1 : 2;
			const plain = tryDialect(body, { delimiter, backslash: false, newline }, whole, line);
			const other = body.includes('\\"')
				? tryDialect(body, { delimiter, backslash: true, newline }, whole, line)
				: null;
			// A backslash before a quote is mostly a sign of the text: it must mend rows, not only cut one into more.
			const trial = other !== null && (plain === null || other.fit > plain.fit) ? other : plain;
			if (trial !== null && (best === null || trial.score > best.score)) best = trial;
		}
	}
	return best === null ? null : layOut(best, declared?.length ?? 0, body);
}

function tryDialect(text: string, dialect: Dialect, whole: boolean, firstLine: number): Trial | null {
	const widths = new Set<number>();
	for (const cut of cutHead(text, dialect, 0, whole, firstLine).slice(0, WIDTHS_TRIED))
		if (cut.kind === 'row' && cut.cells.length > 1) widths.add(cut.cells.length);
	let best: Trial | null = null;
	for (const width of widths) {
		const cuts = cutHead(text, dialect, width, whole, firstLine).slice(0, ROWS_MAX);
		const judged = cuts.length > 2 && !text.endsWith(dialect.newline) ? cuts.slice(0, -1) : cuts;
		const good = judged.filter((cut) => cut.kind === 'row' && cut.cells.length === width).length;
		const stray = judged.reduce((sum, cut) => sum + (cut.kind === 'row' && cut.clean ? 0 : 1), 0);
		const even = judged.length === 0 ? 0 : good / judged.length;
		// One giant row is as even as can be, and no table.
		const astray = Math.min(stray / Math.max(1, judged.length * 2), 0.5);
		const evenness = even * (2 - 1 / width);
		const score = evenness * (1 - 1 / (good + 1)) - astray;
		if (best === null || score > best.score)
			best = { dialect, width, cuts, even, fit: evenness - astray, score };
	}
	return best;
}

/** A last row without an end is left out where there are others: it may be cut. */
function cutHead(text: string, dialect: Dialect, width: number, whole: boolean, line: number): Cut[] {
	const cutter = new RowCutter({ dialect, width, looksRight: () => width > 0 }, line);
	const cuts = cutter.feed(text, false);
	if (whole || cuts.length < 2) {
		const last = cutter.feed('', true);
		return [...cuts, ...(whole ? last : last.filter((cut) => cut.kind === 'row'))];
	}
	return cuts;
}

function layOut({ dialect, width, cuts, even }: Trial, skipped: number, text: string): Layout {
	const rows = cuts.filter(
		(cut): cut is Extract<Cut, { kind: 'row' }> => cut.kind === 'row' && cut.cells.length === width
	);
	const first = rows[0];
	const hasHead =
		first !== undefined &&
		looksLikeHead(
			first.cells,
			rows.slice(1).map(({ cells }) => cells)
		);
	const names = hasHead ? uniqueNames(first.cells) : Array.from({ length: width }, (_, i) => unnamed(i));
	const body = rows
		.slice(hasHead ? 1 : 0)
		.map(({ cells }) => cells)
		.filter((cells) => !isRuledLine(cells));
	// A last row that no line end closes may be cut: it shows nothing where others do.
	const sure = body.length > 2 && !text.endsWith(dialect.newline) ? body.slice(0, -1) : body;
	return {
		dialect,
		skipped,
		names,
		headLine: hasHead ? first.line : null,
		rows: body,
		even,
		columns: describeColumns(names, sure.slice(0, ROWS_WEIGHED), hasHead)
	};
}

const unnamed = (index: number) => `column ${String(index + 1)}`;

function uniqueNames(cells: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return cells.map((cell, index) => {
		const name = cell.replace(/^\uFEFF/u, '').trim() || unnamed(index);
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count === 1 ? name : `${name} (${String(count)})`;
	});
}

/** Names are short words, no values; and where no name is known, the rows below are of another kind. */
function looksLikeHead(cells: readonly string[], rows: readonly (readonly string[])[]): boolean {
	if (cells.some((cell) => cell.length > NAME_MAX || cell.includes('\n') || isValue(cell))) return false;
	const filled = cells.filter((cell) => cell.trim() !== '');
	if (filled.length < Math.max(2, cells.length * 0.6)) return false;
	const known = knownNames(describeColumns(cells, [], true));
	// Joined tables have a name twice; a row that repeats itself knows no names.
	if (known < 2 && new Set(filled.map((cell) => cell.trim())).size < filled.length * 0.9) return false;
	if (known >= 1) return true;
	return (
		rows.length >= 2 && cells.some((_, index) => rows.slice(0, 50).every((row) => isValue(row[index] ?? '')))
	);
}

function isValue(cell: string): boolean {
	const text = cell.trim();
	if (/^[+-]?\d+(?:[.,]\d+)?$/u.test(text) || /^https?:\/\//u.test(text)) return true;
	return !isNothing(text) && readTime(text, { zone: 'UTC', order: 'day first', named: false }) !== null;
}

/** How many columns have a name that any role knows. */
export function knownNames(columns: readonly Column[]): number {
	const roles = Object.keys(ROLE_NAMES) as NamedRole[];
	return columns.filter((column) => roles.some((role) => rankIn(role, column) !== null)).length;
}
