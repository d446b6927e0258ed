import type { Spread } from '#lib/core/pipeline/spread.ts';
import { finestGrainFor, floorTo, nextOf } from '#lib/core/time/grain.ts';
import { Span } from '#lib/core/time/span.ts';
import { countWords, daysWords, numberWords } from '#lib/core/time/words.ts';
import type { Zone } from '#lib/core/time/zone.ts';

/** An axis of whole days, months or years of which there are no more than this moves seldom, and bars grow into it. */
const WHOLE_PARTS = 8;

/** The stretch of the axis; null where no post is dated. */
export function axisSpan({ from, to }: Spread, zone: Zone): Span | null {
	if (from === null || to === null) return null;
	const grain = finestGrainFor(to - from, WHOLE_PARTS);
	return new Span(floorTo(grain, from, zone), nextOf(grain, to, zone));
}

/** Borders of the buckets, one more than there are counts. */
export function edgesOf({ startMs, stepMs, counts }: Spread): number[] {
	return Array.from({ length: counts.length + 1 }, (_, i) => startMs + i * stepMs);
}

/** `12,300 posts, 3 May 2021 – 4 Jun 2024, 12 without a date yet`, or `312 posts without a date yet`. */
export function soFarWords({ dated, undated, from, to }: Spread, zone: Zone): string {
	if (from === null || to === null) return `${countWords(undated, 'post')} without a date yet`;
	const words = `${countWords(dated, 'post')}, ${daysWords(from, to, zone)}`;
	return undated > 0 ? `${words}, ${numberWords(undated)} without a date yet` : words;
}

/** Where most of them stand, in a sentence for readers; empty where none is dated. */
export function mostWords({ counts, startMs, stepMs, from, to }: Spread, zone: Zone): string {
	if (from === null || to === null) return '';
	const most = counts.reduce((best, count) => Math.max(best, count), 0);
	const start = startMs + counts.indexOf(most) * stepMs;
	const days = daysWords(Math.max(start, from), Math.min(start + stepMs - 1, to), zone, 'long');
	return `Most at one time: ${countWords(most, 'post')}, ${days}.`;
}
