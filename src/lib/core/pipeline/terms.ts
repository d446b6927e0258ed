import { defaultVocabulary, termsOf } from '#lib/core/annotate/terms/vocabulary.ts';
import { compareTerms } from '#lib/core/model/compare-terms.ts';
import { termKey, type TermKey, type TermKind } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention, Term } from '#lib/core/model/term.ts';

/** Hashtags, and places and people that no list holds, are described by their first use. */
function termAsWritten({ kind, term, start, end }: Mention, text: string): Term {
	const written = text.slice(start, end).replace(/\s+/gu, ' ');
	const label = kind === 'hashtag' ? `#${written.replace(/^[#＃]/u, '')}` : written;
	return { kind, id: term, label, short: label, wikidata: null };
}

const AS_WRITTEN: ReadonlySet<TermKind> = new Set<TermKind>(['hashtag', 'place', 'person']);

/**
 * Every term that at least one mention names, as the vocabulary describes it. `mentions[i]` belongs to `posts[i]`.
 * Throws on a term that nothing describes.
 */
export function collectTerms(
	posts: readonly Pick<Post, 'text'>[],
	mentions: readonly (readonly Mention[])[]
): Term[] {
	const vocabulary = new Map(termsOf(defaultVocabulary()).map((term) => [termKey(term.kind, term.id), term]));
	const found = new Map<TermKey, Term>();
	posts.forEach(({ text }, i) => {
		for (const mention of mentions[i] ?? []) {
			const key = termKey(mention.kind, mention.term);
			if (found.has(key)) continue;
			const listed = mention.kind === 'hashtag' ? undefined : vocabulary.get(key);
			const term = listed ?? (AS_WRITTEN.has(mention.kind) ? termAsWritten(mention, text) : undefined);
			if (!term) throw new Error(`no vocabulary describes ${key}`);
			found.set(key, term);
		}
	});
	return [...found.values()].sort(compareTerms);
}
