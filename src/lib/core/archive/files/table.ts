import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { ByteBuilder } from './parquet/byte-builder.ts';
import { ChunkWriter } from './parquet/chunk-writer.ts';
import { chunksOf, directoryOf, writeSums, type Directory } from './sums.ts';
import { schemaOf, writeChunks, type TableColumn } from './table-column.ts';

export interface WrittenTable {
	readonly bytes: Uint8Array;
	readonly directory: Directory;
}

const MAGIC = new TextEncoder().encode('PAR1');

/**
 * One Parquet file, Snappy-compressed, with statistics of its numbers and with the checksums of its chunks. Yields after
 * every group of rows, so that whoever waits can do something else in between. The package writes the directory only:
 * with its chunks, which fit any data, a table takes four times as long.
 */
export function* writeTable(
	columns: readonly TableColumn[],
	{ rows, rowsPerGroup }: { readonly rows: number; readonly rowsPerGroup: number }
): Generator<undefined, WrittenTable> {
	const directory = new ByteWriter();
	const table = new ParquetWriter({
		writer: directory,
		schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
		createdBy: 'postline'
	});
	const chunks = new ChunkWriter();
	const out = new ByteBuilder();
	out.append(MAGIC);
	for (let from = 0; from < rows; from += rowsPerGroup) {
		const range = { from, to: Math.min(rows, from + rowsPerGroup) };
		const start = out.length;
		const facts = columns.flatMap((column) => writeChunks(column, range, chunks, out));
		const count = BigInt(range.to - from);
		table.num_rows += count;
		table.row_groups.push({
			columns: facts.map((fact) => ({ file_offset: BigInt(start), meta_data: fact })),
			total_byte_size: facts.reduce((sum, fact) => sum + fact.total_uncompressed_size, 0n),
			total_compressed_size: BigInt(out.length - start),
			num_rows: count
		});
		yield;
	}
	table.kvMetadata = [writeSums(chunksOf(table.row_groups), out.written())];
	void table.finish();
	// Both begin with the mark of the format.
	out.append(directory.getBytes().subarray(MAGIC.length));
	const bytes = out.written();
	return { bytes, directory: directoryOf(bytes) };
}
