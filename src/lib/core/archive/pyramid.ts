import { emptyBits, hasBit, nextBit, setBit, type RankedBits } from './bits.ts';
import { lowerBound, type Columns } from './columns.ts';
import type { Rows } from './rows.ts';

/** Posts of the events in a part of the order of weight. */
interface Band {
	/** Ascending. */
	readonly row: Int32Array;
	/** Place of each row's event in the order of weight. */
	readonly rank: Int32Array;
}

/** The weightiest 64 events are the first band, each further one goes on to four times as many: fewer are hardly asked for. */
const FIRST_BAND = 3;

function bandOf(rank: number): number {
	return Math.max(FIRST_BAND, (33 - Math.clz32(rank)) >>> 1) - FIRST_BAND;
}

/** The bands of the weightiest quarter of the dated events; the others are found by looking at every post. */
function makeBands({ posts, events }: Columns): Band[] {
	const ranked = events.count >>> 2;
	const sizes: number[] = [];
	const rankOf = new Int32Array(posts.dated).fill(-1);
	for (let row = 0; row < posts.dated; row++) {
		const event = posts.event[row] ?? 0;
		const rank = events.rank[event] ?? 0;
		if (rank >= ranked || event >= events.dated) continue;
		rankOf[row] = rank;
		sizes[bandOf(rank)] = (sizes[bandOf(rank)] ?? 0) + 1;
	}
	const bands = Array.from(sizes, (size = 0) => ({ row: new Int32Array(size), rank: new Int32Array(size) }));
	const used = new Int32Array(bands.length);
	for (let row = 0; row < posts.dated; row++) {
		const rank = rankOf[row] ?? -1;
		const band = rank < 0 ? undefined : bands[bandOf(rank)];
		if (!band) continue;
		const place = used[bandOf(rank)] ?? 0;
		band.row[place] = row;
		band.rank[place] = rank;
		used[bandOf(rank)] = place + 1;
	}
	return bands;
}

/**
 * Finds the weightiest dated events with a matching post among some rows, weightiest first. Goes from the band of the
 * weightiest events to those of lighter ones until it has enough, so that it seldom sees more than a few times as many
 * posts as events were asked for.
 */
export function createPyramid(
	columns: Columns
): (matching: RankedBits, rows: Rows, most: number) => Int32Array {
	const { posts, events } = columns;
	const bands = makeBands(columns);
	/** By place in the order of weight; used again by every answer, because a new one each time is much to clear away. */
	const found = emptyBits(events.count);

	return (matching, { start, end }, most) => {
		const bits = matching.bits;
		const size = matching.count(start, end);
		found.fill(0);
		let count = 0;

		function lookAtBand({ row, rank }: Band, first: number, last: number): void {
			for (let i = first; i < last; i++) {
				const place = rank[i] ?? 0;
				if (!hasBit(bits, row[i] ?? 0) || hasBit(found, place)) continue;
				setBit(found, place);
				count++;
			}
		}

		function lookAtAll(): void {
			for (let row = nextBit(bits, start, end); row < end; row = nextBit(bits, row + 1, end)) {
				const event = posts.event[row] ?? 0;
				if (event < events.dated) setBit(found, events.rank[event] ?? 0);
			}
		}

		for (const band of bands) {
			const first = lowerBound(band.row, start);
			const last = lowerBound(band.row, end);
			if (count >= most || last - first > size) break;
			lookAtBand(band, first, last);
		}
		if (count < most) lookAtAll();

		const weightiest = new Int32Array(Math.min(most, size));
		let used = 0;
		let rank = nextBit(found, 0, events.count);
		for (; rank < events.count && used < weightiest.length; rank = nextBit(found, rank + 1, events.count))
			weightiest[used++] = events.byWeight[rank] ?? 0;
		return weightiest.subarray(0, used);
	};
}
