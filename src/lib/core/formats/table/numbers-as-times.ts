import { DAY_MS, isDay, midnight } from '#lib/core/time/day.ts';
import type { RecordedTime } from '#lib/core/model/post.ts';

/** Day 0 of spreadsheets, 30 December 1899, in UTC milliseconds. */
const SHEET_EPOCH_MS = -25_569 * DAY_MS;
const SHEET_DAYS_MIN = 20_000;
const SHEET_DAYS_MAX = 80_000;
/** No channel is older, and numbers below are something else. */
const EPOCH_MIN_MS = Date.UTC(1995, 0, 1);
const EPOCH_MAX_MS = Date.UTC(2100, 0, 1);

export interface NumberTime extends RecordedTime {
	/** Whether it counts from a known instant, so that no zone is asked for. */
	readonly zoned: boolean;
}

/** An instant counted in seconds, milliseconds or microseconds since 1970: longer numbers are ids. */
export function readEpoch(text: string): NumberTime | null {
	const found = /^(\d{9,16})(?:[.,](\d+))?$/u.exec(text);
	const whole = found?.[1];
	if (whole === undefined) return null;
	const ms = epochMs(whole, found?.[2] ?? '0');
	if (ms === null || ms < EPOCH_MIN_MS || ms > EPOCH_MAX_MS) return null;
	return { from: ms, to: ms, zoned: true };
}

function epochMs(whole: string, fraction: string): number | null {
	if (whole.length <= 10) return Number(whole) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
	const digits = { 12: 12, 13: 13, 16: 13 }[whole.length];
	return digits === undefined ? null : Number(whole.slice(0, digits));
}

/** Days since 1900 as spreadsheets count them, or a day written as eight digits: only of a column named like a time. */
export function readSheetTime(text: string): NumberTime | null {
	const eight = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
	if (eight !== null) {
		const [year, month, day] = [Number(eight[1]), Number(eight[2]), Number(eight[3])];
		if (year < 1995 || year > 2100 || !isDay(year, month, day)) return null;
		const from = midnight(year, month, day);
		return { from, to: from + DAY_MS - 1, zoned: false };
	}
	if (!/^\d{5}(?:[.,]\d+)?$/u.test(text)) return null;
	const days = Number(text.replace(',', '.'));
	if (days < SHEET_DAYS_MIN || days > SHEET_DAYS_MAX) return null;
	const from = SHEET_EPOCH_MS + Math.round(days * 86_400) * 1000;
	return { from, to: Number.isInteger(days) ? from + DAY_MS - 1 : from, zoned: false };
}
