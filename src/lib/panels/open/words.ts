import { countWords } from '#lib/core/time/words.ts';
import type { Progress } from '#lib/worker/protocol.ts';

const LOCALE = 'en-GB';
const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** `812 bytes`, `1.2 kB`, `84 MB`: two digits or more, in thousands. */
export function bytesWords(bytes: number): string {
	if (bytes < 1000) return countWords(bytes, 'byte');
	let value = bytes / 1000;
	let unit = 0;
	// What would be rounded up to a thousand belongs to the next unit.
	while (value >= 999.5 && unit < UNITS.length - 1) {
		value /= 1000;
		unit++;
	}
	const digits = value < 9.95 ? 1 : 0;
	const number = value.toLocaleString(LOCALE, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
	return `${number} ${UNITS[unit] ?? ''}`;
}

/** `about 20 seconds left`, coarser the longer it is, so that it does not flicker. */
export function leftWords(ms: number): string {
	if (ms < 2 * SECOND_MS) return 'a moment left';
	if (ms < 55 * SECOND_MS) {
		const seconds = Math.max(5, Math.ceil(ms / (5 * SECOND_MS)) * 5);
		return `about ${String(seconds)} seconds left`;
	}
	if (ms < 55 * MINUTE_MS)
		return `about ${countWords(Math.max(1, Math.round(ms / MINUTE_MS)), 'minute')} left`;
	return `about ${countWords(Math.max(1, Math.round(ms / HOUR_MS)), 'hour')} left`;
}

export const STAGE_WORDS: Readonly<Record<Progress['stage'], string>> = {
	loading: 'Reading the open archive',
	reading: 'Reading posts',
	dating: 'Finding dates',
	tagging: 'Finding organisations and topics',
	grouping: 'Grouping posts into events',
	indexing: 'Preparing the timeline',
	keeping: 'Keeping it on this machine'
};
const COUNTS_BYTES: ReadonlySet<Progress['stage']> = new Set(['reading', 'keeping']);

/** Done in 0..1, null where the end is not known. */
export function shareOf({ done, total }: Progress): number | null {
	return total ? Math.min(1, done / total) : null;
}

/** How far it has come: `84 MB of 200 MB`, `12,300 posts found`. */
export function doneWords(progress: Progress): string[] {
	const { stage, done, total, posts } = progress;
	const words: string[] = [];
	if (COUNTS_BYTES.has(stage) && (done > 0 || total !== null))
		words.push(total === null ? bytesWords(done) : `${bytesWords(done)} of ${bytesWords(total)}`);
	else if (total !== null && stage !== 'indexing')
		words.push(
			`${done.toLocaleString(LOCALE)} of ${countWords(total, stage === 'loading' ? 'row' : 'post')}`
		);
	if (stage === 'reading' && posts > 0) words.push(`${countWords(posts, 'post')} found`);
	return words;
}

/** How fast: `61 MB/s`, `4,020 posts/s`; empty while it is too early to say. */
export function rateWords({ stage, done, total, posts, bytesPerSecond, leftMs }: Progress): string[] {
	if (bytesPerSecond !== null) {
		const words = [`${bytesWords(bytesPerSecond)}/s`];
		// Posts come as fast as the bytes they stand in.
		const postsPerSecond = done > 0 ? (posts / done) * bytesPerSecond : 0;
		if (stage === 'reading' && postsPerSecond >= 1) words.push(perSecond(postsPerSecond));
		return words;
	}
	if (leftMs === null || leftMs <= 0 || total === null || stage === 'loading' || stage === 'indexing')
		return [];
	return [perSecond(((total - done) / leftMs) * SECOND_MS)];
}

function perSecond(posts: number): string {
	return `${Math.max(1, Math.round(posts)).toLocaleString(LOCALE)} posts/s`;
}
