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
	for (let r = 0; r < rows; r++) {
		const here: number[] = [];
		for (; mention < row.length && row[mention] === r; mention++) here.push(term[mention] ?? 0);
		here.sort((a, b) => a - b);
		here.forEach((t, i) => {
			if (i > 0 && here[i - 1] === t) times[used - 1] = (times[used - 1] ?? 0) + 1;
			else {
				terms[used] = t;
				times[used++] = 1;
			}
		});
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
