import { TZDate } from '@date-fns/tz';
import { UTC } from '#lib/core/time/zone.ts';

/** A reading of a calendar and a clock, month 1..12. */
export interface LocalTime {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

/**
 * UTC milliseconds of a local time in an IANA zone or at an offset such as `+03:00`; null where the calendar has no
 * such day or the day no such time.
 */
export function utcOf(local: LocalTime, zone: string): number | null {
	const { year, month, day, hour, minute, second } = local;
	const plain = Date.UTC(year, month - 1, day, hour, minute, second);
	const check = new Date(plain);
	if (Number.isNaN(plain) || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
	if (hour > 23 || minute > 59 || second > 59 || year < 1000) return null;
	if (zone === UTC) return plain;
	const at = new TZDate(year, month - 1, day, hour, minute, second, zone).getTime();
	return Number.isNaN(at) ? plain : at;
}
