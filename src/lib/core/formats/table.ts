import type { Input, Question, Reading, ReadOptions } from '#lib/core/model/reading.ts';
import type { Format, Head } from './format.ts';
import { isTable } from './table/is-table.ts';
import { findLayout, type Layout } from './table/layout.ts';
import { choiceOf, planColumns } from './table/plan.ts';
import { RowCutter, type Cut } from './table/row-cutter.ts';
import type { RowReader } from './table/row-reader.ts';
import { isRuledLine } from './table/ruled-line.ts';
import { openRows } from './table/rows-of-table.ts';
import { fitRow } from './table/fit-row.ts';
import { readPieces, type TextPiece } from './table/text-pieces.ts';
import { toldFor } from './table/told-columns.ts';

/** Characters by which a table is laid out and its columns are guessed: some hundred rows of most. */
const HEAD_CHARACTERS = 1 << 17;
const PROGRESS_BYTES = 1 << 18;
const ROWS_SHOWN = 3;
const CELL_SHOWN = 200;
/** How other formats begin; `<U+` is an escaped character. */
const OTHER_FORMATS = /^\s*(?:[{[]|<(?!U\+))/u;

interface Opening {
	readonly text: string;
	readonly whole: boolean;
	readonly bytes: number;
	readonly rest: AsyncIterator<TextPiece>;
}

async function openTable({ bytes }: Input): Promise<Opening> {
	const pieces = readPieces(bytes);
	let text = '';
	let read = 0;
	while (text.length < HEAD_CHARACTERS) {
		const next = await pieces.next();
		if (next.done === true) return { text, whole: true, bytes: read, rest: pieces };
		text += next.value.text;
		read = next.value.bytes;
	}
	return { text, whole: false, bytes: read, rest: pieces };
}

/** The same however large the pieces were that the text came in. */
function layoutOf({ text, whole }: Opening): Layout | null {
	return findLayout(text.slice(0, HEAD_CHARACTERS), whole && text.length <= HEAD_CHARACTERS);
}

async function* readTable(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
	const opening = await openTable(input);
	try {
		const layout = layoutOf(opening);
		if (layout === null) {
			const why =
				'No rows with the same number of cells were found; a table needs a text and at least one more column.';
			if (opening.text.trim() !== '')
				yield { kind: 'refused', note: { file: input.name, at: 'line 1', why } };
			return;
		}
		const rows = yield* openRows(input.name, layout.columns, options, 'line 1');
		if (rows !== null) yield* readRows(input.name, layout, opening, rows);
	} finally {
		await opening.rest.return?.();
	}
}

async function* readRows(
	file: string,
	layout: Layout,
	opening: Opening,
	rows: RowReader
): AsyncGenerator<Reading> {
	const cutter = new RowCutter(
		{
			dialect: layout.dialect,
			width: layout.names.length,
			looksRight: (cells) => rows.looksRight(cells)
		},
		layout.skipped > 0 ? 2 : 1
	);
	let piece: TextPiece | null = { text: opening.text.slice(layout.skipped), bytes: opening.bytes };
	let reported = 0;
	let last = 1;
	while (piece !== null) {
		for (const cut of cutter.feed(piece.text, false)) {
			last = cut.line;
			yield* readCut(file, layout, rows, cut);
		}
		if (piece.bytes - reported >= PROGRESS_BYTES) {
			reported = piece.bytes;
			yield { kind: 'progress', bytes: reported };
		}
		const next = await opening.rest.next();
		if (next.done === true) yield { kind: 'progress', bytes: piece.bytes };
		piece = next.done === true ? null : next.value;
	}
	for (const cut of cutter.feed('', true)) {
		last = cut.line;
		yield* readCut(file, layout, rows, cut);
	}
	yield* rows.finish(`line ${String(last)}`);
}

function* readCut(file: string, layout: Layout, rows: RowReader, cut: Cut): Generator<Reading> {
	const at = `line ${String(cut.line)}`;
	if (cut.kind === 'refused') {
		yield { kind: 'refused', note: { file, at, why: cut.why } };
		return;
	}
	if (layout.headLine !== null && cut.line <= layout.headLine) {
		if (cut.line === layout.headLine) return;
		const why = `This line stands above the names of the columns and is not read: “${cut.cells.join(' ').trim().slice(0, 80)}”.`;
		yield { kind: 'note', note: { file, at, why } };
		return;
	}
	if (isRuledLine(cut.cells)) return;
	const fitted = fitRow(cut.cells, layout, rows);
	if (typeof fitted === 'string') yield { kind: 'refused', note: { file, at, why: fitted } };
	else yield* rows.read(fitted, { file, unit: 'line', place: cut.line });
}

async function askColumns(input: Input, options: ReadOptions): Promise<Question | null> {
	const opening = await openTable(input);
	await opening.rest.return?.();
	const layout = layoutOf(opening);
	if (layout === null) return null;
	return {
		kind: 'columns',
		columns: layout.names,
		guess: choiceOf(planColumns(layout.columns, toldFor(input.name, options))),
		rows: layout.rows.slice(0, ROWS_SHOWN).map((row) => row.map((cell) => cell.slice(0, CELL_SHOWN)))
	};
}

function recogniseTable({ text }: Head): boolean {
	if (OTHER_FORMATS.test(text)) return false;
	const layout = findLayout(text, false);
	return layout !== null && isTable(layout);
}

/** Rows of separated values with any columns: CSV, TSV and their kin, with a head line or without. */
export const TABLE: Format = {
	label: 'table of separated values (CSV, TSV)',
	recognise: recogniseTable,
	read: readTable,
	ask: askColumns
};
