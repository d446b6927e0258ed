import type { ColumnMetaData, SchemaElement } from 'hyparquet';
import type { ByteBuilder } from './parquet/byte-builder.ts';
import { listCells, optionalCells, requiredCells, type RowRange } from './parquet/cells.ts';
import type { ChunkWriter } from './parquet/chunk-writer.ts';
import { booleanLeaf, doubleLeaf, int32Leaf, int64Leaf, textLeaf } from './parquet/leaves.ts';

/** Such a sign so often. */
interface Tally {
	readonly emoji: string;
	readonly count: number;
}

type MaybeText = (row: number) => string | null;
type MaybeNumber = (row: number) => number | null;

/** A column of a table: its name, and what stands in a row, counted from 0, in one of the kinds below. */
export type TableColumn = { readonly name: string } & (
	| { readonly kind: 'string'; readonly of: MaybeText }
	/** Strings of which hardly two are alike: no list of different ones is tried. */
	| { readonly kind: 'unique string'; readonly of: MaybeText }
	| { readonly kind: 'int32' | 'double'; readonly of: MaybeNumber }
	/** Whole numbers that 32 bits may not hold. */
	| { readonly kind: 'int64'; readonly of: MaybeNumber }
	| { readonly kind: 'boolean'; readonly of: (row: number) => boolean }
	/** UTC milliseconds. */
	| { readonly kind: 'time'; readonly of: MaybeNumber }
	| { readonly kind: 'strings'; readonly of: (row: number) => readonly string[] }
	| { readonly kind: 'tallies'; readonly of: (row: number) => readonly Tally[] }
);

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

function listOf(name: string, element: readonly SchemaElement[]): SchemaElement[] {
	return [
		{ name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
		{ name: 'list', repetition_type: 'REPEATED', num_children: 1 },
		...element
	];
}

/** How the column stands in the schema of its file. */
export function schemaOf({ name, kind }: TableColumn): SchemaElement[] {
	switch (kind) {
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
				{ name: 'emoji', ...TEXT, repetition_type: 'REQUIRED' },
				{ name: 'count', type: 'INT32', repetition_type: 'REQUIRED' }
			]);
	}
}

/** Writes what some rows have in the column, and tells where each leaf of it stands. */
export function writeChunks(
	column: TableColumn,
	range: RowRange,
	writer: ChunkWriter,
	out: ByteBuilder
): ColumnMetaData[] {
	const { name } = column;
	switch (column.kind) {
		case 'string':
			return [writer.write(out, textLeaf([name], true), optionalCells(column.of, range))];
		case 'unique string':
			return [writer.write(out, textLeaf([name], false), optionalCells(column.of, range))];
		case 'int32':
			return [writer.write(out, int32Leaf([name]), optionalCells(column.of, range))];
		case 'int64':
		case 'time':
			return [writer.write(out, int64Leaf([name]), optionalCells(column.of, range))];
		case 'double':
			return [writer.write(out, doubleLeaf([name]), optionalCells(column.of, range))];
		case 'boolean':
			return [writer.write(out, booleanLeaf([name]), requiredCells(column.of, range))];
		case 'strings': {
			const cells = listCells(column.of, range, (text) => text);
			return [writer.write(out, textLeaf([name, 'list', 'element'], true), cells)];
		}
		case 'tallies': {
			const path = [name, 'list', 'element'];
			const signs = listCells(column.of, range, ({ emoji }) => emoji);
			const counts = listCells(column.of, range, ({ count }) => count);
			return [
				writer.write(out, textLeaf([...path, 'emoji'], true), signs),
				writer.write(out, int32Leaf([...path, 'count']), counts)
			];
		}
	}
}
