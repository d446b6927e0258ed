import { BROKEN, isShortEscape, MORE, scanLiteral, scanString, type Scanner } from './scan.ts';
import {
	BACKSLASH,
	BACKSLASHES,
	CLOSE_ARRAY,
	CLOSE_OBJECT,
	COLON,
	COMMA,
	HIGHS,
	ONES,
	OPEN_ARRAY,
	OPEN_OBJECT,
	QUOTE
} from './signs.ts';

const SPACE = 0x20;
const NEWLINE = 0x0a;

const QUOTES = ONES * QUOTE;
const NEWLINES = ONES * NEWLINE;
const SPACES = ONES * SPACE;
const KEY_MAX = 64;
const INDENT_MAX = 128;
/** Bytes behind the last one that may be looked at: a look beyond the memory makes the engine throw away its fast code. */
const LOOK_AHEAD = 512;

/** Bytes, and the same memory as words of four. A class, because objects of several makes are read half as fast. */
export class Memory {
	readonly bytes: Uint8Array;
	readonly words: Int32Array;
	/** How many of the bytes may be used. */
	readonly size: number;

	/** `size`: a multiple of four. */
	constructor(size: number) {
		this.size = size;
		this.bytes = new Uint8Array(size + LOOK_AHEAD);
		this.words = new Int32Array(this.bytes.buffer);
	}
}

/**
 * As `Scanner.scan`, for an object written a field a line, as Telegram Desktop and most programs indent: what is nested
 * in a field is passed over by its indent alone, which takes a third of the time. BROKEN where the object is laid out
 * otherwise, is damaged or not complete; only the scanner can tell which.
 * Four bytes at a time are searched by Mycroft's test for a zero byte in a word (1987).
 */
export function scanLines(memory: Memory, start: number, end: number, scanner: Scanner): number {
	const { bytes } = memory;
	if (bytes[start] !== OPEN_OBJECT || bytes[start + 1] !== NEWLINE) return BROKEN;
	const outer = indentBefore(bytes, start);
	let at = start + 2;
	while (bytes[at] === SPACE && at < end) at++;
	const inner = at - start - 2;
	if (outer < 0 || inner <= outer || inner > INDENT_MAX) return BROKEN;
	scanner.clear();
	for (;;) {
		if (bytes[at] !== QUOTE) return BROKEN;
		const key = at + 1;
		const keyEnd = endOfKey(bytes, key);
		if (keyEnd < 0 || bytes[keyEnd + 1] !== COLON || bytes[keyEnd + 2] !== SPACE) return BROKEN;
		const value = keyEnd + 3;
		at = endOfValue(memory, value, end, inner);
		if (at < 0 || !scanner.add(key, keyEnd, value, at)) return BROKEN;
		const goesOn = bytes[at] === COMMA;
		if (goesOn) at++;
		if (bytes[at] !== NEWLINE) return BROKEN;
		at = behindIndent(bytes, at + 1, goesOn ? inner : outer);
		if (at < 0 || at >= end) return BROKEN;
		if (goesOn) continue;
		scanner.plainKeys = true;
		return bytes[at] === CLOSE_OBJECT ? at + 1 : BROKEN;
	}
}

function endOfKey(bytes: Uint8Array, start: number): number {
	for (let at = start; at < start + KEY_MAX; at++) {
		const byte = bytes[at] ?? 0;
		if (byte === QUOTE) return at;
		if (byte === BACKSLASH || byte < SPACE) return BROKEN;
	}
	return BROKEN;
}

function endOfValue(memory: Memory, start: number, end: number, indent: number): number {
	const { bytes } = memory;
	const first = bytes[start];
	if (first === QUOTE) {
		const close = endOfString(memory, start + 1, end);
		return close < 0 ? BROKEN : close + 1;
	}
	if (first !== OPEN_ARRAY && first !== OPEN_OBJECT) return scanLiteral(bytes, start, end);
	const closer = first === OPEN_ARRAY ? CLOSE_ARRAY : CLOSE_OBJECT;
	if (bytes[start + 1] === closer) return start + 2;
	let at = start + 1;
	if (bytes[at] !== NEWLINE) return BROKEN;
	for (;;) {
		at = behindIndent(bytes, at + 1, indent);
		if (at < 0 || at >= end) return BROKEN;
		if (bytes[at] !== SPACE) return bytes[at] === closer ? at + 1 : BROKEN;
		at = nextNewline(memory, at, end);
		if (at < 0) return BROKEN;
	}
}

/** As `scanString`, in a third of the time: the place of the quote that closes a string, MORE or BROKEN. */
export function endOfString(memory: Memory, start: number, end: number): number {
	const { bytes } = memory;
	for (let at = start; ;) {
		at = nextStop(memory, at, end);
		if (at >= end) return MORE;
		const byte = bytes[at] ?? 0;
		if (byte === QUOTE) return at;
		// Behind another escape digits follow, or what no string may hold: that is for the exact scanner.
		if (byte === BACKSLASH && isShortEscape(bytes[at + 1])) at += 2;
		else if (byte === BACKSLASH || byte < SPACE) return scanString(bytes, at, end);
		else at++;
	}
}

/** The first byte from `start` on that may be a quote, a backslash or a control; at or behind `end` where none is. */
function nextStop({ words }: Memory, start: number, end: number): number {
	const last = end >> 2;
	let at = start >> 2;
	let found = stopsIn(words[at] ?? 0) & (-1 << ((start & 3) << 3));
	while (found === 0 && at < last) found = stopsIn(words[++at] ?? 0);
	return found === 0 ? end : (at << 2) + lowestByte(found);
}

function stopsIn(word: number): number {
	const quote = word ^ QUOTES;
	const backslash = word ^ BACKSLASHES;
	return (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - SPACES) & ~word)) & HIGHS;
}

function nextNewline({ bytes, words }: Memory, start: number, end: number): number {
	const last = end >> 2;
	let at = start >> 2;
	let found = newlinesIn(words[at] ?? 0) & (-1 << ((start & 3) << 3));
	for (;;) {
		while (found === 0 && at < last) found = newlinesIn(words[++at] ?? 0);
		const place = (at << 2) + lowestByte(found);
		if (found === 0 || place >= end) return MORE;
		if (bytes[place] === NEWLINE) return place;
		found &= found - 1;
	}
}

function newlinesIn(word: number): number {
	const newline = word ^ NEWLINES;
	return (newline - ONES) & ~newline & HIGHS;
}

/** Which byte of a word holds its lowest bit that is set. */
function lowestByte(word: number): number {
	return (31 - Math.clz32(word & -word)) >> 3;
}

/** The place behind `indent` spaces, BROKEN where fewer stand there. */
function behindIndent(bytes: Uint8Array, start: number, indent: number): number {
	const stop = start + indent;
	for (let at = start; at < stop; at++) if (bytes[at] !== SPACE) return BROKEN;
	return stop;
}

function indentBefore(bytes: Uint8Array, start: number): number {
	let at = start;
	while (at > 0 && bytes[at - 1] === SPACE) at--;
	return at > 0 && bytes[at - 1] === NEWLINE ? start - at : BROKEN;
}
