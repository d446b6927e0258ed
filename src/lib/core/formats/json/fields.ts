import { isSame, readRepeated } from './repeated.ts';
import { FIELD_SIZE, type Scanner } from './scan.ts';
import { isKey, type readString } from './strings.ts';
import { QUOTE } from './signs.ts';

const encoder = new TextEncoder();

/** A key as the bytes that stand between its quotes. */
export function bytesOfKey(key: string): Uint8Array {
	return encoder.encode(key);
}

/** Place in `fields` of the last field with this key, of the object scanned last; -1 where it has none. */
export function findField(
	bytes: Uint8Array,
	{ fields, fieldCount, plainKeys }: Scanner,
	key: Uint8Array,
	count = fieldCount
): number {
	for (let at = (count - 1) * FIELD_SIZE; at >= 0; at -= FIELD_SIZE) {
		const start = fields[at] ?? 0;
		const end = fields[at + 1] ?? 0;
		if (plainKeys ? isSame(bytes, start, end, key) : isKey(bytes, start, end, key)) return at;
	}
	return -1;
}

/** The string that a field holds; '' where it holds none. */
export function stringAt(
	bytes: Uint8Array,
	scanner: Scanner,
	key: Uint8Array,
	read: typeof readString = readRepeated
): string {
	const field = findField(bytes, scanner, key);
	const start = scanner.fields[field + 2] ?? 0;
	if (field < 0 || bytes[start] !== QUOTE) return '';
	return read(bytes, start + 1, (scanner.fields[field + 3] ?? 0) - 1);
}
