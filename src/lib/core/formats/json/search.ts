import { isSpace, MORE, type Scanner } from './scan.ts';
import type { Signature } from './signature.ts';
import { readString } from './strings.ts';
import type { ByteWindow } from './window.ts';

/** How far before a list its enclosing object may begin. */
const HEAD_BYTES = 1 << 10;
/** Longer keys lead to no list. */
const KEY_MAX = 200;

export interface SearchOptions {
	/** Place in the input before which nothing is taken for a start. */
	readonly from: number;
	readonly scanner: Scanner;
	readonly signature: Signature;
	/** Bytes that may be spent on scans that fail; beyond, whole failed stretches are passed over. */
	readonly budget: number;
	/** Whether a candidate that is not complete may be waited for. */
	readonly patient: boolean;
	enter(path: string): 'list' | 'look' | 'skip';
}

/**
 * `record`: a whole record begins at `at`; `object`: the object or array around a list does; `more`: nothing yet, and
 * what lies before `at` needs no second look.
 */
export interface Found {
	readonly kind: 'record' | 'object' | 'more';
	readonly at: number;
	readonly spent: number;
}

/** Finds where reading can go on behind damage, from `window.at` on: a whole object with a record's keys, or a list. */
export function findStart(window: ByteWindow, options: SearchOptions): Found {
	const { bytes, end, final, offset } = window;
	const { scanner, signature } = options;
	const from = options.from - offset;
	let spent = 0;
	let at = window.at;
	for (; at < end; at++) {
		const byte = bytes[at];
		if (byte === 0x5b) {
			const opener = at >= from ? openerAt(bytes, Math.max(0, from), at, options) : -1;
			if (opener >= 0) return { kind: 'object', at: opener, spent };
			continue;
		}
		if (byte !== 0x7b || at < from) continue;
		let next = at + 1;
		while (next < end && isSpace(bytes[next])) next++;
		if (next >= end) break;
		if (bytes[next] !== 0x22 || !signature.mayStand(bytes, at, at - from)) continue;
		const close = scanner.scan(bytes, at, end);
		if (close > 0 && signature.isRecord(bytes, scanner)) return { kind: 'record', at, spent };
		if (close > 0) continue;
		if (close === MORE && !final && options.patient && spent < options.budget) break;
		const failed = close === MORE ? end : scanner.brokenAt;
		spent += failed - at;
		if (spent > options.budget) at = Math.max(at, failed - 1);
	}
	return { kind: 'more', at, spent };
}

/** Where the object begins that has the list opening at `bracket`; the bracket itself where no such object shows. */
function openerAt(bytes: Uint8Array, from: number, bracket: number, options: SearchOptions): number {
	let at = bracket - 1;
	while (at > from && isSpace(bytes[at])) at--;
	if (bytes[at] !== 0x3a) return -1;
	at--;
	while (at > from && isSpace(bytes[at])) at--;
	if (bytes[at] !== 0x22) return -1;
	const close = at;
	const lowest = Math.max(from, close - KEY_MAX);
	at--;
	while (at > lowest && bytes[at] !== 0x22) at--;
	if (bytes[at] !== 0x22 || options.enter(readString(bytes, at + 1, close)) !== 'list') return -1;
	const { scanner } = options;
	for (let start = at - 1; start >= Math.max(from, at - HEAD_BYTES); start--) {
		if (bytes[start] !== 0x7b) continue;
		const scanned = scanner.scan(bytes, start, bracket + 1);
		if (scanned === MORE && scanner.openField >= 0 && scanner.fields[scanner.openField + 2] === bracket)
			return start;
	}
	return bracket;
}
