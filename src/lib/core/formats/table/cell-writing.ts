import type { Column } from './column.ts';
import { decodeEntities, plainOf, WritingTally, type Writing } from './entities.ts';
import { decodeEscapes, usesEscapes } from './escapes.ts';

/** Reads cells as the file writes them: escapes where the file uses them, entities and HTML where the column does. */
export class CellWriting {
	readonly escapes: boolean;
	readonly #tallies = new Map<number, WritingTally>();

	constructor(columns: readonly Column[]) {
		const count = Math.max(0, ...columns.map(({ cells }) => cells.length));
		const rows = Array.from({ length: count }, (_, index) => columns.map(({ cells }) => cells[index] ?? ''));
		this.escapes = usesEscapes(rows);
	}

	/** How a column is written, by its first cells and those read since. */
	of(column: Column): Writing {
		return this.#tallyOf(column).writing;
	}

	/** What a cell says. */
	read(column: Column, cell: string): string {
		const tally = this.#tallyOf(column);
		tally.add(cell);
		const text = this.escapes ? decodeEscapes(cell) : cell;
		const { writing } = tally;
		const plain = writing === 'html' ? plainOf(text) : writing === 'entities' ? decodeEntities(text) : text;
		return plain.replace(/\r\n?/gu, '\n').trim();
	}

	#tallyOf(column: Column): WritingTally {
		const known = this.#tallies.get(column.index) ?? new WritingTally(column.cells);
		this.#tallies.set(column.index, known);
		return known;
	}
}
