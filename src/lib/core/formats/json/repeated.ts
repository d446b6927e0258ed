import { readString } from './strings.ts';

/** Longer strings hardly repeat. */
const LENGTH_MAX = 64;
const SLOTS = 1024;

interface Known {
	readonly bytes: Uint8Array;
	readonly text: string;
}

const NOTHING: Known = { bytes: new Uint8Array(0), text: '' };
const known: Known[] = Array.from({ length: SLOTS }, () => NOTHING);

/** As `readString`, for names, types and emoji that stand in many records: what was read lately is compared, not decoded. */
export function readRepeated(bytes: Uint8Array, start: number, end: number): string {
	const length = end - start;
	if (length > LENGTH_MAX || length === 0) return readString(bytes, start, end);
	let hash = length;
	for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) | 0;
	const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
	const found = known[slot] ?? NOTHING;
	if (isSame(bytes, start, end, found.bytes)) return found.text;
	const text = readString(bytes, start, end);
	known[slot] = { bytes: bytes.slice(start, end), text };
	return text;
}

/** Whether the bytes from `start` to `end` are `other`. */
export function isSame(bytes: Uint8Array, start: number, end: number, other: Uint8Array): boolean {
	if (end - start !== other.length) return false;
	for (let at = 0; at < other.length; at++) if (bytes[start + at] !== other[at]) return false;
	return true;
}
