/** A record names itself by its first fields; some exports put long lists before it. */
const LOOKED_AT = 1 << 16;
const MESSAGE = /^message(?:Service|Empty)?$/iu;
const KEYS_OF_WRAPPER = new Set(['messages', 'chats', 'users', 'result']);
const TOKEN = /"((?:[^"\\]|\\.){0,200})"\s*(:\s*(?:"([^"\\]{0,80})")?)?|[{}[\]]/gsu;

/** Whether the text is one object around lists of messages, and not messages one after the other. */
export function isWrapped(text: string): boolean {
	const start = text.trimStart().slice(0, LOOKED_AT);
	if (!start.startsWith('{')) return false;
	let depth = 0;
	for (const [token, key, colon, value] of start.matchAll(TOKEN)) {
		if (token === '{' || token === '[') depth += 1;
		else if (token === '}' || token === ']') depth -= 1;
		else if (depth === 1 && colon !== undefined && key !== undefined) {
			if (KEYS_OF_WRAPPER.has(key)) return true;
			if (key === '_' && MESSAGE.test(value ?? '')) return false;
		}
		if (depth === 0) return false;
	}
	return false;
}

/** The first bytes of an input as text, and the input whole. */
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
	const start = held.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
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
