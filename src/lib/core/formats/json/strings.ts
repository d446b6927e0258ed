const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const BACKSLASH = 0x5c;

/** The text between the quotes of a JSON string; escapes are read, bytes that are no UTF-8 become U+FFFD. */
export function readString(bytes: Uint8Array, start: number, end: number): string {
	const raw = decoder.decode(bytes.subarray(start, end));
	if (!raw.includes('\\')) return raw;
	try {
		return String(JSON.parse(`"${raw}"`));
	} catch {
		return raw;
	}
}

/** Whether the JSON string between `start` and `end` is `key`, given as its bytes; an escaped spelling counts too. */
export function isKey(bytes: Uint8Array, start: number, end: number, key: Uint8Array): boolean {
	if (end - start === key.length) {
		for (let at = 0; at < key.length; at++) if (bytes[start + at] !== key[at]) return false;
		return true;
	}
	if (end - start < key.length) return false;
	const escaped = bytes.subarray(start, end).includes(BACKSLASH);
	return escaped && readString(bytes, start, end) === decoder.decode(key);
}
