const NOTHING = new Set(['', 'na', 'n/a', 'null', 'none', 'nan', 'nat', 'undefined', '\\n', '<na>']);

/** Whether a cell says that there is no value, in the words of R, Python, SQL and JavaScript. */
export function isNothing(cell: string): boolean {
	return cell.length < 12 && NOTHING.has(cell.trim().toLowerCase());
}
