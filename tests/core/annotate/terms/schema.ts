/** The part of JSON Schema that the vocabularies use. Returns the places that do not fit, as paths. */
export function misfits(schema: unknown, value: unknown, root: unknown = schema, at = '$'): string[] {
	const rules = asRecord(schema);
	if (typeof rules['$ref'] === 'string') return misfits(follow(root, rules['$ref']), value, root, at);
	const found: string[] = [];
	const anyOf = rules['anyOf'];
	if (Array.isArray(anyOf) && !anyOf.some((option) => misfits(option, value, root, at).length === 0))
		found.push(at);
	if ('const' in rules && rules['const'] !== value) found.push(at);
	if (Array.isArray(rules['enum']) && !rules['enum'].includes(value)) found.push(at);
	if (typeof rules['type'] === 'string' && rules['type'] !== typeOf(value)) return [...found, at];
	if (typeof value === 'string') {
		if (value.length < Number(rules['minLength'] ?? 0)) found.push(at);
		if (typeof rules['pattern'] === 'string' && !new RegExp(rules['pattern'], 'u').test(value))
			found.push(at);
	}
	if (Array.isArray(value)) {
		if (value.length < Number(rules['minItems'] ?? 0)) found.push(at);
		const texts = value.map((item) => JSON.stringify(item));
		if (rules['uniqueItems'] === true && new Set(texts).size < texts.length) found.push(`${at} repeats`);
		if (rules['items'])
			value.forEach((item, i) => found.push(...misfits(rules['items'], item, root, `${at}[${String(i)}]`)));
	} else if (typeOf(value) === 'object') found.push(...objectMisfits(rules, asRecord(value), root, at));
	return found;
}

function objectMisfits(
	rules: Record<string, unknown>,
	value: Record<string, unknown>,
	root: unknown,
	at: string
): string[] {
	const found: string[] = [];
	const properties = asRecord(rules['properties'] ?? {});
	for (const name of (rules['required'] ?? []) as string[])
		if (!(name in value)) found.push(`${at}.${name} missing`);
	for (const [name, item] of Object.entries(value)) {
		if (name in properties) found.push(...misfits(properties[name], item, root, `${at}.${name}`));
		else if (rules['additionalProperties'] === false) found.push(`${at}.${name} unknown`);
	}
	return found;
}

function follow(root: unknown, reference: string): unknown {
	return reference
		.split('/')
		.slice(1)
		.reduce<unknown>((place, name) => asRecord(place)[name], root);
}

function asRecord(value: unknown): Record<string, unknown> {
	if (typeof value !== 'object' || value === null) throw new Error(`no object: ${String(value)}`);
	return value as Record<string, unknown>;
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
}
