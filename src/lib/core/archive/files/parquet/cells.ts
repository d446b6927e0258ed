/** The values of one leaf of the schema in one group of rows. */
export interface Cells<Value> {
	readonly rows: number;
	/** Those that are there. */
	readonly values: readonly Value[];
	/** Definition levels: 1 where a value stands, 0 where none does; null where every row has one. */
	readonly defined: readonly number[] | null;
	/** Repetition levels: 0 where a row begins, 1 for its further values; null where no row has several. */
	readonly repeated: readonly number[] | null;
}

/** Rows from `from` to `to`, exclusive. */
export interface RowRange {
	readonly from: number;
	readonly to: number;
}

export function requiredCells<Value>(of: (row: number) => Value, { from, to }: RowRange): Cells<Value> {
	const values: Value[] = [];
	for (let row = from; row < to; row++) values.push(of(row));
	return { rows: to - from, values, defined: null, repeated: null };
}

export function optionalCells<Value>(
	of: (row: number) => Value | null,
	{ from, to }: RowRange
): Cells<Value> {
	const values: Value[] = [];
	const defined: number[] = [];
	for (let row = from; row < to; row++) {
		const value = of(row);
		if (value !== null) values.push(value);
		defined.push(value === null ? 0 : 1);
	}
	return { rows: to - from, values, defined, repeated: null };
}

export function listCells<Item, Value>(
	of: (row: number) => readonly Item[],
	{ from, to }: RowRange,
	valueOf: (item: Item) => Value
): Cells<Value> {
	const values: Value[] = [];
	const defined: number[] = [];
	const repeated: number[] = [];
	for (let row = from; row < to; row++) {
		const items = of(row);
		for (let i = 0; i < items.length; i++) {
			values.push(valueOf(items[i] as Item));
			defined.push(1);
			repeated.push(i === 0 ? 0 : 1);
		}
		if (items.length > 0) continue;
		defined.push(0);
		repeated.push(0);
	}
	return { rows: to - from, values, defined, repeated };
}
