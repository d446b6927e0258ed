/** Reads what `NumberWriter` wrote. Throws a RangeError past the end. */
export class NumberReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get isAtEnd(): boolean {
		return this.#at === this.#bytes.length;
	}

	byte(): number {
		const value = this.#bytes[this.#at++];
		if (value === undefined) throw new RangeError('the index ends early');
		return value;
	}

	/** A whole number from 0. */
	count(): number {
		let byte = this.byte();
		if (byte < 128) return byte;
		let value = byte & 127;
		for (let unit = 128; ; unit *= 128) {
			byte = this.byte();
			value += (byte & 127) * unit;
			if (byte < 128) return value;
		}
	}

	whole(): number {
		const code = this.count();
		return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
	}

	distance(other: number): number {
		const code = this.count();
		if (code === 0) return NaN;
		const far = code % 2 === 0 ? -code / 2 : (code - 1) / 2;
		return far + (Number.isNaN(other) ? 0 : other);
	}

	double(): number {
		const { buffer, byteOffset } = this.#bytes;
		const value = new DataView(buffer, byteOffset + this.#at, 8).getFloat64(0, true);
		this.#at += 8;
		return value;
	}

	/** Slices of one decoded text, which costs a fraction of decoding each. */
	texts(count: number): string[] {
		const lengths = new Int32Array(count);
		for (let i = 0; i < count; i++) lengths[i] = this.count();
		const bytes = this.count();
		const all = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
			this.#bytes.subarray(this.#at, this.#at + bytes)
		);
		this.#at += bytes;
		const texts: string[] = [];
		let start = 0;
		for (const length of lengths) texts.push(all.slice(start, (start += length)));
		return texts;
	}
}
