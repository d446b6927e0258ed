import type { ListAnswer } from '#lib/core/archive/view.ts';

const ROWS_A_QUESTION = 500;

/** Every row of a list, asked for in turns. Throws where the list came out shorter or longer than it says it is. */
export async function readAll<Row>(
	fetch: (first: number, count: number) => Promise<ListAnswer<Row>>,
	onprogress: (done: number, total: number) => void
): Promise<Row[]> {
	const rows: Row[] = [];
	for (;;) {
		const answer = await fetch(rows.length, ROWS_A_QUESTION);
		rows.push(...answer.rows);
		onprogress(rows.length, answer.total);
		if (rows.length === answer.total) return rows;
		if (!answer.rows.length || rows.length > answer.total) {
			throw new Error(`The list says ${String(answer.total)} rows and gave ${String(rows.length)}.`);
		}
	}
}
