import { TZDate } from '@date-fns/tz';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';

/** A date and a clock as printed, without a zone; `month` is 1-based. */
export interface ClockTime {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

const HOUR_MS = 3_600_000;

/** UTC milliseconds of a clock time read as UTC; null where there is no such day or hour. */
export function utcOf(time: ClockTime): number | null {
	const { year, month, day, hour, minute, second } = time;
	if (hour > 23 || minute > 59 || second > 59) return null;
	const at = Date.UTC(year, month - 1, day, hour, minute, second);
	const date = new Date(at);
	return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? at : null;
}

/** Reads clock times in one zone; remembers the offset of the hour, which is slow to ask for. */
export class LocalClock {
	readonly #zone: string;
	#hour = NaN;
	#offsetMs = 0;

	/** @param zone IANA name or offset such as `+03:00`; UTC where it is neither. */
	constructor(zone: string) {
		this.#zone = zone;
	}

	/** Whether nobody told the zone, so that UTC is only assumed. */
	get isAssumed(): boolean {
		return this.#zone === DEFAULT_READ_OPTIONS.zone;
	}

	/** UTC milliseconds, null where there is no such day or hour. */
	instantOf(time: ClockTime): number | null {
		const asUtc = utcOf(time);
		if (asUtc === null || this.#zone === 'UTC') return asUtc;
		const hour = Math.floor(asUtc / HOUR_MS);
		if (hour !== this.#hour) {
			const { year, month, day, minute, second } = time;
			const at = new TZDate(year, month - 1, day, time.hour, minute, second, this.#zone).getTime();
			this.#hour = hour;
			this.#offsetMs = Number.isNaN(at) ? 0 : asUtc - at;
		}
		return asUtc - this.#offsetMs;
	}
}
