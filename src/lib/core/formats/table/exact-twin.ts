import type { Column } from './column.ts';
import { readTime, type TimeRead } from './times.ts';

const HABITS = { zone: 'UTC', order: 'day first', named: false } as const;
const MINUTE_MS = 60_000;
/** Clocks are whole quarters of an hour apart, at most fourteen hours. */
const QUARTER_MS = 15 * MINUTE_MS;
const FARTHEST_MS = 14 * 60 * MINUTE_MS;
const ROWS_MIN = 2;

/**
 * A column that tells in a known zone, or in seconds since 1970, the very moments that `time` tells by a clock without
 * one; null where there is none. Two different times are hardly ever whole quarters of an hour apart in every row.
 */
export function exactTwin(time: Column, columns: readonly Column[]): Column | null {
	const clocks = time.cells.map((cell) => readTime(cell, HABITS));
	const unzoned = clocks.filter((read) => read?.zoned === false).length;
	if (unzoned < ROWS_MIN || unzoned < time.evidence.count) return null;
	return columns.find((column) => column !== time && isTwin(clocks, column)) ?? null;
}

function isTwin(clocks: readonly (TimeRead | null)[], { cells, evidence }: Column): boolean {
	if (evidence.times < 1) return false;
	return clocks.every((clock, row) => {
		if (clock === null) return true;
		const exact = readTime(cells[row] ?? '', HABITS);
		return exact?.zoned === true && isSameMoment(clock, exact);
	});
}

function isSameMoment(clock: TimeRead, exact: TimeRead): boolean {
	const width = clock.to - clock.from;
	// A day alone has no clock that could be compared.
	if (width >= MINUTE_MS) return false;
	// A clock leaves off the part of its second or minute that the exact time has.
	const later = exact.from - clock.from;
	const part = later - Math.floor(later / QUARTER_MS) * QUARTER_MS;
	return Math.abs(later) <= FARTHEST_MS && part <= Math.max(width, 999);
}
