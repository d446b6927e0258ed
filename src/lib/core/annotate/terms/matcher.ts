import type { Mention } from '#lib/core/model/term.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { compileVocabulary } from './compile.ts';
import type { Hashtag } from './hashtags.ts';
import { judge } from './judge.ts';
import { makeReader } from './reader.ts';
import { makePeopleFinder } from './people.ts';
import { makeSignFinder } from './place-signs.ts';
import { provenTopics } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';
import { splitWords } from './words.ts';

export interface TermMatcher {
	/** Organisations, topics, places and people of a text, by start. */
	find(text: string): Mention[];
	/** The same, with the hashtags met on the way. */
	scan(text: string): { readonly mentions: Mention[]; readonly hashtags: readonly Hashtag[] };
}

/** Makes a matcher of a vocabulary. Its time grows with the length of the text, not with the vocabulary. */
export function compileTerms(vocabulary: Vocabulary): TermMatcher {
	const compiled = compileVocabulary(vocabulary);
	const readingAt = makeReader(compiled);
	const signsOf = makeSignFinder(vocabulary.countries, vocabulary.cities);
	const peopleOf = makePeopleFinder(vocabulary.people, vocabulary.cities);
	const knows = (acronym: string) => compiled.acronyms.has(acronym);
	const scan: TermMatcher['scan'] = (text) => {
		const split = splitWords(text, knows, readingAt);
		const { named, placed, peopled, signals } = findCandidates(text, split, compiled);
		const mentions: Mention[] = [];
		const organisations = judge(text, split.words, named);
		for (const { pattern, start, end, rule } of organisations) {
			const term = vocabulary.organisations[pattern.owner]?.id;
			if (term !== undefined) mentions.push({ kind: 'organisation', term, start, end, rule });
		}
		const countries = outside(organisations, judge(text, split.words, placed));
		for (const { pattern, start, end, rule } of countries) {
			const term = vocabulary.countries[pattern.owner]?.id;
			if (term !== undefined) mentions.push({ kind: 'place', term, start, end, rule });
		}
		for (const person of peopleOf(text, split.words, peopled, [...organisations, ...countries]))
			mentions.push({ kind: 'person', ...person });
		for (const sign of signsOf(text)) mentions.push({ kind: 'place', ...sign });
		for (const { pattern, start, end, rule } of provenTopics(
			outside(organisations, signals),
			split.words.length
		)) {
			const term = vocabulary.topics[pattern.owner]?.id;
			if (term !== undefined) mentions.push({ kind: 'topic', term, start, end, rule });
		}
		return { mentions: mentions.sort(inOrder), hashtags: split.tags };
	};
	return { find: (text) => scan(text).mentions, scan };
}

/**
 * Signals and places that are no mere part of an organisation's name: `World Economic Forum` alone says nothing of the economy, nor
 * does the `Organization of American States` of one of them.
 */
function outside(names: readonly Candidate[], signals: readonly Candidate[]): Candidate[] {
	return signals.filter(
		({ pattern, start, end }) =>
			pattern.kind === 'negative' ||
			!names.some((name) => name.start <= start && end <= name.end && end - start < name.end - name.start - 1)
	);
}

/** By start, the longer first, then by kind and term, so that the order never depends on the vocabulary's. */
export function inOrder(a: Mention, b: Mention): number {
	return a.start - b.start || b.end - a.end || compare(a.kind, b.kind) || compare(a.term, b.term);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
