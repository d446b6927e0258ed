import type { BenchRow } from './row.ts';

const NAME_WIDTH = 44;
/** A name is a line of the table of growth from so many sizes on. */
const LEAST_SIZES = 3;

function figure(value: number): string {
	return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** The rows as lines of text, under a heading. */
export function printRows(heading: string, rows: readonly BenchRow[]): void {
	console.log(`\n${heading}`);
	for (const { name, n, value, unit, yardstick, ratio } of rows) {
		const beside = yardstick === null ? '' : `  ${yardstick}: x ${figure(ratio ?? NaN)}`;
		console.log(
			`${name.padEnd(NAME_WIDTH)} ${String(n).padStart(8)} ${figure(value).padStart(8)} ${unit}${beside}`
		);
	}
}

/** What was measured at several sizes, one size a column, so that it is seen what grows with the work and what does not. */
export function printGrowth(rows: readonly BenchRow[]): void {
	const sizes = [...new Set(rows.map(({ n }) => n))].sort((a, b) => a - b);
	const names = [...new Set(rows.map(({ name }) => name))].filter(
		(name) => new Set(rows.filter((row) => row.name === name).map(({ n }) => n)).size >= LEAST_SIZES
	);
	if (names.length === 0) return;
	const shown = sizes.filter((size) => rows.some(({ name, n }) => n === size && names.includes(name)));
	console.log('\nCost as the work grows');
	console.log(
		`${''.padEnd(NAME_WIDTH)} ${shown.map((size) => String(size).padStart(9)).join('')} posts or events`
	);
	for (const name of names) {
		const own = rows.filter((row) => row.name === name);
		const cells = shown.map((size) => {
			const row = own.find(({ n }) => n === size);
			return (row ? figure(row.value) : '-').padStart(9);
		});
		console.log(`${name.padEnd(NAME_WIDTH)} ${cells.join('')} ${own[0]?.unit ?? ''}`);
	}
}
