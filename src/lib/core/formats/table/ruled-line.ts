/** Whether a row is the line that Markdown and databases draw under the names of the columns. */
export function isRuledLine(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return filled.length > 1 && filled.every((cell) => /^\s*:?-{2,}:?\s*$/u.test(cell));
}
