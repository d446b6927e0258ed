import { isAddress, readAddress } from './address.ts';
import { readId } from './exact-id.ts';
import { isNothing } from './nothing.ts';
import { isClock, readTime } from './times.ts';

/** What the cells of one column look like, shares of the filled ones in 0..1. */
export interface Evidence {
	/** Share of all rows that have something. */
	readonly filled: number;
	readonly count: number;
	/** Different values / values. */
	readonly unique: number;
	readonly times: number;
	/** Times that are no bare number. */
	readonly writtenTimes: number;
	/** Times where the column is named like one. */
	readonly namedTimes: number;
	readonly clocks: number;
	readonly ids: number;
	readonly numbers: number;
	readonly addresses: number;
	/** Addresses of posts. */
	readonly postAddresses: number;
	/** Mean words a cell, words being runs of letters. */
	readonly words: number;
	readonly meanLength: number;
	/** Cells with letters, that are no address. */
	readonly worded: number;
	/** Cells that could be a handle: one word with letters, or an address of a profile. */
	readonly handles: number;
	readonly longest: number;
}

const HABITS = { zone: 'UTC', order: 'day first', named: false } as const;
/** Enough of a cell to see what it is. */
const LOOK = 400;

export function weighColumn(cells: readonly string[]): Evidence {
	const filled = cells.filter((cell) => !isNothing(cell)).map((cell) => cell.slice(0, LOOK).trim());
	const share = (test: (cell: string) => boolean) =>
		filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
	const isTime = (cell: string) => readTime(cell, HABITS) !== null;
	const sum = (of: (cell: string) => number) => filled.reduce((total, cell) => total + of(cell), 0);
	return {
		filled: cells.length === 0 ? 0 : filled.length / cells.length,
		count: filled.length,
		unique: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
		times: share(isTime),
		writtenTimes: share((cell) => !/^[\d.]+$/u.test(cell) && isTime(cell)),
		namedTimes: share((cell) => readTime(cell, { ...HABITS, named: true }) !== null),
		clocks: share(isClock),
		ids: share((cell) => {
			const read = readId(cell);
			return read !== null && read !== 'rounded' && /^[\w:-]*\d[\w:-]*$/u.test(read.id);
		}),
		numbers: share((cell) => /^[+-]?\d+(?:[.,]\d+)?$/u.test(cell)),
		addresses: share(isAddress),
		postAddresses: share((cell) => isAddress(cell) && readAddress(cell) !== null),
		words: filled.length === 0 ? 0 : sum(countWords) / filled.length,
		meanLength: filled.length === 0 ? 0 : sum((cell) => cell.length) / filled.length,
		worded: share((cell) => /\p{L}/u.test(cell) && !isAddress(cell)),
		handles: share(
			(cell) => /^@?[\p{L}_][\p{L}\p{N}_.-]{2,39}(?:@[\w.-]+)?$/u.test(cell) || /t\.me\/\w+\/?$/u.test(cell)
		),
		longest: filled.reduce((most, cell) => Math.max(most, cell.length), 0)
	};
}

function countWords(cell: string): number {
	if (isAddress(cell)) return 0;
	const words = cell.match(/\p{L}{2,}/gu)?.length ?? 0;
	const others =
		cell.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
	return Math.max(words, others / 2);
}
