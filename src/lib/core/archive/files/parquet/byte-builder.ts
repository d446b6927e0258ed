const START_BYTES = 1 << 16;
/** UTF-16 units of a text up to which going through it by hand is quicker than asking the platform. */
const SHORT_TEXT = 40;
/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;
const TWO_TO_32 = 2 ** 32;

const encoder = new TextEncoder();

/** Bytes that grow at their end, numbers little-endian; kept and filled again rather than made anew. */
export class ByteBuilder {
	bytes = new Uint8Array(START_BYTES);
	view = new DataView(this.bytes.buffer);
	length = 0;

	clear(): void {
		this.length = 0;
	}

	/** Makes room for so many more bytes, which may then be written into `bytes` at `length`. */
	reserve(count: number): void {
		const needed = this.length + count;
		if (needed <= this.bytes.length) return;
		const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
		larger.set(this.bytes.subarray(0, this.length));
		this.bytes = larger;
		this.view = new DataView(larger.buffer);
	}

	/** What stands in it now, without a copy. */
	written(): Uint8Array {
		return this.bytes.subarray(0, this.length);
	}

	append(bytes: Uint8Array): void {
		this.reserve(bytes.length);
		this.bytes.set(bytes, this.length);
		this.length += bytes.length;
	}

	byte(value: number): void {
		this.reserve(1);
		this.bytes[this.length++] = value;
	}

	/** Seven bits a byte, the lowest first; of a whole number below 2^32. */
	varint(value: number): void {
		this.reserve(5);
		let rest = value;
		for (; rest > 127; rest >>>= 7) this.bytes[this.length++] = (rest & 127) | 128;
		this.bytes[this.length++] = rest;
	}

	int32(value: number): void {
		this.reserve(4);
		this.view.setInt32(this.length, value, true);
		this.length += 4;
	}

	/** A whole number that a double holds exactly. */
	int64(value: number): void {
		this.reserve(8);
		this.view.setInt32(this.length, value | 0, true);
		this.view.setInt32(this.length + 4, Math.floor(value / TWO_TO_32), true);
		this.length += 8;
	}

	float64(value: number): void {
		this.reserve(8);
		this.view.setFloat64(this.length, value, true);
		this.length += 8;
	}

	/** UTF-8 behind its length in four bytes. */
	text(text: string): void {
		this.reserve(4 + MOST_BYTES_A_UNIT * text.length);
		const start = this.length + 4;
		const end = text.length <= SHORT_TEXT ? this.#ascii(text, start) : null;
		const count = end === null ? encoder.encodeInto(text, this.bytes.subarray(start)).written : text.length;
		this.view.setUint32(this.length, count, true);
		this.length = start + count;
	}

	/** Where the text ends, or null where it has other than ASCII letters. */
	#ascii(text: string, start: number): number | null {
		const { bytes } = this;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code > 127) return null;
			bytes[start + i] = code;
		}
		return start + text.length;
	}
}
