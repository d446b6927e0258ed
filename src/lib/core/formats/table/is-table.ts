import { textScore, chooseId, chooseTime } from './choose-columns.ts';
import { knownNames, type Layout } from './layout.ts';

/** Rows that must be alike where no head names the columns. */
const ROWS_MIN = 3;
const EVEN_MIN = 0.7;

/** Whether a text laid out so is a table rather than prose that happens to have commas. */
export function isTable({ columns, headLine, rows, even, dialect }: Layout): boolean {
	if (even < EVEN_MIN) return false;
	const hasText = columns.some((column) => textScore(column) >= 20);
	const time = chooseTime(columns);
	const id = chooseId(columns, [time]);
	if (headLine !== null) {
		const known = knownNames(columns);
		if (known >= 2 && (rows.length > 0 || hasText)) return true;
		return rows.length > 0 && hasText && (time !== null || id !== null || dialect.delimiter === '\t');
	}
	return rows.length >= ROWS_MIN && even >= 0.8 && hasText && (time !== null || id !== null);
}
