import type { Mention } from '#lib/core/model/term.ts';
import { compileTerms, sortMentions, type TermMatcher } from './matcher.ts';
import { defaultVocabulary } from './vocabulary.ts';

export interface TermFindings {
	/** Organisations, topics and hashtags, by start. */
	readonly mentions: Mention[];
	/** As written, without the number sign, each once (capitals apart), in order of first appearance. */
	readonly hashtags: readonly string[];
}

const NO_HASHTAGS: readonly string[] = [];

let ready: TermMatcher | null = null;

/** Finds the terms of a text with the given matcher, or with that of the default vocabulary, made at first use. */
export function annotateTerms(text: string, matcher?: TermMatcher): TermFindings {
	const used = matcher ?? (ready ??= compileTerms(defaultVocabulary()));
	const { mentions, hashtags } = used.scan(text);
	if (hashtags.length === 0) return { mentions, hashtags: NO_HASHTAGS };
	for (const { tag, start, end } of hashtags)
		mentions.push({ kind: 'hashtag', term: tag.toLowerCase(), start, end, rule: 'hashtag' });
	const sorted = sortMentions(mentions);
	return { mentions: sorted, hashtags: hashtagsOf(text, sorted) };
}

/** Hashtags as `TermFindings` has them, of its mentions. */
export function hashtagsOf(text: string, mentions: readonly Mention[]): readonly string[] {
	let written: Map<string, string> | null = null;
	for (const { kind, term, start, end } of mentions) {
		if (kind !== 'hashtag') continue;
		written ??= new Map<string, string>();
		if (!written.has(term)) written.set(term, text.slice(start + 1, end));
	}
	return written ? [...written.values()] : NO_HASHTAGS;
}
