import { Memory } from './lines.ts';

const FIRST_CAPACITY = 1 << 18;
/** Bytes kept before `at`: what stands before a record tells its indent. */
const CONTEXT = 1 << 10;

/**
 * A stretch of a byte stream in one reused buffer: memory touched for the first time costs sixty times as much as
 * memory used again. What lies well before `at` is given up at the next fill.
 */
export class ByteWindow {
	memory = new Memory(FIRST_CAPACITY);
	bytes = this.memory.bytes;
	/** First byte still needed. */
	at = 0;
	end = 0;
	/** Place in the input of the byte at 0. */
	offset = 0;
	/** No byte comes after `end`. */
	final = false;
	readonly #source: AsyncIterator<Uint8Array>;
	#chunk: Uint8Array = new Uint8Array(0);
	#taken = 0;

	constructor(source: AsyncIterable<Uint8Array>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	/** Moves what is needed to the front, doubles the buffer where that fills it, and reads until it is full. */
	async fill(): Promise<void> {
		const dropped = Math.max(0, this.at - CONTEXT);
		const kept = this.end - dropped;
		const from = this.bytes;
		if (kept > this.memory.size / 2) {
			this.memory = new Memory(this.memory.size * 2);
			this.bytes = this.memory.bytes;
		}
		if (dropped > 0 || this.bytes !== from) this.bytes.set(from.subarray(dropped, this.end), 0);
		this.offset += dropped;
		this.at -= dropped;
		this.end = kept;
		while (this.end < this.memory.size) {
			if (this.#taken === this.#chunk.length) {
				const next = await this.#source.next();
				if (next.done === true) {
					this.final = true;
					return;
				}
				this.#chunk = next.value;
				this.#taken = 0;
			}
			const count = Math.min(this.#chunk.length - this.#taken, this.memory.size - this.end);
			this.bytes.set(this.#chunk.subarray(this.#taken, this.#taken + count), this.end);
			this.#taken += count;
			this.end += count;
		}
	}

	async close(): Promise<void> {
		await this.#source.return?.();
	}
}
