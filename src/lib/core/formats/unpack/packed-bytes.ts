import type { ByteReader } from './byte-reader.ts';
import { CENTRAL_FILE, DESCRIPTOR, LOCAL_FILE, u16, u32, u64, type Sums } from './zip-header.ts';

/** The packed bytes of one file of a zip, up to its end. */
export interface PackedBytes {
	/** The next piece, at most so long; null after the last. */
	next(most: number): Promise<Uint8Array | null>;
	/** After the last piece: checksum and sizes, null where the zip ends before the file does. */
	sums(): Sums | null;
}

/** Of a file whose length the header tells. */
export function ofKnownLength(reader: ByteReader, sums: Sums): PackedBytes {
	let left = sums.packed;
	return {
		async next(most) {
			if (left === 0) return null;
			const piece = await reader.take(Math.min(most, left));
			left -= piece?.length ?? 0;
			return piece;
		},
		sums: () => (left === 0 ? sums : null)
	};
}

const WINDOW = 8192;
/** The longest descriptor and the signature after it. */
const TAIL = 28;
const P = 0x50;
/** How every signature in a zip begins. */
const PK = 0x4b50;

/**
 * Of a file whose length only the descriptor behind it tells. A descriptor is one when it tells the very length at which
 * it stands, which no other bytes do by chance.
 */
export function ofUnknownLength(reader: ByteReader): PackedBytes {
	let given = 0;
	let found: Sums | null = null;
	let ended = false;
	let clear = 0;
	return {
		async next(most) {
			if (ended) return null;
			if (clear === 0) {
				const bytes = await reader.peek(WINDOW);
				const descriptor = findDescriptor(bytes, given);
				if (descriptor?.at === 0) {
					reader.consume(descriptor.length);
					found = descriptor.sums;
					ended = true;
					return null;
				}
				ended = bytes.length === 0;
				// What stands near the end of the window may be the beginning of a descriptor.
				clear = descriptor?.at ?? (bytes.length < WINDOW ? bytes.length : bytes.length - TAIL);
				if (ended) return null;
			}
			const piece = await reader.take(Math.min(most, clear));
			clear -= piece?.length ?? 0;
			given += piece?.length ?? 0;
			return piece;
		},
		sums: () => found
	};
}

interface Descriptor {
	readonly at: number;
	readonly length: number;
	readonly sums: Sums;
}

/** The descriptor in a window that begins after so many bytes of the file. */
function findDescriptor(window: Uint8Array, given: number): Descriptor | null {
	for (let at = window.indexOf(P); at >= 0; at = window.indexOf(P, at + 1)) {
		const signature = u32(window, at);
		const found =
			signature === DESCRIPTOR
				? descriptorAt(window, at, 4, given)
				: signature === LOCAL_FILE || signature === CENTRAL_FILE
					? bareBefore(window, at, given)
					: null;
		if (found !== null) return found;
	}
	return null;
}

/** Without a signature of its own, right before the one at `end`; the longer form is the harder to meet by chance. */
function bareBefore(window: Uint8Array, end: number, given: number): Descriptor | null {
	const found = [20, 12].map((length) => [length, descriptorAt(window, end - length, 0, given)] as const);
	return found.find(([length, descriptor]) => descriptor?.length === length)?.[1] ?? null;
}

/** With or without a signature of its own (`lead` is its length), with sizes of 4 or 8 bytes. */
function descriptorAt(window: Uint8Array, at: number, lead: number, given: number): Descriptor | null {
	const sums = at + lead + 4;
	if (at < 0 || sums + 8 > window.length) return null;
	const crc = u32(window, at + lead);
	const packed = given + at;
	const wide = sums + 16 <= window.length && u64(window, sums) === packed;
	const narrow = u32(window, sums) === packed % 2 ** 32;
	// An empty file fits both; then what follows decides.
	if (wide && !(narrow && u16(window, sums + 8) === PK))
		return { at, length: lead + 20, sums: { crc, packed, size: u64(window, sums + 8) } };
	return narrow ? { at, length: lead + 12, sums: { crc, packed, size: u32(window, sums + 4) } } : null;
}
