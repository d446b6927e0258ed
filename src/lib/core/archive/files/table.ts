import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import { chunksOf, directoryOf, writeSums, type Directory } from './sums.ts';

/** A column of a table: its name, and its values in one of the kinds below. */
export type TableColumn = { readonly name: string } & (
	| { readonly kind: 'string'; readonly values: readonly (string | null)[] }
	/** Strings of which hardly two are alike: no list of different ones is tried, and the smallest tells nothing. */
	| { readonly kind: 'unique string'; readonly values: readonly (string | null)[] }
	| { readonly kind: 'int32' | 'double'; readonly values: ArrayLike<number> | readonly (number | null)[] }
	/** Whole numbers that 32 bits may not hold. */
	| { readonly kind: 'int64'; readonly values: readonly (number | null)[] }
	| { readonly kind: 'boolean'; readonly values: readonly boolean[] }
	/** UTC milliseconds. */
	| { readonly kind: 'time'; readonly values: readonly (number | null)[] }
	| { readonly kind: 'strings'; readonly values: readonly (readonly string[])[] }
	/** Objects of a string and a whole number. */
	| {
			readonly kind: 'tallies';
			readonly values: readonly (readonly object[])[];
			readonly fields: readonly [string, string];
	  }
);

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

function listOf(name: string, element: readonly SchemaElement[]): SchemaElement[] {
	return [
		{ name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
		{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
		...element
	];
}

function schemaOf(column: TableColumn): SchemaElement[] {
	const { name } = column;
	switch (column.kind) {
		case 'string':
		case 'unique string':
			return [{ name, ...TEXT, repetition_type: 'OPTIONAL' }];
		case 'int32':
			return [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }];
		case 'int64':
			return [{ name, type: 'INT64', repetition_type: 'OPTIONAL' }];
		case 'double':
			return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }];
		case 'boolean':
			return [{ name, type: 'BOOLEAN', repetition_type: 'REQUIRED' }];
		case 'time':
			return [{ name, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' }];
		case 'strings':
			return listOf(name, [{ name: 'element', ...TEXT, repetition_type: 'REQUIRED' }]);
		case 'tallies':
			return listOf(name, [
				{ name: 'element', repetition_type: 'REQUIRED', num_children: 2 },
				{ name: column.fields[0], ...TEXT, repetition_type: 'REQUIRED' },
				{ name: column.fields[1], type: 'INT32', repetition_type: 'REQUIRED' }
			]);
	}
}

function dataOf(column: TableColumn, from: number, to: number): ColumnSource {
	const { name } = column;
	switch (column.kind) {
		case 'time':
			return { name, data: column.values.slice(from, to).map((ms) => (ms === null ? null : new Date(ms))) };
		case 'int64':
			return {
				name,
				data: column.values.slice(from, to).map((value) => (value === null ? null : BigInt(value)))
			};
		case 'unique string':
			return { name, data: column.values.slice(from, to), encoding: 'PLAIN', statistics: false };
		default:
			return {
				name,
				data: Array.prototype.slice.call<ArrayLike<unknown>, [number, number], unknown[]>(
					column.values,
					from,
					to
				)
			};
	}
}

export interface WrittenTable {
	readonly bytes: Uint8Array;
	readonly directory: Directory;
}

/**
 * One Parquet file, Snappy-compressed, with statistics and with the checksums of its chunks. Yields after every group of
 * rows, so that whoever waits can do something else in between.
 */
export function* writeTable(
	columns: readonly TableColumn[],
	rowsPerGroup: number
): Generator<undefined, WrittenTable> {
	const writer = new ByteWriter();
	const table = new ParquetWriter({
		writer,
		schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
		createdBy: 'postline'
	});
	const rows = columns[0]?.values.length ?? 0;
	for (let from = 0; from < rows; from += rowsPerGroup) {
		const to = Math.min(rows, from + rowsPerGroup);
		// It waits only for writers that send away what they are given.
		void table.write({
			columnData: columns.map((column) => dataOf(column, from, to)),
			rowGroupSize: rowsPerGroup
		});
		yield;
	}
	table.kvMetadata = [writeSums(chunksOf(table.row_groups), writer.getBytes())];
	void table.finish();
	const bytes = writer.getBytes();
	return { bytes, directory: directoryOf(bytes) };
}
