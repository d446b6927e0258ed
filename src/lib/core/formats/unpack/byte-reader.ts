/** A stream of bytes read by pieces of any length. Pulls only what is asked for; an error of the source comes back at every later read. */
export class ByteReader {
	#source: AsyncIterator<Uint8Array>;
	#chunk: Uint8Array = new Uint8Array(0);
	#ended = false;
	#failure: Error | null = null;
	#pulled = 0;

	constructor(bytes: AsyncIterable<Uint8Array>) {
		this.#source = bytes[Symbol.asyncIterator]();
	}

	/** Bytes consumed so far. */
	get position(): number {
		return this.#pulled - this.#chunk.length;
	}

	/** Bytes that the source has given so far. */
	get pulled(): number {
		return this.#pulled;
	}

	/** The next bytes, which stay; fewer than asked for only at the end. */
	async peek(length: number): Promise<Uint8Array> {
		const pieces = this.#chunk.length === 0 ? [] : [this.#chunk];
		let seen = this.#chunk.length;
		try {
			while (seen < length) {
				const piece = await this.#pull();
				if (piece === null) break;
				pieces.push(piece);
				seen += piece.length;
			}
		} finally {
			// Also where the source fails: what came before stays readable.
			this.#chunk = joined(pieces, seen);
		}
		return this.#chunk.subarray(0, length);
	}

	/** Takes bytes that were peeked at. */
	consume(length: number): void {
		this.#chunk = this.#chunk.subarray(length);
	}

	/** Takes the next bytes in the pieces they come in, at most so many at once; null at the end. */
	async take(most: number): Promise<Uint8Array | null> {
		while (this.#chunk.length === 0) {
			const piece = await this.#pull();
			if (piece === null) return null;
			this.#chunk = piece;
		}
		const taken = this.#chunk.length <= most ? this.#chunk : this.#chunk.subarray(0, most);
		this.#chunk = this.#chunk.subarray(taken.length);
		return taken;
	}

	/** All that is left, for one reader, in the pieces it comes in. */
	async *rest(): AsyncGenerator<Uint8Array> {
		try {
			for (let next = await this.take(Infinity); next !== null; next = await this.take(Infinity)) yield next;
		} finally {
			await this.close();
		}
	}

	async close(): Promise<void> {
		if (this.#ended) return;
		this.#ended = true;
		this.#chunk = this.#chunk.subarray(0, 0);
		await this.#source.return?.();
	}

	async #pull(): Promise<Uint8Array | null> {
		if (this.#failure !== null) throw this.#failure;
		if (this.#ended) return null;
		try {
			const next = await this.#source.next();
			this.#ended = next.done === true;
			if (next.done === true) return null;
			this.#pulled += next.value.length;
			return next.value;
		} catch (error) {
			this.#failure = error instanceof Error ? error : new Error(String(error));
			throw this.#failure;
		}
	}
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const [only] = pieces;
	if (only !== undefined && pieces.length === 1) return only;
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
