import { BACKSLASH, BACKSLASHES, HIGHS, ONES } from './signs.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Longer strings are decoded by the engine alone; hardly any text is. */
const UNITS_MAX = 1 << 15;
const units = new Uint16Array(UNITS_MAX);
const unitBytes = new Uint8Array(units.buffer);
const plain = new Uint8Array(UNITS_MAX);

/** What the character behind a backslash stands for; 0 where digits follow. */
const MEANINGS = new Uint8Array(256);
for (const [escape, meaning] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'])
	MEANINGS[(escape ?? '').charCodeAt(0)] = (meaning ?? '').charCodeAt(0);

/** How many characters `takeAscii` wrote. */
let written = 0;

/** The text between the quotes of a JSON string; escapes are read, bytes that are no UTF-8 become U+FFFD. */
export function readString(bytes: Uint8Array, start: number, end: number): string {
	const length = end - start;
	if (length === 0) return '';
	if (length > UNITS_MAX) return readSlowly(bytes, start, end);
	const stopped = takeAscii(bytes, start, end);
	if (stopped === end)
		return written === length
			? utf8.decode(bytes.subarray(start, end))
			: utf8.decode(plain.subarray(0, written));
	const count = takeAny(bytes, stopped, end);
	return count < 0 ? readSlowly(bytes, start, end) : utf16.decode(unitBytes.subarray(0, count * 2));
}

/** Copies ASCII and its short escapes to `plain`, up to the first byte that is neither; four bytes at a time where it can. */
function takeAscii(bytes: Uint8Array, start: number, end: number): number {
	const words = wordsOf(bytes);
	const shift = bytes.byteOffset;
	const stop = end - 3;
	let at = start;
	let to = 0;
	while (at < end) {
		for (; ((at + shift) & 3) === 0 && at < stop; at += 4, to += 4) {
			const word = words[(at + shift) >> 2] ?? 0;
			const backslash = word ^ BACKSLASHES;
			if (((word | ((backslash - ONES) & ~backslash)) & HIGHS) !== 0) break;
			plain[to] = word & 0xff;
			plain[to + 1] = (word >> 8) & 0xff;
			plain[to + 2] = (word >> 16) & 0xff;
			plain[to + 3] = word >>> 24;
		}
		if (at >= end) break;
		const byte = bytes[at] ?? 0;
		if (byte > 0x7f) break;
		if (byte === BACKSLASH) {
			const meaning = MEANINGS[bytes[at + 1] ?? 0] ?? 0;
			if (meaning === 0) break;
			plain[to++] = meaning;
			at += 2;
		} else {
			plain[to++] = byte;
			at++;
		}
	}
	written = to;
	return at;
}

let lastWords: Int32Array = new Int32Array(0);

/** The memory that bytes lie in as words of four: mostly that of the call before. */
function wordsOf({ buffer }: Uint8Array): Int32Array {
	if (lastWords.buffer !== buffer) lastWords = new Int32Array(buffer, 0, buffer.byteLength >> 2);
	return lastWords;
}

/**
 * Goes on where `takeAscii` stopped, into `units`: the engine's own decoder takes twice as long on Cyrillic. How many
 * units there are, or -1 where the bytes need the slow way.
 */
function takeAny(bytes: Uint8Array, start: number, end: number): number {
	let to = written;
	for (let i = 0; i < to; i++) units[i] = plain[i] ?? 0;
	let at = start;
	while (at < end) {
		const byte = bytes[at++] ?? 0;
		if (byte >= 0xc2 && byte < 0xe0) {
			const second = bytes[at] ?? 0;
			if (at >= end || (second & 0xc0) !== 0x80) return -1;
			units[to++] = ((byte & 0x1f) << 6) | (second & 0x3f);
			at++;
		} else if (byte < 0x80) {
			if (byte !== BACKSLASH) {
				units[to++] = byte;
				continue;
			}
			const meaning = MEANINGS[bytes[at] ?? 0] ?? 0;
			if (meaning === 0) return -1;
			units[to++] = meaning;
			at++;
		} else if (byte >= 0xe0 && byte < 0xf0) {
			const second = bytes[at] ?? 0;
			const third = bytes[at + 1] ?? 0;
			const unit = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
			if (at + 1 >= end || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return -1;
			if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) return -1;
			units[to++] = unit;
			at += 2;
		} else {
			const code = fourBytes(bytes, at - 1, end);
			if (code === 0) return -1;
			units[to++] = 0xd800 + ((code - 0x10000) >> 10);
			units[to++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
			at += 3;
		}
	}
	return to;
}

function fourBytes(bytes: Uint8Array, at: number, end: number): number {
	const first = bytes[at] ?? 0;
	if (first < 0xf0 || first > 0xf4 || at + 3 >= end) return 0;
	let code = first & 0x07;
	for (let i = 1; i < 4; i++) {
		const next = bytes[at + i] ?? 0;
		if ((next & 0xc0) !== 0x80) return 0;
		code = (code << 6) | (next & 0x3f);
	}
	return code < 0x10000 || code > 0x10ffff ? 0 : code;
}

function readSlowly(bytes: Uint8Array, start: number, end: number): string {
	const raw = utf8.decode(bytes.subarray(start, end));
	if (!raw.includes('\\')) return raw;
	return raw.replace(
		/\\(?:u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|([\s\S]))/gu,
		(whole: string, unit: string | undefined, control: string | undefined, escape: string | undefined) => {
			const digits = unit ?? control;
			if (digits !== undefined) return String.fromCharCode(parseInt(digits, 16));
			const meaning = MEANINGS[escape?.charCodeAt(0) ?? 0] ?? 0;
			return meaning === 0 ? whole : String.fromCharCode(meaning);
		}
	);
}

/** Whether the JSON string between `start` and `end` is `key`, given as its bytes; an escaped spelling counts too. */
export function isKey(bytes: Uint8Array, start: number, end: number, key: Uint8Array): boolean {
	if (end - start === key.length) {
		for (let at = 0; at < key.length; at++) if (bytes[start + at] !== key[at]) return false;
		return true;
	}
	if (end - start < key.length) return false;
	const escaped = bytes.subarray(start, end).includes(BACKSLASH);
	return escaped && readString(bytes, start, end) === utf8.decode(key);
}
