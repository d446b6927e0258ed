import { defaultVocabulary, termsOf, type Alias } from '#lib/core/annotate/terms/vocabulary.ts';
import { termKey, type TermKey } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';

/** A term that comes with the program, and the phrases it is found by. */
export interface LexiconEntry extends Term {
	/** Names, acronyms and hashtags, or the signal words of a topic, the strongest first. */
	readonly phrases: readonly string[];
}

let terms: ReadonlyMap<TermKey, Term> | null = null;

/** A term of the program; undefined where it has none of that key. */
export function listedTerm(key: TermKey): Term | undefined {
	terms ??= new Map(termsOf(defaultVocabulary()).map((term) => [termKey(term.kind, term.id), term]));
	return terms.get(key);
}

const textOf = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.text);

/** Every term that comes with the program. */
export function lexicon(): LexiconEntry[] {
	const { organisations, topics, countries, cities, people } = defaultVocabulary();
	const phrases = new Map<TermKey, readonly string[]>();
	for (const { id, names, acronyms, hashtags } of organisations) {
		const listed = [...names.en, ...names.ru, ...acronyms.en, ...acronyms.ru].map(textOf);
		phrases.set(termKey('organisation', id), [...listed, ...hashtags.map((tag) => `#${tag}`)]);
	}
	for (const { id, signals } of topics) {
		const byWeight = (['3', '2', '1'] as const).flatMap((weight) => [
			...(signals.en[weight] ?? []),
			...(signals.ru[weight] ?? [])
		]);
		phrases.set(termKey('topic', id), byWeight);
	}
	for (const { id, names, acronyms, demonyms } of countries) {
		const listed = [...names.en, ...names.ru, ...acronyms.en, ...acronyms.ru].map(textOf);
		phrases.set(termKey('place', id), [...listed, ...demonyms.en, ...demonyms.ru]);
	}
	for (const { id, names } of cities) phrases.set(termKey('place', id), [...names.en, ...names.ru]);
	for (const { id, full, short } of people.people)
		phrases.set(termKey('person', id), [...full.en, ...full.ru, ...short.en, ...short.ru]);
	return termsOf(defaultVocabulary()).map((term) => ({
		...term,
		phrases: phrases.get(termKey(term.kind, term.id)) ?? []
	}));
}
