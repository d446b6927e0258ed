import type { TermKey } from '#lib/core/model/ids.ts';
import { newKey, type UserKind } from '#lib/core/vocabulary/user-vocabulary.ts';
import type { Dashboard } from '#lib/state/dashboard.svelte.ts';

/** A key for a new term of the user's that no other term has. */
export async function findKey(dashboard: Dashboard, kind: UserKind, label: string): Promise<TermKey> {
	const { vocabulary } = dashboard;
	// The key of a term of the program that no post speaks of yet is taken, too.
	await vocabulary.load();
	const { terms, merged, off } = vocabulary.current;
	const taken = new Set([
		...terms.map(({ term }) => term),
		...merged.flatMap(({ term, into }) => [term, into]),
		...off
	]);
	const isTaken = (key: TermKey) =>
		taken.has(key) || dashboard.termOf(key) !== null || (vocabulary.lexicon?.has(key) ?? false);
	return newKey(kind, label, isTaken);
}

/** Makes a phrase a term that is counted from now on. Null where that failed. */
export async function countPhrase(
	dashboard: Dashboard,
	kind: UserKind,
	phrase: string
): Promise<TermKey | null> {
	const label = phrase.trim().replace(/\s+/gu, ' ');
	const term = await findKey(dashboard, kind, label);
	const edit = { kind: 'add', term, label, short: label, phrases: [label] } as const;
	return (await dashboard.vocabulary.edit(edit)) ? term : null;
}

/** Posts of the range that speak of a term. */
export function postsOf(dashboard: Dashboard, key: TermKey): number {
	return dashboard.answer?.counts[dashboard.indexOf(key)] ?? 0;
}
