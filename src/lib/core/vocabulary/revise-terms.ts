import { compareTerms } from '#lib/core/model/compare-terms.ts';
import { termKey, type TermKey } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import { listedTerm } from './lexicon.ts';
import { partsOfKey, type UserVocabulary } from './user-vocabulary.ts';

/** A term that nobody describes, such as one of a file that was written by hand. */
function unlisted(key: TermKey): Term {
	const { kind, id } = partsOfKey(key);
	return { kind, id, label: id, short: id, wikidata: null };
}

/** How every term reads that is counted: the program's by the user's words, then those that only the user or a merger names. */
export function reviseTerms(
	terms: readonly Term[],
	vocabulary: UserVocabulary,
	isCounted: (key: TermKey) => boolean
): Term[] {
	const known = new Map(terms.map((term) => [termKey(term.kind, term.id), term]));
	for (const { into } of vocabulary.merged) {
		if (!known.has(into)) known.set(into, listedTerm(into) ?? unlisted(into));
	}
	for (const { term: key, label, short } of vocabulary.terms) {
		const before = known.get(key) ?? listedTerm(key) ?? unlisted(key);
		known.set(key, { ...before, label: label ?? before.label, short: short ?? label ?? before.short });
	}
	return [...known]
		.filter(([key]) => isCounted(key))
		.map(([, term]) => term)
		.sort(compareTerms);
}
