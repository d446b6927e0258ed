import { hasBit, lowestBit, type Bits } from './bits.ts';
import type { Memory } from './memory.ts';

/** Blocks at most; more would save nothing that can be felt. */
const MAX_BLOCKS = 1024;
/** Cells of the cube at most, 4 MB: archives with many thousand hashtags get fewer, longer blocks. */
const MAX_CELLS = 1_000_000;
/** Posts of a block at least: counting so few anew is as fast as reading. */
const MIN_BLOCK = 64;

/** The terms of every row, each once. */
export interface TermsOfRows {
	readonly termStart: Int32Array;
	readonly term: Int32Array | Uint16Array | Uint8Array;
	readonly terms: number;
}

/** The same terms in the narrowest numbers: most of what counting a filter takes is to fetch them from memory. */
function pack({ termStart, term, terms }: TermsOfRows): TermsOfRows {
	if (terms > 1 << 16) return { termStart, term, terms };
	return { termStart, term: terms > 1 << 8 ? new Uint16Array(term) : new Uint8Array(term), terms };
}

/**
 * Cumulative counts per term along the posts, of those that match. Any range of time is a range of rows, so its counts
 * are two reads a term, plus the few posts between a border and the block before it. Borders are exact instants, so
 * the cube serves every grain and time zone.
 */
export interface Cube {
	/** Adds `sign` times the count of every term in the matching posts before `row` to `counts`. */
	addUpTo(row: number, sign: 1 | -1, counts: Int32Array): void;
	/** The cube of fewer posts: what is counted anew are those that stay or those that go, whichever are fewer. */
	narrow(matching: Bits, size: number, memory: Memory): Cube;
}

/** The cube of all posts of the rows [0, count). */
export function buildCube(unpacked: TermsOfRows, everything: Bits, count: number): Cube {
	const of = pack(unpacked);
	const { terms } = of;
	const most = Math.max(1, Math.min(MAX_BLOCKS, Math.floor(MAX_CELLS / Math.max(1, terms))));
	// A multiple of the 32 rows of a word, so that a word is in one block.
	const block = Math.max(MIN_BLOCK, Math.ceil(count / most / 32) * 32);
	const sums = new Int32Array((Math.floor(count / block) + 2) * terms);
	sumBlocks(of, { matching: everything, without: null }, block, sums);
	return readCube(of, everything, sums, block, count);
}

/** Counts the posts of `matching` that are not in `without`. Row b + 1 of the sums, which are zeros at first, has the counts of all blocks up to b. */
function sumBlocks(
	{ termStart, term, terms }: TermsOfRows,
	{ matching, without }: { readonly matching: Bits; readonly without: Bits | null },
	block: number,
	sums: Int32Array
): void {
	function addRows(start: number, end: number, cells: number): void {
		const last = termStart[end] ?? 0;
		for (let i = termStart[start] ?? 0; i < last; i++) {
			const cell = cells + (term[i] ?? 0);
			sums[cell] = (sums[cell] ?? 0) + 1;
		}
	}

	for (let word = 0; word < matching.length; word++) {
		const first = word * 32;
		const cells = (Math.floor(first / block) + 1) * terms;
		let bits = (matching[word] ?? 0) & ~(without?.[word] ?? 0);
		if (bits === -1) addRows(first, first + 32, cells);
		else
			for (; bits !== 0; bits &= bits - 1) {
				const row = first + lowestBit(bits);
				addRows(row, row + 1, cells);
			}
	}
	for (let cell = terms; cell < sums.length; cell++)
		sums[cell] = (sums[cell] ?? 0) + (sums[cell - terms] ?? 0);
}

function readCube(of: TermsOfRows, matching: Bits, sums: Int32Array, block: number, count: number): Cube {
	const { termStart, term, terms } = of;
	return {
		addUpTo(row, sign, counts) {
			const base = Math.floor(row / block);
			const cells = base * terms;
			for (let t = 0; t < terms; t++) counts[t] = (counts[t] ?? 0) + sign * (sums[cells + t] ?? 0);
			for (let r = base * block; r < row; r++) {
				if (!hasBit(matching, r)) continue;
				const end = termStart[r + 1] ?? 0;
				for (let i = termStart[r] ?? 0; i < end; i++) {
					const place = term[i] ?? 0;
					counts[place] = (counts[place] ?? 0) + sign;
				}
			}
		},
		narrow(fewer, size, memory) {
			const cells = memory.zeros(sums.length);
			if (size * 2 <= count) sumBlocks(of, { matching: fewer, without: null }, block, cells);
			else {
				sumBlocks(of, { matching, without: fewer }, block, cells);
				for (let cell = 0; cell < cells.length; cell++) cells[cell] = (sums[cell] ?? 0) - (cells[cell] ?? 0);
			}
			return readCube(of, fewer, cells, block, count);
		}
	};
}
