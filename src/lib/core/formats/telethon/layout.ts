const MESSAGE = /^message(?:Service|Empty)?$/iu;
const KEYS_OF_WRAPPER = new Set(['messages', 'chats', 'users', 'result']);
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"\s*(:\s*(?:"([^"\\]{0,80})")?)?|[{}[\]]/gsu;

/** Whether the text is one object around lists of messages, and not messages one after the other. */
export function isWrapped(text: string): boolean {
	const start = text.trimStart();
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
