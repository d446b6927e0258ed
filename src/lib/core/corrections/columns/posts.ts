import type { PostColumns } from '#lib/core/archive/columns.ts';
import { termsBothWays } from '#lib/core/archive/post-terms.ts';
import { BASES, type When } from '#lib/core/model/when.ts';
import { compareBy, mergeIn } from './order.ts';

/** The rows in order of time when some have another time. Ties stay in the order before. */
export function orderRows({ at, count }: PostColumns, changed: ReadonlyMap<number, When>): Int32Array {
	const timeOf = (row: number) => {
		const when = changed.get(row);
		return (when ? when.at : at[row]) ?? NaN;
	};
	const compare = compareBy(timeOf, (row) => row);
	return mergeIn(count, (row) => changed.has(row), changed.keys(), compare);
}

type TermColumns = Pick<PostColumns, 'termStart' | 'term' | 'times' | 'rowsOfTerm'>;

function reorderTerms(posts: PostColumns, order: Int32Array, terms: number): TermColumns {
	const termStart = new Int32Array(posts.count + 1);
	const term = new Int32Array(posts.term.length);
	const times = new Int32Array(posts.term.length);
	let used = 0;
	order.forEach((before, row) => {
		const [start = 0, end = 0] = [posts.termStart[before], posts.termStart[before + 1]];
		term.set(posts.term.subarray(start, end), used);
		times.set(posts.times.subarray(start, end), used);
		used += end - start;
		termStart[row + 1] = used;
	});
	return termsBothWays({ termStart, term, times }, terms);
}

/** The post columns with other times for some rows. `order[r]` is the row before of row r; the events of the rows are as before. */
export function reorderPosts(
	posts: PostColumns,
	order: Int32Array,
	changed: ReadonlyMap<number, When>,
	terms: number
): PostColumns {
	const pick = (values: Float64Array, of: (when: When) => number | null) => {
		const picked = new Float64Array(posts.count);
		order.forEach((before, row) => {
			const when = changed.get(before);
			picked[row] = (when ? of(when) : values[before]) ?? NaN;
		});
		return picked;
	};
	const at = pick(posts.at, (when) => when.at);
	const firstUndated = at.findIndex((ms) => Number.isNaN(ms));
	const codeOf = (before: number) => {
		const when = changed.get(before);
		return when ? BASES.indexOf(when.basis) : (posts.basis[before] ?? 0);
	};
	return {
		count: posts.count,
		dated: firstUndated < 0 ? posts.count : firstUndated,
		at,
		from: pick(posts.from, (when) => when.from),
		to: pick(posts.to, (when) => when.to),
		basis: posts.basis.map((_, row) => codeOf(order[row] ?? 0)),
		event: order.map((before) => posts.event[before] ?? -1),
		...reorderTerms(posts, order, terms)
	};
}
