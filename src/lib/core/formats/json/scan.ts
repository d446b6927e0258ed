import {
	BACKSLASH,
	CLOSE_ARRAY,
	CLOSE_OBJECT,
	COLON,
	COMMA,
	OPEN_ARRAY,
	OPEN_OBJECT,
	QUOTE
} from './signs.ts';

/** The value is not complete where the bytes end. */
export const MORE = -1;
/** What stands there is no JSON. */
export const BROKEN = -2;

/** Deeper nesting than any export has is an attack on the stack of whoever parses it. */
const DEPTH_MAX = 512;
/** Fields beyond these are checked but not listed. */
const FIELDS_MAX = 512;

/** Numbers that one listed field takes: key from, key to, value from, value to; keys without their quotes. */
export const FIELD_SIZE = 4;

/** What ends a run of plain characters in a string: quote, backslash, and controls, which JSON forbids there. */
const STOPS = new Uint8Array(256).fill(1, 0, 0x20);
STOPS[QUOTE] = 1;
STOPS[BACKSLASH] = 1;
/** How many hexadecimal digits follow; `x` is no JSON, but Telegram Desktop writes controls as `\x08`. */
const DIGITS_AFTER = new Int8Array(256).fill(-1);
for (const escape of '"\\/bfnrt') DIGITS_AFTER[escape.charCodeAt(0)] = 0;
DIGITS_AFTER[0x75] = 4;
DIGITS_AFTER[0x78] = 2;
const HEX = tableOf('0123456789abcdefABCDEF');
const LITERAL = tableOf('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-._');
const LITERAL_MAX = 4096;
/** The last three are no JSON, but Python writes them. */
const WORDS = new Set(['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity']);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

/** Whether the byte behind a backslash completes an escape. */
export function isShortEscape(byte: number | undefined): boolean {
	return DIGITS_AFTER[byte ?? 0] === 0;
}

function tableOf(characters: string): Uint8Array {
	const table = new Uint8Array(256);
	for (const character of characters) table[character.charCodeAt(0)] = 1;
	return table;
}

