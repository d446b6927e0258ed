import type { PostColumns } from './columns.ts';
import { groupItems } from './groups.ts';

/** Mentions as index pairs, sorted by row: mention m speaks of term `term[m]` in row `row[m]`. */
export interface MentionPairs {
	readonly row: ArrayLike<number>;
	readonly term: ArrayLike<number>;
}

/** The terms of every row, each once and ascending, with how often it is mentioned. */
export function indexTerms(
	{ row, term }: MentionPairs,
	{ rows, terms: termCount }: { readonly rows: number; readonly terms: number }
): Pick<PostColumns, 'termStart' | 'term' | 'times' | 'rowsOfTerm'> {
	const termStart = new Int32Array(rows + 1);
	const terms = new Int32Array(row.length);
	const times = new Int32Array(row.length);
	let used = 0;
	let mention = 0;

	/** Puts a term where it belongs among those of its row, which begin at `start`. In place, because a list a row is much to make. */
	function insert(found: number, start: number): void {
		let place = used;
		while (place > start && (terms[place - 1] ?? 0) > found) place--;
		if (place > start && terms[place - 1] === found) {
			times[place - 1] = (times[place - 1] ?? 0) + 1;
			return;
		}
		for (let i = used; i > place; i--) {
			terms[i] = terms[i - 1] ?? 0;
			times[i] = times[i - 1] ?? 0;
		}
		terms[place] = found;
		times[place] = 1;
		used++;
	}

	for (let r = 0; r < rows; r++) {
		const start = used;
		for (; mention < row.length && row[mention] === r; mention++) insert(term[mention] ?? 0, start);
		termStart[r + 1] = used;
	}
	if (mention !== row.length) throw new Error(`mention ${String(mention)} is out of order or of no post`);
	return termsBothWays({ termStart, term: terms.slice(0, used), times: times.slice(0, used) }, termCount);
}

/** The terms of every row, and the rows of every term. */
export function termsBothWays(
	own: Pick<PostColumns, 'termStart' | 'term' | 'times'>,
	terms: number
): Pick<PostColumns, 'termStart' | 'term' | 'times' | 'rowsOfTerm'> {
	const { termStart, term } = own;
	const rowOf = new Int32Array(term.length);
	for (let row = 0; row + 1 < termStart.length; row++) rowOf.fill(row, termStart[row], termStart[row + 1]);
	const { start, item } = groupItems(term, terms);
	for (let i = 0; i < item.length; i++) item[i] = rowOf[item[i] ?? 0] ?? 0;
	return { ...own, rowsOfTerm: { start, item } };
}
