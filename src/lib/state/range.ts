import { floorTo, nextOf, type Grain } from '#lib/core/time/grain.ts';
import { Span } from '#lib/core/time/span.ts';
import type { Zone } from '#lib/core/time/zone.ts';

const DAY_MS = 86_400_000;
/** Shorter than this, whole months around the data would be mostly empty. */
const MONTHS_FROM_MS = 75 * DAY_MS;

/** The span of a whole archive: whole months around its posts, or whole days with a margin where it is short. */
export function wholeSpan(firstAt: number, lastAt: number, zone: Zone): Span {
	if (lastAt - firstAt >= MONTHS_FROM_MS) {
		return new Span(floorTo('month', firstAt, zone), nextOf('month', lastAt, zone));
	}
	const marginMs = Math.max(DAY_MS, (lastAt - firstAt) * 0.05);
	return new Span(floorTo('day', firstAt - marginMs, zone), nextOf('day', lastAt + marginMs, zone));
}

export interface Preset {
	readonly label: string;
	readonly span: Span;
}

/** Ranges to jump to: all, each year (up to four), then a half-year, a quarter and a month about the middle of the range. */
export function presetsFor(whole: Span, range: Span, zone: Zone): Preset[] {
	const presets: Preset[] = [{ label: 'All', span: whole }];
	const years: Preset[] = [];
	for (
		let start = floorTo('year', whole.start, zone);
		start < whole.end;
		start = nextOf('year', start, zone)
	) {
		const span = new Span(start, nextOf('year', start, zone)).intersect(whole);
		if (span && !span.equals(whole)) years.push({ label: yearLabel(start, zone), span });
	}
	presets.push(...years.slice(-4));
	for (const [label, grain] of [
		['Half-year', 'quarter'],
		['Quarter', 'quarter'],
		['Month', 'month']
	] as const) {
		const span = aroundMiddle(label, grain, range, zone).clamp(whole);
		if (span.durationMs < whole.durationMs) presets.push({ label, span });
	}
	return presets;
}

/** Two quarters of one half-year, one quarter or one month: the one the range begins in where it already is one, else about its middle. */
function aroundMiddle(label: string, grain: Grain, range: Span, zone: Zone): Span {
	const start = floorTo(grain, range.middle, zone);
	if (label !== 'Half-year') return new Span(start, nextOf(grain, start, zone));
	const year = floorTo('year', range.middle, zone);
	const july = nextOf('quarter', nextOf('quarter', year, zone), zone);
	return range.middle < july ? new Span(year, july) : new Span(july, nextOf('year', year, zone));
}

function yearLabel(ms: number, zone: Zone): string {
	return new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(ms);
}

/** The span just before, or just after, of the same calendar length where the range is whole buckets, else of the same duration. */
export function neighbour(range: Span, direction: -1 | 1, zone: Zone): Span {
	for (const grain of ['year', 'quarter', 'month'] as const) {
		const isOne =
			floorTo(grain, range.start, zone) === range.start && nextOf(grain, range.start, zone) === range.end;
		if (!isOne) continue;
		return direction > 0
			? new Span(range.end, nextOf(grain, range.end, zone))
			: new Span(floorTo(grain, range.start - 1, zone), range.start);
	}
	return range.pan(direction * range.durationMs);
}