export function isSpace(byte: number | undefined): boolean {
	return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Where the string ends whose first character is at `at`: the place of its closing quote, MORE or BROKEN. */
export function scanString(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	for (;;) {
		while (at < end && STOPS[bytes[at] ?? 0] === 0) at++;
		if (at >= end) return MORE;
		const byte = bytes[at];
		if (byte === QUOTE) return at;
		if (byte !== BACKSLASH) return BROKEN;
		if (at + 1 >= end) return MORE;
		const digits = DIGITS_AFTER[bytes[at + 1] ?? 0] ?? -1;
		if (digits < 0) return BROKEN;
		at += 2;
		for (const stop = at + digits; at < stop; at++) {
			if (at >= end) return MORE;
			if (HEX[bytes[at] ?? 0] === 0) return BROKEN;
		}
	}
}

/** Where the number, `true`, `false` or `null` ends that begins at `start`, MORE or BROKEN. */
export function scanLiteral(bytes: Uint8Array, start: number, end: number): number {
	let at = start;
	let plain = true;
	while (at < end && LITERAL[bytes[at] ?? 0] === 1) {
		const byte = bytes[at] ?? 0;
		plain &&= byte >= 0x30 && byte <= 0x39;
		at++;
	}
	if (at - start > LITERAL_MAX) return BROKEN;
	if (at >= end) return MORE;
	if (at === start) return BROKEN;
	if (plain && (bytes[start] !== 0x30 || at === start + 1)) return at;
	const text = String.fromCharCode(...bytes.subarray(start, at));
	return WORDS.has(text) || NUMBER.test(text) ? at : BROKEN;
}

const VALUE = 0;
const VALUE_OR_CLOSE = 1;
const KEY = 2;
const KEY_OR_CLOSE = 3;
const AFTER = 4;

/**
 * Finds the end of one JSON value by reading it byte by byte, and lists the fields of the outermost object on the way.
 * It accepts what `JSON.parse` accepts, the escape `\\x08` and `NaN`, on any bytes, and makes no strings.
 */
export class Scanner {
	/** The fields of the value scanned last, FIELD_SIZE numbers each. After MORE: those that were complete. */
	readonly fields = new Int32Array(FIELDS_MAX * FIELD_SIZE);
	fieldCount = 0;
	/** After MORE: place in `fields` of the field whose value is not complete, -1 where none is open. */
	openField = -1;
	/** After BROKEN: where the bytes stopped being JSON. */
	brokenAt = 0;
	/** Whether no key that is listed holds a backslash. False: not known. */
	plainKeys = false;
	readonly #arrays = new Uint8Array(DEPTH_MAX + 1);

	/** The end of the value that begins at `start` (its first byte not read any more), MORE or BROKEN. */
	scan(bytes: Uint8Array, start: number, end: number): number {
		const arrays = this.#arrays;
		const fields = this.fields;
		let at = start;
		let depth = 0;
		let mode = VALUE;
		let slot = 0;
		this.clear();
		for (;;) {
			let byte = bytes[at];
			while (at < end && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09))
				byte = bytes[++at];
			if (at >= end) return MORE;
			if (mode === AFTER) {
				if (byte === COMMA) {
					mode = arrays[depth] === 1 ? VALUE : KEY;
					at++;
					continue;
				}
				if (byte !== (arrays[depth] === 1 ? CLOSE_ARRAY : CLOSE_OBJECT)) return this.#broken(at);
				at++;
				depth--;
			} else if (mode === KEY || mode === KEY_OR_CLOSE) {
				if (byte === CLOSE_OBJECT && mode === KEY_OR_CLOSE) {
					at++;
					depth--;
				} else {
					if (byte !== QUOTE) return this.#broken(at);
					const close = scanString(bytes, at + 1, end);
					if (close < 0) return close === MORE ? MORE : this.#broken(at);
					if (depth === 1) {
						fields[slot] = at + 1;
						fields[slot + 1] = close;
					}
					at = close + 1;
					while (at < end && isSpace(bytes[at])) at++;
					if (at >= end) return MORE;
					if (bytes[at] !== COLON) return this.#broken(at);
					at++;
					while (at < end && bytes[at] === 0x20) at++;
					if (depth === 1) {
						fields[slot + 2] = at;
						this.openField = slot;
					}
					mode = VALUE;
					continue;
				}
			} else if (byte === QUOTE) {
				if (depth === 1 && arrays[1] === 0) fields[slot + 2] = at;
				const close = scanString(bytes, at + 1, end);
				if (close < 0) return close === MORE ? MORE : this.#broken(at);
				at = close + 1;
			} else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
				if (depth === DEPTH_MAX) return this.#broken(at);
				if (depth === 1 && arrays[1] === 0) fields[slot + 2] = at;
				depth++;
				arrays[depth] = byte === OPEN_ARRAY ? 1 : 0;
				mode = byte === OPEN_ARRAY ? VALUE_OR_CLOSE : KEY_OR_CLOSE;
				at++;
				continue;
			} else if (byte === CLOSE_ARRAY && mode === VALUE_OR_CLOSE) {
				at++;
				depth--;
			} else {
				if (depth === 1 && arrays[1] === 0) fields[slot + 2] = at;
				const close = scanLiteral(bytes, at, end);
				if (close < 0) return close === MORE ? MORE : this.#broken(at);
				at = close;
			}
			if (depth === 0) return at;
			mode = AFTER;
			if (depth === 1 && arrays[1] === 0) {
				fields[slot + 3] = at;
				this.openField = -1;
				if (this.fieldCount < FIELDS_MAX - 1) {
					this.fieldCount++;
					slot += FIELD_SIZE;
				}
			}
		}
	}

	/** Forgets the value scanned last. */
	clear(): void {
		this.fieldCount = 0;
		this.openField = -1;
		this.plainKeys = false;
	}

	/** Lists a field that was found otherwise; false where no more fit. */
	add(key: number, keyEnd: number, value: number, valueEnd: number): boolean {
		const slot = this.fieldCount * FIELD_SIZE;
		if (this.fieldCount === FIELDS_MAX - 1) return false;
		this.fields[slot] = key;
		this.fields[slot + 1] = keyEnd;
		this.fields[slot + 2] = value;
		this.fields[slot + 3] = valueEnd;
		this.fieldCount++;
		return true;
	}

	#broken(at: number): number {
		this.brokenAt = at;
		return BROKEN;
	}
}
