import { floorTo, nextOf } from './grain.ts';
import type { Grain } from './grain.ts';
import type { Span } from './span.ts';
import type { Zone } from './zone.ts';

const LOCALE = 'en-GB';
const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A cached formatter: making one costs more than using it a hundred times. */
function format(zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = zone + JSON.stringify(options);
	let found = formats.get(key);
	if (!found) {
		found = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
		formats.set(key, found);
	}
	return found;
}

type Length = 'short' | 'long';

interface DateParts {
	readonly day: string;
	readonly month: string;
	readonly year: string;
}

function partsOf(ms: number, zone: Zone, length: Length): DateParts {
	const parts = { day: '', month: '', year: '' };
	for (const { type, value } of format(zone, {
		day: 'numeric',
		month: length,
		year: 'numeric'
	}).formatToParts(ms)) {
		// Four letters for one month only look like a slip next to eleven of three.
		if (type === 'month') parts.month = length === 'short' && value === 'Sept' ? 'Sep' : value;
		else if (type === 'day' || type === 'year') parts[type] = value;
	}
	return parts;
}

/** `13 Jun 2023`, or `13 June 2023`. */
export function dayWords(ms: number, zone: Zone, length: Length = 'short'): string {
	const { day, month, year } = partsOf(ms, zone, length);
	return `${day} ${month} ${year}`;
}

/** `Tue`, or `Tuesday`. */
export function weekdayWords(ms: number, zone: Zone, length: Length = 'short'): string {
	return format(zone, { weekday: length }).format(ms);
}

/** `14:05`. */
export function clockWords(ms: number, zone: Zone): string {
	return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
}

/**
 * Days from `first` to `last`, both inclusive instants, as compact as they can be said:
 * `13 Jun 2023`, `13–15 Jun 2023`, `30 May – 2 Jun 2023`, `30 Dec 2023 – 2 Jan 2024`.
 */
export function daysWords(first: number, last: number, zone: Zone, length: Length = 'short'): string {
	const a = partsOf(first, zone, length);
	const b = partsOf(last, zone, length);
	if (a.year !== b.year) return `${a.day} ${a.month} ${a.year} – ${b.day} ${b.month} ${b.year}`;
	if (a.month !== b.month) return `${a.day} ${a.month} – ${b.day} ${b.month} ${b.year}`;
	return a.day === b.day ? `${a.day} ${a.month} ${a.year}` : `${a.day}–${b.day} ${a.month} ${a.year}`;
}

/** A half-open span in words: days where it is a day or longer, else with clock times. */
export function spanWords(span: Span, zone: Zone, length: Length = 'short'): string {
	const last = Math.max(span.start, span.end - 1);
	if (span.durationMs >= 2 * DAY_MS || span.end === nextOf('day', span.start, zone)) {
		return daysWords(span.start, last, zone, length);
	}
	const sameDay = dayWords(span.start, zone) === dayWords(last, zone);
	const end = sameDay
		? clockWords(span.end, zone)
		: `${dayWords(span.end, zone, length)}, ${clockWords(span.end, zone)}`;
	return `${dayWords(span.start, zone, length)}, ${clockWords(span.start, zone)} – ${end}`;
}

/**
 * A span as a headline: `2023–2024`, `2023`, `July – September 2023`, `July 2023` where it is whole years or months,
 * else its days, with short months where two years are named.
 */
export function headlineWords(span: Span, zone: Zone): string {
	const isWhole = (grain: Grain) =>
		floorTo(grain, span.start, zone) === span.start && floorTo(grain, span.end, zone) === span.end;
	const first = partsOf(span.start, zone, 'long');
	const last = partsOf(Math.max(span.start, span.end - 1), zone, 'long');
	if (isWhole('year')) return first.year === last.year ? first.year : `${first.year}–${last.year}`;
	if (isWhole('month')) {
		if (first.year !== last.year) return `${first.month} ${first.year} – ${last.month} ${last.year}`;
		if (first.month !== last.month) return `${first.month} – ${last.month} ${last.year}`;
		return `${first.month} ${first.year}`;
	}
	return spanWords(span, zone, first.year === last.year ? 'long' : 'short');
}

/** The name of a bucket: `2023`, `Q3 2023`, `September 2023`, `week of 4 Sep 2023`, `4 Sep 2023`, `4 Sep 2023, 14:00`. */
export function bucketWords(grain: Grain, startMs: number, zone: Zone): string {
	switch (grain) {
		case 'year':
			return partsOf(startMs, zone, 'long').year;
		case 'quarter': {
			const month = Number(format(zone, { month: 'numeric' }).format(startMs));
			return `Q${String(Math.ceil(month / 3))} ${partsOf(startMs, zone, 'long').year}`;
		}
		case 'month': {
			const { month, year } = partsOf(startMs, zone, 'long');
			return `${month} ${year}`;
		}
		case 'week':
			return `week of ${dayWords(startMs, zone)}`;
		case 'day':
			return dayWords(startMs, zone);
		case 'hour':
			return `${dayWords(startMs, zone)}, ${clockWords(startMs, zone)}`;
	}
}

const numbers = new Intl.NumberFormat(LOCALE);

/** `48`, `1,234`. Most numbers on a screen are small, and formatting takes longer than anything else done with them. */
export function numberWords(count: number): string {
	return Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : numbers.format(count);
}

/** `48 posts`, `1 post`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
	return `${numberWords(count)} ${count === 1 ? one : many}`;
}
