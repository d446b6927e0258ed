import { chooseId, chooseTime, textScore } from './choose-columns.ts';
import { chooseSource } from './choose-source.ts';
import { describeColumns, rankIn, type Column } from './column.ts';
import { sampleRecords, type RecordGroup } from './sample-records.ts';

/** The list of posts in a JSON file, and the columns its first records have. */
export interface RecordTable {
	readonly group: RecordGroup;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
}

/** Names that settings and catalogues have too: they need a time beside them. */
const COMMON_NAMES =
	/(?:^| )(?:description|desc|content|body|comment|message|messages|title|story|article|words|msg)$/u;

/** The first list whose records look like posts; null where none does. */
export function findRecordTable(text: string): RecordTable | null {
	return tablesIn(text).find(looksLikePosts) ?? null;
}

/** As `findRecordTable`, but the largest list where nothing looks like posts: the columns may have been told. */
export function findAnyRecordTable(text: string): RecordTable | null {
	const tables = tablesIn(text);
	return tables.find(looksLikePosts) ?? tables[0] ?? null;
}

function tablesIn(text: string): RecordTable[] {
	return sampleRecords(text).map((group) => {
		const names = [...new Set(group.records.flatMap((record) => [...record.keys()]))];
		const rows = group.records.map((record) => names.map((name) => record.get(name) ?? ''));
		return { group, columns: describeColumns(names, rows, true), rows };
	});
}

function looksLikePosts({ columns, rows }: RecordTable): boolean {
	const texts = columns.filter((column) => textScore(column) >= 20);
	if (texts.length === 0) return false;
	const time = chooseTime(columns);
	if (time !== null && time.evidence.namedTimes > 0.3) return true;
	const named = texts.some((column) => rankIn('text', column) !== null && !COMMON_NAMES.test(column.words));
	const id = chooseId(columns, texts);
	if (named) return id !== null || chooseSource(columns, texts).name !== null || rows.length > 1;
	return id !== null && rows.length > 1 && texts.some(({ evidence }) => evidence.words >= 3);
}
