import { QUOTE } from './signs.ts';

/** More digits than a double holds exactly. */
const DIGITS_MAX = 15;

/** The whole number that a JSON value is, also where it is written as a string; null for anything else. */
export function readWhole(bytes: Uint8Array, start: number, end: number): number | null {
	const isString = bytes[start] === QUOTE;
	let at = isString ? start + 1 : start;
	const stop = isString ? end - 1 : end;
	if (stop - at > DIGITS_MAX) return null;
	const sign = bytes[at] === 0x2d ? -1 : 1;
	if (sign < 0) at++;
	if (at >= stop) return null;
	let value = 0;
	for (; at < stop; at++) {
		const digit = (bytes[at] ?? 0) - 0x30;
		if (digit < 0 || digit > 9) return null;
		value = value * 10 + digit;
	}
	return sign * value;
}
