/** The beginning of a stream, and the whole stream again; `more` looks further. */
export interface Peeked {
	/** Bytes seen so far, joined. */
	seen(): Uint8Array;
	/** Looks on until so many bytes are seen or the stream ends; true where it ended. */
	more(bytes: number): Promise<boolean>;
	/** The whole stream from its first byte, in the chunks it came in. May be left unread: `return` closes the source. */
	readonly all: AsyncIterableIterator<Uint8Array>;
}

/** Looks ahead in a stream without taking anything from it. An error of the source while looking is thrown by `more`. */
export function createPeek(bytes: AsyncIterable<Uint8Array>): Peeked {
	const source = bytes[Symbol.asyncIterator]();
	const taken: Uint8Array[] = [];
	let length = 0;
	let ended = false;
	const all: AsyncIterableIterator<Uint8Array> = {
		async next() {
			const first = taken.shift();
			if (first !== undefined) return { done: false, value: first };
			if (ended) return { done: true, value: undefined };
			return source.next();
		},
		async return() {
			taken.length = 0;
			ended = true;
			await source.return?.();
			return { done: true, value: undefined };
		},
		[Symbol.asyncIterator]: () => all
	};
	return {
		all,
		seen: () => joined(taken, length),
		async more(wanted) {
			while (length < wanted && !ended) {
				const next = await source.next();
				if (next.done === true) ended = true;
				else {
					taken.push(next.value);
					length += next.value.length;
				}
			}
			return ended;
		}
	};
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const [only] = chunks;
	if (only !== undefined && chunks.length === 1) return only;
	const whole = new Uint8Array(length);
	let offset = 0;
	for (const chunk of chunks) {
		whole.set(chunk, offset);
		offset += chunk.length;
	}
	return whole;
}
