/** Enough for any format to show itself, also behind a long header. */
const HEAD_BYTES = 4096;

/** The first bytes of a stream, and the whole stream again. The head is shorter only where the stream is. */
export async function peek(
	bytes: AsyncIterable<Uint8Array>
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
	const iterator = bytes[Symbol.asyncIterator]();
	const taken: Uint8Array[] = [];
	let length = 0;
	while (length < HEAD_BYTES) {
		const next = await iterator.next();
		if (next.done === true) break;
		taken.push(next.value);
		length += next.value.length;
	}
	const head = new Uint8Array(length);
	let offset = 0;
	for (const chunk of taken) {
		head.set(chunk, offset);
		offset += chunk.length;
	}
	return { head, all: replay(taken, iterator) };
}

async function* replay(
	taken: readonly Uint8Array[],
	rest: AsyncIterator<Uint8Array>
): AsyncGenerator<Uint8Array> {
	try {
		yield* taken;
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
	} finally {
		await rest.return?.();
	}
}
