import { rankOf, wordsOfName } from './column-name.ts';
import { weighColumn, type Evidence } from './evidence.ts';
import { ROLE_NAMES, type NamedRole } from './role-names.ts';

/** A column with what its first cells look like. */
export interface Column {
	readonly index: number;
	readonly name: string;
	/** The name as lower case words, empty where the table has no head. */
	readonly words: string;
	readonly cells: readonly string[];
	readonly evidence: Evidence;
}

/** The columns of a table, `rows` being its first ones. */
export function describeColumns(
	names: readonly string[],
	rows: readonly (readonly string[])[],
	named: boolean
): Column[] {
	return names.map((name, index) => {
		const cells = rows.map((row) => row[index] ?? '');
		return { index, name, words: named ? wordsOfName(name) : '', cells, evidence: weighColumn(cells) };
	});
}

/** How surely a column's name says its role: 0 is surest, null not at all. */
export function rankIn(role: NamedRole, column: Column): number | null {
	return column.words === '' ? null : rankOf(column.name, ROLE_NAMES[role]);
}

/** As `allNamed`, but columns without a single value are left out where another has one. */
export function columnsNamed(role: NamedRole, columns: readonly Column[]): Column[] {
	const named = allNamed(role, columns);
	const filled = named.filter(({ evidence }) => evidence.count > 0);
	return filled.length > 0 ? filled : named;
}

/** The columns named for a role, the surest first. */
export function allNamed(role: NamedRole, columns: readonly Column[]): Column[] {
	return columns
		.map((column) => ({ column, rank: rankIn(role, column) }))
		.filter((one): one is { column: Column; rank: number } => one.rank !== null)
		.sort((a, b) => a.rank - b.rank || a.column.index - b.column.index)
		.map(({ column }) => column);
}
