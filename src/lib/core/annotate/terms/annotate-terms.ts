import type { Mention } from '#lib/core/model/term.ts';
import { compileTerms, sortMentions, type TermMatcher } from './matcher.ts';
import { defaultVocabulary } from './vocabulary.ts';

export interface TermFindings {
	/** Organisations, topics and hashtags, by start. */
	readonly mentions: Mention[];
	/** As written, without the number sign, each once (capitals apart), in order of first appearance. */
	readonly hashtags: string[];
}

let ready: TermMatcher | null = null;

/** Finds the terms of a text with the given matcher, or with that of the default vocabulary, made at first use. */
export function annotateTerms(text: string, matcher?: TermMatcher): TermFindings {
	const used = matcher ?? (ready ??= compileTerms(defaultVocabulary()));
	const { mentions, hashtags } = used.scan(text);
	if (hashtags.length === 0) return { mentions, hashtags: [] };
	const seen = new Map<string, string>();
	for (const { tag, start, end } of hashtags) {
		const term = tag.toLowerCase();
		if (!seen.has(term)) seen.set(term, tag);
		mentions.push({ kind: 'hashtag', term, start, end, rule: 'hashtag' });
	}
	return { mentions: sortMentions(mentions), hashtags: [...seen.values()] };
}
