import { termKey, type TermKey, type TermKind } from '#lib/core/model/ids.ts';

/** A term of the user's, or what the user changed of one that comes with the program. */
export interface UserTerm {
	readonly term: TermKey;
	/** Null keeps the label and the short form that the program has; a term of the user's has both. */
	readonly label: string | null;
	readonly short: string | null;
	/**
	 * Where one of them stands in a post, the post speaks of the term. Word forms are found too; what begins with a number sign is a hashtag.
	 * A phrase of one word with a capital is found with a capital only.
	 */
	readonly phrases: readonly string[];
	/** Names that the program counts for the term and the user does not. */
	readonly without: readonly string[];
}

/** `term` counts as `into`. */
export interface Merger {
	readonly term: TermKey;
	readonly into: TermKey;
}

/** What the user makes of the vocabulary. Applied to what the program found, so that taking it back leaves nothing behind. */
export interface UserVocabulary {
	/** Each term once. */
	readonly terms: readonly UserTerm[];
	/** Each `term` once, none going round in a circle. */
	readonly merged: readonly Merger[];
	/** Terms that do not count at all. */
	readonly off: readonly TermKey[];
	/** Labels of proposals that are no terms. */
	readonly dismissed: readonly string[];
}

export const NO_CHANGES: UserVocabulary = { terms: [], merged: [], off: [], dismissed: [] };

export const USER_KINDS = ['organisation', 'topic', 'place', 'person'] as const;
/** Kinds that a term of the user's may have: hashtags make themselves. */
export type UserKind = (typeof USER_KINDS)[number];

export function isUnchanged({ terms, merged, off }: UserVocabulary): boolean {
	return terms.length === 0 && merged.length === 0 && off.length === 0;
}

export function partsOfKey(key: TermKey): { readonly kind: TermKind; readonly id: string } {
	const colon = key.indexOf(':');
	return { kind: key.slice(0, colon) as TermKind, id: key.slice(colon + 1) };
}

/** What a term counts as in the end; null where it does not count. */
export function makeResolver({
	merged,
	off
}: Pick<UserVocabulary, 'merged' | 'off'>): (key: TermKey) => TermKey | null {
	const into = new Map(merged.map((merger) => [merger.term, merger.into]));
	const without = new Set(off);
	return (key) => {
		let at = key;
		for (let steps = 0; steps <= merged.length; steps++) {
			if (without.has(at)) return null;
			const next = into.get(at);
			if (next === undefined) return at;
			at = next;
		}
		return at;
	};
}

/** The key of a new term of a label: its letters and digits, with a number behind them where another has it. */
export function newKey(kind: UserKind, label: string, isTaken: (key: TermKey) => boolean): TermKey {
	const id = label
		.toLowerCase()
		.normalize('NFKC')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-|-$/gu, '');
	const first = termKey(kind, id === '' ? 'term' : id);
	for (let n = 1, key = first; ; key = `${first}-${String(++n)}` as TermKey) if (!isTaken(key)) return key;
}
