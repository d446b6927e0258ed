import { ByteBuilder } from '../parquet/byte-builder.ts';

const TWO_TO_32 = 2 ** 32;

/** Numbers as bytes, a small one in few: what stands in `NumberReader`, in the same order. */
export class NumberWriter {
	readonly #out = new ByteBuilder();

	/** A whole number from 0 that a double holds exactly. */
	count(value: number): void {
		let rest = value;
		for (; rest >= TWO_TO_32; rest = Math.floor(rest / 128)) this.#out.byte((rest % 128) | 128);
		this.#out.varint(rest);
	}

	/** A whole number, also below 0. */
	whole(value: number): void {
		this.count(value < 0 ? -2 * value - 1 : 2 * value);
	}

	/** How far a whole number is from another; NaN stays NaN, and next to NaN it is told from 0. */
	distance(value: number, other: number): void {
		if (Number.isNaN(value)) {
			this.count(0);
			return;
		}
		const far = value - (Number.isNaN(other) ? 0 : other);
		this.count(far < 0 ? -2 * far : 2 * far + 1);
	}

	byte(value: number): void {
		this.#out.byte(value);
	}

	double(value: number): void {
		this.#out.float64(value);
	}

	/** Texts one after the other, with how many UTF-16 units each has. */
	texts(texts: readonly string[]): void {
		for (const { length } of texts) this.count(length);
		const bytes = new TextEncoder().encode(texts.join(''));
		this.count(bytes.length);
		this.#out.append(bytes);
	}

	/** What was written, without a copy. */
	written(): Uint8Array {
		return this.#out.written();
	}
}
