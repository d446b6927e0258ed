import type { Input, Question, Reading, ReadOptions } from '#lib/core/model/reading.ts';
import type { Format, Head } from '../format.ts';
import { parseOrNothing } from '../json/parse.ts';
import { cutRecords, textOf } from '../json/records.ts';
import type { CutOptions, Piece } from '../json/cut.ts';
import { lookAhead } from '../look-ahead.ts';
import { blankFirst, lengthOfAssignment } from './assignment.ts';
import { describeColumns } from './column.ts';
import { flattenRecord } from './flatten.ts';
import { choiceOf, planColumns } from './plan.ts';
import { findAnyRecordTable, findRecordTable } from './record-columns.ts';
import type { RecordGroup } from './sample-records.ts';
import type { RowReader } from './row-reader.ts';
import { openRows } from './rows-of-table.ts';
import { toldFor } from './told-columns.ts';

/** Bytes by which the list and its columns are told. */
const HEAD_BYTES = 1 << 17;
const ROWS_SHOWN = 3;
const CELL_SHOWN = 200;

async function* readRecords(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
	const { start, all } = await lookAhead(input.bytes, HEAD_BYTES);
	const before = lengthOfAssignment(start);
	try {
		const table = findAnyRecordTable(start.slice(before));
		if (table === null) {
			const why = 'No list of records was found: an array of objects, or one object a line.';
			if (start.trim() !== '') yield { kind: 'refused', note: { file: input.name, at: 'byte 0', why } };
			return;
		}
		const rows = yield* openRows(input.name, table.columns, options, 'record 1');
		const names = table.columns.map(({ name }) => name);
		if (rows !== null) yield* readAll(input.name, blankFirst(all, before), table.group, names, rows);
	} finally {
		await all.return?.();
	}
}

async function* readAll(
	file: string,
	bytes: AsyncIterable<Uint8Array>,
	group: RecordGroup,
	first: readonly string[],
	rows: RowReader
): AsyncGenerator<Reading> {
	const names = [...first];
	const places = new Map(names.map((name, index): [string, number] => [name, index]));
	let last = 0;
	for await (const batch of cutRecords(bytes, cutOptions(group, rows.mainColumns))) {
		for (const piece of batch.pieces) {
			last = piece.offset;
			if (piece.kind !== 'record') {
				yield* tellDamage(file, piece);
				continue;
			}
			const record = flattenRecord(parseOrNothing(textOf(batch, piece)));
			if (record === null) {
				const why = 'This is no object with fields; it is no post.';
				yield { kind: 'refused', note: { file, at: `byte ${String(piece.offset)}`, why } };
				continue;
			}
			const known = names.length;
			for (const name of record.keys()) {
				if (places.has(name) || names.length >= COLUMNS_MAX) continue;
				places.set(name, names.length);
				names.push(name);
			}
			if (names.length > known) rows.extend(describeColumns(names, [], true).slice(first.length));
			const cells = names.map((name) => record.get(name) ?? '');
			yield* rows.read(cells, { file, unit: 'byte', place: piece.offset });
		}
		yield { kind: 'progress', bytes: batch.read };
	}
	yield* rows.finish(`byte ${String(last)}`);
}

/** Fields of all records together; what further ones are called is not looked at. */
const COLUMNS_MAX = 1000;

function cutOptions({ path, lines, records }: RecordGroup, main: readonly string[]): CutOptions {
	// A field of an object inside the record marks that object, not the record.
	const marks = main.filter((name) => !name.includes('.') && records.every((record) => record.has(name)));
	const told = marks.length > 0 ? { marks } : {};
	if (lines) return { ...told, lines: true, enter: (at) => (at === '' ? 'list' : 'skip') };
	return {
		...told,
		enter: (at) => {
			if (at === path || (at !== '' && path.endsWith(`.${at}`))) return 'list';
			return at === '' || path.startsWith(`${at}.`) ? 'look' : 'skip';
		}
	};
}

function* tellDamage(file: string, { kind, offset, length }: Piece): Generator<Reading> {
	const at = `byte ${String(offset)}`;
	if (kind === 'broken') {
		const why = `${String(length)} bytes here are no JSON; the reading goes on at the next whole record.`;
		yield { kind: 'refused', note: { file, at, why } };
	} else if (length > 0) {
		yield { kind: 'refused', note: { file, at, why: 'The file ends in the middle of this record.' } };
	} else {
		const why =
			'The file ends before its list does; what was there is read. Copy or export it again if posts are missing.';
		yield { kind: 'note', note: { file, at, why } };
	}
}

async function askColumns(input: Input, options: ReadOptions): Promise<Question | null> {
	const { start, all } = await lookAhead(input.bytes, HEAD_BYTES);
	await all.return?.();
	const table = findAnyRecordTable(start.slice(lengthOfAssignment(start)));
	if (table === null) return null;
	return {
		kind: 'columns',
		columns: table.columns.map(({ name }) => name),
		guess: choiceOf(planColumns(table.columns, toldFor(input.name, options))),
		rows: table.rows.slice(0, ROWS_SHOWN).map((row) => row.map((cell) => cell.slice(0, CELL_SHOWN)))
	};
}

function recogniseRecords({ text }: Head): boolean {
	const data = text.slice(lengthOfAssignment(text));
	return /^\s*[[{]/u.test(data) && findRecordTable(data) !== null;
}

/** Records of any fields in JSON: an array of objects, one inside an object, or one object a line (NDJSON). */
export const RECORDS: Format = {
	label: 'JSON or NDJSON records',
	recognise: recogniseRecords,
	read: readRecords,
	ask: askColumns
};
