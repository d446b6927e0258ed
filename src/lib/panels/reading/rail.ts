import { edgesOf, finestGrainFor } from '#lib/core/time/grain.ts';
import { Span } from '#lib/core/time/span.ts';
import { bucketWords, dayWords } from '#lib/core/time/words.ts';
import type { Zone } from '#lib/core/time/zone.ts';

/** A name of a time beside the list, and the part of the list that lies before it, 0 to 1. */
export interface RailLabel {
	readonly text: string;
	readonly part: number;
	/** The beginning of a year. */
	readonly isYear: boolean;
}

/** Time of the row at a part of the list, between the times of the milestones around it. */
export function timeAt(milestones: Float64Array, part: number): number {
	const place = Math.max(0, Math.min(1, part)) * (milestones.length - 1);
	const before = milestones[Math.floor(place)] ?? NaN;
	const after = milestones[Math.ceil(place)] ?? before;
	return before + (after - before) * (place % 1);
}

/** The part of the list whose rows are before an instant. */
export function partAt(milestones: Float64Array, ms: number): number {
	const after = milestones.findIndex((at) => at >= ms);
	if (after < 0) return 1;
	if (after === 0) return 0;
	const from = milestones[after - 1] ?? ms;
	const to = milestones[after] ?? ms;
	return (after - 1 + (ms - from) / Math.max(1, to - from)) / (milestones.length - 1);
}

/** Names for the times along a list: as fine as there is room for, years before months and months before days. */
export function railLabels(milestones: Float64Array, zone: Zone, room: number): RailLabel[] {
	const [start = NaN] = milestones;
	const end = milestones.at(-1) ?? NaN;
	if (!(end > start) || room < 1) return [];
	const grain = finestGrainFor(end - start, room);
	if (grain === 'hour') return [];
	const found = edgesOf(grain === 'week' ? 'month' : grain, new Span(start, end), zone)
		.filter((ms) => ms > start && ms < end)
		.map((ms): RailLabel => {
			const [, month = '', year = ''] = dayWords(ms, zone).split(' ');
			const isYear = grain === 'year' || month === 'Jan';
			const text =
				isYear && grain !== 'day' ? year : grain === 'day' ? dayWords(ms, zone).replace(/ \d+$/, '') : month;
			return {
				text: grain === 'quarter' && !isYear ? bucketWords('quarter', ms, zone).slice(0, 2) : text,
				part: partAt(milestones, ms),
				isYear
			};
		});
	const placed: RailLabel[] = [];
	for (const label of [...found.filter(({ isYear }) => isYear), ...found.filter(({ isYear }) => !isYear)]) {
		if (placed.every(({ part }) => Math.abs(part - label.part) * room >= 1)) placed.push(label);
	}
	return placed.sort((a, b) => a.part - b.part);
}
