import type { TermKey } from '#lib/core/model/ids.ts';
import { makeResolver, partsOfKey, type UserTerm, type UserVocabulary } from './user-vocabulary.ts';

/** One thing that the user does to the vocabulary. */
export type Edit =
	/** A new term; its phrases are its own from then on. */
	| {
			readonly kind: 'add';
			readonly term: TermKey;
			readonly label: string;
			readonly short: string;
			readonly phrases: readonly string[];
	  }
	| { readonly kind: 'rename'; readonly term: TermKey; readonly label: string; readonly short: string }
	/** Phrases that count for a term from now on, and do not count for it any longer. */
	| {
			readonly kind: 'phrases';
			readonly term: TermKey;
			readonly add: readonly string[];
			readonly drop: readonly string[];
	  }
	| { readonly kind: 'merge'; readonly term: TermKey; readonly into: TermKey }
	/** Phrases of `term` become the new term `part`. */
	| {
			readonly kind: 'split';
			readonly term: TermKey;
			readonly part: TermKey;
			readonly label: string;
			readonly short: string;
			readonly phrases: readonly string[];
	  }
	| { readonly kind: 'off' | 'on'; readonly term: TermKey }
	/** Leaves nothing of what was done to a term; one of the user's is gone. */
	| { readonly kind: 'reset'; readonly term: TermKey }
	| { readonly kind: 'dismiss'; readonly label: string };

const blank = (term: TermKey): UserTerm => ({ term, label: null, short: null, phrases: [], without: [] });

function isBlank({ label, short, phrases, without }: UserTerm): boolean {
	return label === null && short === null && phrases.length === 0 && without.length === 0;
}

function withTerm(
	vocabulary: UserVocabulary,
	term: TermKey,
	change: (before: UserTerm) => UserTerm
): UserVocabulary {
	const before = vocabulary.terms.find((one) => one.term === term);
	const after = change(before ?? blank(term));
	const others = before ? vocabulary.terms : [...vocabulary.terms, after];
	return {
		...vocabulary,
		terms: others.map((one) => (one.term === term ? after : one)).filter((one) => !isBlank(one))
	};
}

/** Each once, capitals apart. */
function join(before: readonly string[], further: readonly string[]): string[] {
	const known = new Map<string, string>();
	for (const phrase of [...before, ...further]) {
		const trimmed = phrase.trim().replace(/\s+/gu, ' ');
		if (trimmed !== '' && !known.has(trimmed.toLowerCase())) known.set(trimmed.toLowerCase(), trimmed);
	}
	return [...known.values()];
}

function leaveOut(before: readonly string[], gone: readonly string[]): string[] {
	const lower = new Set(gone.map((phrase) => phrase.toLowerCase()));
	return before.filter((phrase) => !lower.has(phrase.toLowerCase()));
}

function changePhrases(before: UserTerm, add: readonly string[], drop: readonly string[]): UserTerm {
	const lost = leaveOut(drop, before.phrases);
	return {
		...before,
		phrases: leaveOut(join(before.phrases, leaveOut(add, before.without)), drop),
		// What the user had added is simply gone; what the program brought is named, so that it stays out.
		without: leaveOut(join(before.without, lost), add)
	};
}

/** The vocabulary after an edit; the same one where the edit says nothing, as of the phrases of a hashtag, which makes itself. */
export function applyEdit(vocabulary: UserVocabulary, edit: Edit): UserVocabulary {
	switch (edit.kind) {
		case 'add':
			return withTerm(vocabulary, edit.term, (before) => ({
				...before,
				label: edit.label,
				short: edit.short,
				phrases: join(before.phrases, edit.phrases)
			}));
		case 'rename':
			return withTerm(vocabulary, edit.term, (before) => ({
				...before,
				label: edit.label,
				short: edit.short
			}));
		case 'phrases':
			if (partsOfKey(edit.term).kind === 'hashtag') return vocabulary;
			return withTerm(vocabulary, edit.term, (before) => changePhrases(before, edit.add, edit.drop));
		case 'split': {
			const { term, part, label, short, phrases } = edit;
			const parted = applyEdit(vocabulary, { kind: 'add', term: part, label, short, phrases });
			return applyEdit(parted, { kind: 'phrases', term, add: [], drop: phrases });
		}
		case 'merge': {
			const merged = vocabulary.merged.filter(({ term }) => term !== edit.term);
			if (makeResolver({ merged, off: [] })(edit.into) === edit.term) return vocabulary;
			return { ...vocabulary, merged: [...merged, { term: edit.term, into: edit.into }] };
		}
		case 'off':
			if (vocabulary.off.includes(edit.term)) return vocabulary;
			return { ...vocabulary, off: [...vocabulary.off, edit.term] };
		case 'on':
			return {
				...vocabulary,
				off: vocabulary.off.filter((term) => term !== edit.term),
				merged: vocabulary.merged.filter(({ term }) => term !== edit.term)
			};
		case 'reset':
			return {
				...vocabulary,
				terms: vocabulary.terms.filter(({ term }) => term !== edit.term),
				merged: vocabulary.merged.filter(({ term, into }) => term !== edit.term && into !== edit.term),
				off: vocabulary.off.filter((term) => term !== edit.term)
			};
		case 'dismiss':
			return { ...vocabulary, dismissed: join(vocabulary.dismissed, [edit.label]) };
	}
}
