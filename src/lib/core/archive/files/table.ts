import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import { chunksOf, directoryOf, writeSums, type Directory } from './sums.ts';

/** A column of a table: its name, and its values in one of the kinds below. */
export type TableColumn = { readonly name: string } & (
	| { readonly kind: 'string'; readonly values: readonly (string | null)[] }
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

function dataOf(column: TableColumn): ColumnSource {
	const { name } = column;
	switch (column.kind) {
		case 'time':
			return { name, data: column.values.map((ms) => (ms === null ? null : new Date(ms))) };
		case 'int64':
			return { name, data: column.values.map((value) => (value === null ? null : BigInt(value))) };
		default:
			return { name, data: Array.from<unknown>(column.values) };
	}
}

export interface WrittenTable {
	readonly bytes: Uint8Array;
	readonly directory: Directory;
}

/** One Parquet file, Snappy-compressed, with statistics and with the checksums of its chunks. */
export function writeTable(columns: readonly TableColumn[], rowsPerGroup: number): WrittenTable {
	const writer = new ByteWriter();
	const table = new ParquetWriter({
		writer,
		schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
		createdBy: 'postline'
	});
	// It waits only for writers that send away what they are given.
	void table.write({ columnData: columns.map(dataOf), rowGroupSize: rowsPerGroup });
	table.kvMetadata = [writeSums(chunksOf(table.row_groups), writer.getBytes())];
	void table.finish();
	const bytes = writer.getBytes();
	return { bytes, directory: directoryOf(bytes) };
}
