/** So many bytes tell how a file is laid out. */
const LOOKED_AT = 1 << 16;

/** The first bytes of an input as text, as many however it is cut into chunks, and the input whole. */
export async function lookAhead(
	bytes: AsyncIterable<Uint8Array>
): Promise<{ readonly start: string; readonly all: AsyncIterable<Uint8Array> }> {
	const source = bytes[Symbol.asyncIterator]();
	const held: Uint8Array[] = [];
	let length = 0;
	while (length < LOOKED_AT) {
		const next = await source.next();
		if (next.done === true) break;
		held.push(next.value.slice());
		length += next.value.length;
	}
	const decoder = new TextDecoder();
	let start = '';
	let left = LOOKED_AT;
	for (const chunk of held) {
		start += decoder.decode(chunk.subarray(0, left), { stream: true });
		left -= Math.min(left, chunk.length);
	}
	async function* all(): AsyncGenerator<Uint8Array> {
		try {
			yield* held;
			for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
		} finally {
			await source.return?.();
		}
	}
	return { start, all: all() };
}
