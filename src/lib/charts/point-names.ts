import type { SeriesAnswer } from '#lib/core/archive/view.ts';
import { countWords } from '#lib/core/time/words.ts';
import { memoByIndex } from './memo.ts';
import type { TrendMode, TrendName } from './trend-model.ts';

/** What a screen reader says of a point: `United Nations, September 2023: 9 posts`. */
export function pointNames(
	series: SeriesAnswer,
	names: readonly TrendName[],
	mode: TrendMode,
	bucketName: (bucket: number) => string
): (row: number, bucket: number) => string {
	const buckets = series.total.length;
	const nameAt = memoByIndex(series, ({ counts, total, partial }, index) => {
		const bucket = index % buckets;
		const row = Math.floor(index / buckets);
		const name = names[row];
		const all = total[bucket] ?? 0;
		const count = name === undefined ? all : (counts[row]?.[bucket] ?? 0);
		const share =
			mode === 'share' && name !== undefined && all > 0
				? `, ${String(Math.round((count / all) * 100))}%`
				: '';
		const covered = partial[bucket] === 1 ? ', partly covered' : '';
		return `${name?.label ?? 'All posts'}, ${bucketName(bucket)}: ${countWords(count, 'post')}${share}${covered}`;
	});
	return (row, bucket) => nameAt(row * buckets + bucket);
}
