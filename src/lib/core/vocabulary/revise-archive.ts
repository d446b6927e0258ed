import type { Archive } from '#lib/core/model/archive.ts';
import { termKey, type TermKey } from '#lib/core/model/ids.ts';
import { reviseTerms } from './revise-terms.ts';
import { makeReviser } from './reviser.ts';
import { isUnchanged, type UserVocabulary } from './user-vocabulary.ts';

/** The same archive with a vocabulary applied: mentions and terms; events stay as they were grouped. */
export function reviseArchive(archive: Archive, vocabulary: UserVocabulary): Archive {
	if (isUnchanged(vocabulary)) return archive;
	const reviser = makeReviser(vocabulary);
	const counted = new Set<TermKey>();
	const mentions = archive.posts.map(({ text }, i) => {
		const revised = reviser.revise(text, archive.mentions[i] ?? []);
		for (const { kind, term } of revised) counted.add(termKey(kind, term));
		return revised;
	});
	return {
		...archive,
		mentions,
		terms: reviseTerms(archive.terms, vocabulary, (key) => counted.has(key))
	};
}
