export const LOCAL_FILE = 0x04034b50;
export const CENTRAL_FILE = 0x02014b50;
export const DESCRIPTOR = 0x08074b50;
export const FIXED_LENGTH = 30;

/** What stands before a file in a zip. */
export interface LocalHeader {
	/** With `/` between folders, without control characters. */
	readonly name: string;
	readonly encrypted: boolean;
	/** 0 stored, 8 deflated; others are not known here. */
	readonly method: number;
	/** Null where they follow the file in a descriptor. */
	readonly sums: Sums | null;
}

export interface Sums {
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
}

const ENCRYPTED = 1;
const SUMS_LATER = 8;
const IN_64_BITS = 0xffffffff;
const ZIP64_FIELD = 1;
const UNICODE_PATH_FIELD = 0x7075;

export function u16(bytes: Uint8Array, at: number): number {
	return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
	return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** Exact up to 2^53, which no file reaches. */
export function u64(bytes: Uint8Array, at: number): number {
	return u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
}

/** Length of the header whose first 30 bytes are given, name and extra fields included. */
export function lengthOfHeader(fixed: Uint8Array): number {
	return FIXED_LENGTH + u16(fixed, 26) + u16(fixed, 28);
}

/** `bytes` is the whole header. */
export function parseLocalHeader(bytes: Uint8Array): LocalHeader {
	const flags = u16(bytes, 6);
	const nameEnd = FIXED_LENGTH + u16(bytes, 26);
	const extra = bytes.subarray(nameEnd);
	const unicode = fieldOf(extra, UNICODE_PATH_FIELD);
	const name = decodeName(unicode ? unicode.subarray(5) : bytes.subarray(FIXED_LENGTH, nameEnd));
	return {
		name: name.replaceAll('\\', '/').replace(/\p{Cc}/gu, '\uFFFD'),
		encrypted: (flags & ENCRYPTED) !== 0,
		method: u16(bytes, 8),
		sums: (flags & SUMS_LATER) !== 0 ? null : sumsOf(bytes, fieldOf(extra, ZIP64_FIELD))
	};
}

function sumsOf(bytes: Uint8Array, wide: Uint8Array | null): Sums {
	const packed = u32(bytes, 18);
	const size = u32(bytes, 22);
	const wideSize = wide !== null && size === IN_64_BITS;
	return {
		crc: u32(bytes, 14),
		packed: wide !== null && packed === IN_64_BITS ? u64(wide, wideSize ? 8 : 0) : packed,
		size: wideSize ? u64(wide, 0) : size
	};
}

function fieldOf(extra: Uint8Array, wanted: number): Uint8Array | null {
	for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
		if (u16(extra, at) === wanted) return extra.subarray(at + 4, at + 4 + u16(extra, at + 2));
	}
	return null;
}

/** UTF-8, with or without the flag that says so; else the old alphabet of a Russian Windows, where such names come from. */
function decodeName(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('ibm866').decode(bytes);
	}
}
