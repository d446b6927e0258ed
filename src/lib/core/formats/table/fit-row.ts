import type { Layout } from './layout.ts';
import type { RowReader } from './row-reader.ts';

/**
 * The cells of a row with as many as the table has columns, or why it cannot be: cells that are missing at the end are
 * empty, empty ones too many are dropped, and a text in the last column takes back what its own delimiters cut off,
 * as long as the cells with a form of their own have it.
 */
export function fitRow(
	cells: readonly string[],
	{ names, columns, dialect }: Layout,
	rows: RowReader
): readonly string[] | string {
	const width = names.length;
	if (cells.length === width) return cells;
	const { textIndex } = rows;
	const fitted =
		cells.length < width
			? widen(cells, width, textIndex)
			: narrow(cells, width, textIndex === width - 1 ? dialect.delimiter : null);
	if (fitted !== null && rows.looksRight(fitted)) return fitted;
	const counted = `${String(cells.length)} ${cells.length === 1 ? 'cell' : 'cells'}`;
	return `This row has ${counted} where the table has ${String(columns.length)} columns.`;
}

function widen(cells: readonly string[], width: number, textIndex: number | null): readonly string[] | null {
	if (textIndex === null || textIndex >= cells.length) return null;
	return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
}

/** `rejoin` is what a text in the last column was cut at, null where the text stands elsewhere. */
function narrow(cells: readonly string[], width: number, rejoin: string | null): readonly string[] | null {
	if (cells.slice(width).every((cell) => cell.trim() === '')) return cells.slice(0, width);
	return rejoin === null ? null : [...cells.slice(0, width - 1), cells.slice(width - 1).join(rejoin)];
}
