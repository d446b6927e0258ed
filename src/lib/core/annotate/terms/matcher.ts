import type { TermKind } from '#lib/core/model/ids.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { compileVocabulary } from './compile.ts';
import type { Hashtag } from './hashtags.ts';
import { judge } from './judge.ts';
import { makeWords } from './reader.ts';
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
	const words = makeWords(compiled);
	const signsOf = makeSignFinder(vocabulary.countries, vocabulary.cities);
	const peopleOf = makePeopleFinder(vocabulary.people, vocabulary.cities);
	const knows = (acronym: string) => compiled.acronyms.has(acronym);
	const scan: TermMatcher['scan'] = (text) => {
		splitWords(text, knows, words);
		const { named, placed, peopled, signals } = findCandidates(words, compiled);
		const mentions: Mention[] = [];
		const organisations = judge(words, named);
		addMentions(mentions, 'organisation', organisations, vocabulary.organisations);
		const countries = outside(organisations, judge(words, placed));
		addMentions(mentions, 'place', countries, vocabulary.countries);
		for (const person of peopleOf(words, peopled, [...organisations, ...countries]))
			mentions.push({ kind: 'person', ...person });
		for (const sign of signsOf(text)) mentions.push({ kind: 'place', ...sign });
		const proven = provenTopics(outside(organisations, signals), words.count);
		addMentions(mentions, 'topic', proven, vocabulary.topics);
		return { mentions: sortMentions(mentions), hashtags: words.tags };
	};
	return { find: (text) => scan(text).mentions, scan };
}

function addMentions(
	mentions: Mention[],
	kind: TermKind,
	found: readonly Candidate[],
	terms: readonly { readonly id: string }[]
): void {
	for (const { pattern, start, end, rule } of found) {
		const term = terms[pattern.owner]?.id;
		if (term !== undefined) mentions.push({ kind, term, start, end, rule });
	}
}

/**
 * Signals and places that are no mere part of an organisation's name: `World Economic Forum` alone says nothing of the economy, nor
 * does the `Organization of American States` of one of them.
 */
function outside(names: readonly Candidate[], signals: readonly Candidate[]): readonly Candidate[] {
	if (names.length === 0 || signals.length === 0) return signals;
	return signals.filter(
		({ pattern, start, end }) =>
			pattern.kind === 'negative' ||
			!names.some((name) => name.start <= start && end <= name.end && end - start < name.end - name.start - 1)
	);
}

/** From so many on the sort of the language is faster. */
const MANY = 32;

/** Puts mentions in order, in place: finders hand them over in order each, so that few stand far from where they belong. */
export function sortMentions(mentions: Mention[]): Mention[] {
	if (mentions.length > MANY) return mentions.sort(inOrder);
	for (let at = 1; at < mentions.length; at++) {
		const one = mentions[at] as Mention;
		let to = at;
		for (; to > 0 && inOrder(mentions[to - 1] as Mention, one) > 0; to--)
			mentions[to] = mentions[to - 1] as Mention;
		mentions[to] = one;
	}
	return mentions;
}

/** By start, the longer first, then by kind and term, so that the order never depends on the vocabulary's. */
export function inOrder(a: Mention, b: Mention): number {
	return a.start - b.start || b.end - a.end || compare(a.kind, b.kind) || compare(a.term, b.term);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
