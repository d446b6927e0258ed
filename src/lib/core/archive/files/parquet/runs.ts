import type { ByteBuilder } from './byte-builder.ts';

/** Values are packed eight at a time; fewer equal ones are no run. */
const PACKED = 8;

/**
 * Whole numbers below `2 ** width`, width up to 24, in Parquet's "RLE and bit-packing hybrid": runs of equal values, and
 * what lies between them bit by bit.
 */
export function writeRuns(out: ByteBuilder, values: readonly number[], width: number): void {
	let packedFrom = 0;
	let at = 0;
	while (at < values.length) {
		const value = values[at] ?? 0;
		let end = at + 1;
		while (end < values.length && values[end] === value) end++;
		if (end - at < PACKED) {
			at += PACKED;
			continue;
		}
		writePacked(out, values, { from: packedFrom, to: at, width });
		out.varint((end - at) << 1);
		for (let bits = 0; bits < width; bits += 8) out.byte((value >>> bits) & 255);
		at = end;
		packedFrom = end;
	}
	writePacked(out, values, { from: packedFrom, to: values.length, width });
}

/** The last group is filled up with zeros. */
function writePacked(
	out: ByteBuilder,
	values: readonly number[],
	{ from, to, width }: { readonly from: number; readonly to: number; readonly width: number }
): void {
	if (to <= from) return;
	const groups = Math.ceil((to - from) / PACKED);
	out.varint((groups << 1) | 1);
	out.reserve(groups * width);
	const { bytes } = out;
	let byte = out.length;
	let held = 0;
	let bits = 0;
	for (let i = from; i < from + groups * PACKED; i++) {
		held |= (i < to ? (values[i] ?? 0) : 0) << bits;
		for (bits += width; bits >= 8; bits -= 8) {
			bytes[byte++] = held;
			held >>>= 8;
		}
	}
	out.length = byte;
}

/** Bits that hold every whole number below `count`. */
export function widthOf(count: number): number {
	return count > 1 ? 32 - Math.clz32(count - 1) : 0;
}
