import { parquetMetadata, parquetRead, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import { lowerBound } from '../columns.ts';
import { checkChunks, DamagedTable } from './damage.ts';
import { readSums, sumOf, type Directory } from './sums.ts';

/** Row groups kept in memory after they were read, per table. */
const KEPT_GROUPS = 24;

type Values = readonly unknown[];
/** Columns of one row group by name. */
type Group = ReadonlyMap<string, Values>;

export interface RowSpan {
	readonly start: number;
	readonly end: number;
}

/** A Parquet file that is read piece by piece. */
export interface StoredTable {
	readonly rows: number;
	/** Whole columns, or the rows `start` to `end` (exclusive) of them, in the order of the names. */
	columns(names: readonly string[], rows?: RowSpan): Promise<Values[]>;
	/** A getter of values by column and row, for the rows asked for; their row groups are fetched once and kept. */
	cells(rows: ArrayLike<number>): Promise<(name: string, row: number) => unknown>;
}

async function readRange(
	file: AsyncBuffer,
	metadata: FileMetaData,
	range: { rowStart: number; rowEnd: number },
	columns?: readonly string[]
): Promise<Map<string, unknown[]>> {
	const found = new Map<string, unknown[]>();
	if (range.rowEnd === range.rowStart) return found;
	await parquetRead({
		file,
		metadata,
		...range,
		...(columns ? { columns: [...columns] } : {}),
		onChunk({ columnName, columnData, rowStart }) {
			const values = found.get(columnName) ?? [];
			found.set(columnName, values);
			for (let i = 0; i < columnData.length; i++) values[rowStart - range.rowStart + i] = columnData[i];
		}
	});
	return found;
}

async function readDirectory(
	file: AsyncBuffer,
	{ name, directory }: { readonly name: string; readonly directory: Directory }
): Promise<FileMetaData> {
	const end = await file.slice(file.byteLength - directory.bytes);
	if (sumOf(new Uint8Array(end)) !== directory.crc32)
		throw new DamagedTable(name, 'is not the file that archive.json tells of');
	return parquetMetadata(end);
}

/** Reads only the end of the file, which says where everything else is. Rejects with DamagedTable, also when it is read later. */
export async function openTable(
	source: AsyncBuffer,
	told: { readonly name: string; readonly directory: Directory }
): Promise<StoredTable> {
	const metadata = await readDirectory(source, told);
	const file = checkChunks(source, told.name, readSums(metadata));
	const rows = Number(metadata.num_rows);
	const borders = [0];
	for (const group of metadata.row_groups) borders.push((borders.at(-1) ?? 0) + Number(group.num_rows));
	const kept = new Map<number, Promise<Group>>();

	function groupOf(row: number): number {
		return lowerBound(borders, row + 1) - 1;
	}

	function readGroup(group: number): Promise<Group> {
		const range = { rowStart: borders[group] ?? 0, rowEnd: borders[group + 1] ?? rows };
		const reading = kept.get(group) ?? readRange(file, metadata, range);
		kept.delete(group);
		kept.set(group, reading);
		// A failed fetch is not kept, so that the next request tries again.
		reading.catch(() => kept.delete(group));
		const [oldest] = kept.keys();
		if (kept.size > KEPT_GROUPS && oldest !== undefined) kept.delete(oldest);
		return reading;
	}

	return {
		rows,
		async columns(names, { start, end } = { start: 0, end: rows }) {
			const found = await readRange(file, metadata, { rowStart: start, rowEnd: end }, names);
			return names.map((name) => found.get(name) ?? []);
		},
		async cells(wanted) {
			const needed = [...new Set(Array.from(wanted, groupOf))];
			const groups = new Map(
				await Promise.all(needed.map(async (group) => [group, await readGroup(group)] as const))
			);
			// Whoever asks goes through the cells of a row, and through rows that stand together.
			let start = 0;
			let end = 0;
			let group: Group | undefined;
			return (name, row) => {
				if (row < start || row >= end) {
					const at = groupOf(row);
					start = borders[at] ?? 0;
					end = borders[at + 1] ?? rows;
					group = groups.get(at);
				}
				return group?.get(name)?.[row - start] ?? null;
			};
		}
	};
}
