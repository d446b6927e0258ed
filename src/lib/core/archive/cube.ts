/** Rows of the cube at most; more would save nothing that can be felt. */
const MAX_BLOCKS = 1024;
/** Cells of the cube at most, 16 MB: archives with many thousand hashtags get fewer, longer blocks. */
const MAX_CELLS = 4_000_000;
/** Posts between two rows of the cube at least: counting so few anew is as fast as reading. */
const MIN_BLOCK = 64;

/** What a cube is made of: the posts a filter lets through, in order, and their terms. */
export interface CubeSource {
	/** Matching rows, ascending. */
	readonly rows: Int32Array;
	/** How many of them are dated: the cube covers these. */
	readonly dated: number;
	readonly termStart: Int32Array;
	readonly term: Int32Array;
	readonly terms: number;
}

/**
 * Cumulative counts per term along the matching posts. Any range of time is a range of positions, so its counts are
 * two reads a term, plus the few posts between a border and the block before it. Borders are exact instants, so the
 * cube serves every grain and time zone.
 */
export interface Cube {
	/** Adds `sign` times the count of every term in the first `position` matching posts to `counts`. */
	addUpTo(position: number, sign: 1 | -1, counts: Int32Array, offset?: number): void;
}

export function buildCube(source: CubeSource): Cube {
	const { rows, dated, termStart, term, terms } = source;
	const most = Math.max(1, Math.min(MAX_BLOCKS, Math.floor(MAX_CELLS / Math.max(1, terms))));
	const block = Math.max(MIN_BLOCK, Math.ceil(dated / most));
	const blocks = Math.floor(dated / block) + 1;
	const sums = new Int32Array(blocks * terms);
	const running = new Int32Array(terms);
	for (let position = 0; position < dated; position++) {
		if (position % block === 0) sums.set(running, (position / block) * terms);
		addRow(position, 1, running, 0);
	}
	if (dated % block === 0) sums.set(running, (dated / block) * terms);

	function addRow(position: number, sign: 1 | -1, counts: Int32Array, offset: number): void {
		const row = rows[position] ?? 0;
		const end = termStart[row + 1] ?? 0;
		for (let i = termStart[row] ?? 0; i < end; i++) {
			const place = offset + (term[i] ?? 0);
			counts[place] = (counts[place] ?? 0) + sign;
		}
	}

	return {
		addUpTo(position, sign, counts, offset = 0) {
			const base = Math.floor(position / block);
			const from = base * terms;
			for (let t = 0; t < terms; t++) {
				counts[offset + t] = (counts[offset + t] ?? 0) + sign * (sums[from + t] ?? 0);
			}
			for (let p = base * block; p < position; p++) addRow(p, sign, counts, offset);
		}
	};
}
