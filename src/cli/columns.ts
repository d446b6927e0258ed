import type { ColumnChoice, ReadOptions } from '#lib/core/model/reading.ts';
import { misused } from './failure.ts';

/** `text=NAME,time=NAME`, with the file it is said of before a colon where it is not every table. */
const CHOICE = /^(?:(?<file>.+?):)?(?<columns>(?:text|time|id|source)=.*)$/su;
/** Names may have commas: only one before a word of ours parts them. */
const BETWEEN = /,(?=(?:text|time|id|source)=)/u;
const EVERY_TABLE = '*';

/** Columns by file name out of what --columns was given. Throws a Failure where it makes no sense. */
export function parseColumns(choices: readonly string[]): ReadOptions['columns'] {
	const columns: Record<string, Partial<ColumnChoice>> = {};
	for (const choice of choices) {
		const groups = CHOICE.exec(choice)?.groups;
		if (groups === undefined)
			throw misused(
				`--columns does not understand "${choice}": write text=NAME,time=NAME,id=NAME,source=NAME`
			);
		const file = groups['file'] ?? EVERY_TABLE;
		const named = (groups['columns'] ?? '').split(BETWEEN).map((pair) => {
			const at = pair.indexOf('=');
			// An empty name says that the table has no such column.
			return [pair.slice(0, at), pair.slice(at + 1) || null] as const;
		});
		columns[file] = { ...columns[file], ...Object.fromEntries(named) };
	}
	return columns;
}
