/** An object of JSON whose fields may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field as an object; an empty one where it is none. */
export function inside(fields: Fields, key: string): Fields {
	const value = fields[key];
	return isFields(value) ? value : {};
}

/** The objects of a list; none where the field is no list. */
export function listIn(fields: Fields, key: string): readonly Fields[] {
	const value = fields[key];
	return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The first of the fields that is a text with something in it, as written. */
export function textIn(fields: Fields, ...keys: readonly string[]): string | null {
	for (const key of keys) {
		const value = fields[key];
		if (typeof value === 'string' && value.trim() !== '') return value;
	}
	return null;
}

/** A whole number as its digits, also from text and from the wrappers of a database's export; null for all else. */
export function digitsOf(value: unknown): string | null {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'string') return /^-?\d{1,30}$/u.test(value) ? value : null;
	if (isFields(value)) return digitsOf(value['$numberLong'] ?? value['$numberInt'] ?? null);
	return null;
}

/** A count of 0 or more; null for all else. */
export function countOf(value: unknown): number | null {
	const count = Number(digitsOf(value) ?? Number.NaN);
	return count >= 0 ? count : null;
}

/** The kind that an object names in `_`, without its capital: `message`, `peerChannel`. */
export function kindOf(fields: Fields): string {
	const kind = fields['_'];
	return typeof kind === 'string' ? kind.charAt(0).toLowerCase() + kind.slice(1) : '';
}
