import { tzOffset } from '@date-fns/tz';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import { DAY_MS } from '#lib/core/time/day.ts';
import { UTC } from '#lib/core/time/zone.ts';

/** A date and a clock as printed, without a zone; `month` is 1-based. */
export interface ClockTime {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

const MINUTE_MS = 60_000;
/** Every zone keeps one offset for so long: clocks are put forward and back at whole quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Years before this are slips of a pen, and `Date.UTC` takes small ones for the 1900s. */
const YEAR_MIN = 1000;

/** UTC milliseconds of a clock time read as UTC; null where there is no such day or hour. */
export function utcOf(time: ClockTime): number | null {
	const { year, month, day, hour, minute, second } = time;
	if (year < YEAR_MIN || hour > 23 || minute > 59 || second > 59) return null;
	const at = Date.UTC(year, month - 1, day, hour, minute, second);
	const date = new Date(at);
	return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? at : null;
}

/**
 * The instant at which clocks of a zone show what UTC shows at `wallMs`: the earlier where they show it twice, by the
 * offset before where they skip it; as UTC where the zone is unknown.
 */
export function instantIn(zone: string, wallMs: number): number {
	if (zone === UTC) return wallMs;
	const before = offsetMs(zone, wallMs - DAY_MS);
	if (offsetMs(zone, wallMs - before) === before) return wallMs - before;
	const after = offsetMs(zone, wallMs + DAY_MS);
	return offsetMs(zone, wallMs - after) === after ? wallMs - after : wallMs - before;
}

function offsetMs(zone: string, ms: number): number {
	const offset = tzOffset(zone, new Date(ms));
	return Number.isFinite(offset) ? offset * MINUTE_MS : 0;
}

/** Whether a zone is the one that is assumed where nobody tells any. */
export function isAssumedZone(zone: string): boolean {
	return zone === DEFAULT_READ_OPTIONS.zone;
}

/** One sentence on times that name no zone. `what` is whose times they are, e.g. `this feed`. */
export function zoneSentence(what: string, zone: string): string {
	return isAssumedZone(zone)
		? `The times of ${what} name no zone; ${zone} was assumed. Another zone can be chosen before reading.`
		: `The times of ${what} name no zone; they are read as ${zone}.`;
}

/** Reads clock times in one zone; remembers the offset of the quarter hour, which is slow to ask for. */
export class LocalClock {
	readonly #zone: string;
	#quarter = NaN;
	#offsetMs = 0;

	/** @param zone IANA name or offset such as `+03:00`; UTC where it is neither. */
	constructor(zone: string) {
		this.#zone = zone;
	}

	/** Whether nobody told the zone, so that UTC is only assumed. */
	get isAssumed(): boolean {
		return isAssumedZone(this.#zone);
	}

	/** UTC milliseconds, null where there is no such day or hour. */
	instantOf(time: ClockTime): number | null {
		const wallMs = utcOf(time);
		if (wallMs === null || this.#zone === UTC) return wallMs;
		const quarter = Math.floor(wallMs / QUARTER_MS);
		if (quarter !== this.#quarter) {
			this.#quarter = quarter;
			this.#offsetMs = wallMs - instantIn(this.#zone, wallMs);
		}
		return wallMs - this.#offsetMs;
	}
}
