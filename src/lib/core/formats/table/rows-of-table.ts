import type { Reading, ReadOptions } from '#lib/core/model/reading.ts';
import { CellWriting } from './cell-writing.ts';
import type { Column } from './column.ts';
import { describePlan, describeTextless } from './describe-plan.ts';
import { planColumns } from './plan.ts';
import { RowReader } from './row-reader.ts';
import { orderOf } from './times.ts';
import { missingColumn, toldFor } from './told-columns.ts';
import { rankIn } from './column.ts';

/**
 * Settles what the columns of a table hold and yields the note on it; null and one refusal where the table cannot be
 * read as posts. `at` is where the table begins, in words.
 */
export function* openRows(
	file: string,
	columns: readonly Column[],
	options: ReadOptions,
	at: string
): Generator<Reading, RowReader | null> {
	const names = columns.map(({ name }) => name);
	const told = toldFor(file, options);
	const plan = planColumns(columns, told);
	const why = missingColumn(told, names) ?? (plan.text === null ? describeTextless(names) : null);
	if (why !== null) {
		yield { kind: 'refused', note: { file, at, why } };
		return null;
	}
	const writing = new CellWriting(columns);
	yield { kind: 'note', note: { file, at, why: describePlan(plan, writing.escapes) } };
	const order = orderOf(plan.time?.cells ?? []);
	if (order.open) {
		const said =
			order.order === 'day first'
				? 'the day first (10/4 is 10 April)'
				: 'the month first (10/4 is October 4)';
		const note = `Nothing in “${plan.time?.name ?? ''}” shows whether the day or the month comes first; dates are read with ${said}.`;
		yield { kind: 'note', note: { file, at, why: note } };
	}
	const isNamed = plan.time !== null && (rankIn('time', plan.time) !== null || told.time === plan.time.name);
	return new RowReader(file, plan, writing, { zone: options.zone, order: order.order, named: isNamed });
}
