import type { ReadOptions } from '#lib/core/model/reading.ts';
import type { Told } from './plan.ts';

/** What was told of the columns of a file: for every table, overruled by what was told for this one. */
export function toldFor(file: string, { columns }: ReadOptions): Told {
	return { ...columns['*'], ...columns[file] };
}

/** What is wrong with what was told, in words; null where every column named is there. */
export function missingColumn(told: Told, names: readonly string[]): string | null {
	const wanted = [told.text, told.time, told.id, told.source];
	const missing = wanted.find((name) => typeof name === 'string' && !names.includes(name));
	if (missing == null) return null;
	return `No column is called “${missing}”. The columns are: ${listNames(names)}.`;
}

/** The names in one sentence, the first hundred of them. */
export function listNames(names: readonly string[]): string {
	const listed = names.slice(0, 100).map((name) => name.slice(0, 80));
	return names.length > 100
		? `${listed.join(', ')} and ${String(names.length - 100)} more`
		: listed.join(', ');
}
