/** Deeper fields and more columns than any record of posts has. */
const DEPTH_MAX = 8;
const COLUMNS_MAX = 400;
const ELEMENTS_MAX = 60;
/** A record that is an object, as cells by the names of its fields: `author.name` inside another, lists in one cell. */
export function flattenRecord(value: unknown): Map<string, string> | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const cells = new Map<string, string>();
	addFields(value, '', 0, cells);
	return cells;
}

function addFields(value: object, path: string, depth: number, cells: Map<string, string>): void {
	for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
		// Databases write `{"$date": ...}` around values.
		const name = key.startsWith('$') && path !== '' ? path : path === '' ? key : `${path}.${key}`;
		addValue(inner, name, depth, cells);
	}
}

function addValue(value: unknown, name: string, depth: number, cells: Map<string, string>): void {
	if (value === null || value === undefined) return;
	if (Array.isArray(value)) {
		for (const element of value.slice(0, ELEMENTS_MAX)) addValue(element, name, depth + 1, cells);
	} else if (typeof value === 'object') {
		if (depth < DEPTH_MAX) addFields(value, name, depth + 1, cells);
	} else {
		const before = cells.get(name);
		if (before === undefined && cells.size >= COLUMNS_MAX) return;
		const said = typeof value === 'string' ? value : String(value as number | boolean);
		cells.set(name, before === undefined ? said : `${before} ${said}`);
	}
}
