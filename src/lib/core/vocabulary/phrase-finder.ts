import { compileTerms } from '#lib/core/annotate/terms/matcher.ts';
import type { AliasRule, ByLanguage, Organisation } from '#lib/core/annotate/terms/vocabulary.ts';
import type { TermKey } from '#lib/core/model/ids.ts';
import { hashtagOf, isPhrase } from './phrase.ts';

/** Where a phrase of a term stands in a text; UTF-16 offsets. */
export interface PhraseHit {
	readonly term: TermKey;
	readonly start: number;
	readonly end: number;
}

export type PhraseFinder = (text: string) => readonly PhraseHit[];

/** Phrases of one term. */
export interface Phrases {
	readonly term: TermKey;
	readonly phrases: readonly string[];
}

const NONE: ByLanguage<never> = { en: [], ru: [] };
const NOBODY = { titles: NONE, offices: NONE, stops: NONE, bodies: NONE, familyFirst: [], people: [] };
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** `NDB`, `COP28`, `G7`: compared letter for letter. */
const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{Lu}\p{N}&-]+$/u;
const CAPITAL = /^\P{L}*\p{Lu}/u;

function aliasOf(text: string): AliasRule {
	if (!CAPITAL.test(text)) return { text, free: true };
	return /\s/u.test(text.trim()) ? { text, free: true } : { text, word: true };
}

/** An English phrase in the singular and the plural: names are compared by their very words. */
function bothNumbers(phrase: string): readonly string[] {
	if (!/[a-z]$/iu.test(phrase)) return [phrase];
	if (/[^aeiou]y$/iu.test(phrase)) return [phrase, `${phrase.slice(0, -1)}ies`];
	if (/ies$/iu.test(phrase)) return [phrase, `${phrase.slice(0, -3)}y`];
	if (/(?:ch|sh|x|z|s)$/iu.test(phrase))
		return [phrase, `${phrase}es`, ...(/[^s]s$/iu.test(phrase) ? [phrase.slice(0, -1)] : [])];
	return [phrase, `${phrase}s`];
}

function organisationOf(id: string, phrases: readonly string[]): Organisation {
	const acronyms = phrases.filter((phrase) => ACRONYM.test(phrase));
	const names = phrases
		.filter((phrase) => !ACRONYM.test(phrase))
		.flatMap(bothNumbers)
		.map(aliasOf);
	return {
		id,
		label: id,
		short: id,
		body: '',
		wikidata: null,
		names: {
			en: names.filter(({ text }) => !CYRILLIC.test(text)),
			ru: names.filter(({ text }) => CYRILLIC.test(text))
		},
		acronyms: { en: acronyms, ru: [] },
		hashtags: []
	};
}

/** Finds the phrases of all terms in one pass, in any word form, the longest where several overlap; null where there are none. */
export function makePhraseFinder(lists: readonly Phrases[]): PhraseFinder | null {
	const wanted = lists
		.map(({ term, phrases }) => ({
			term,
			phrases: phrases.filter((phrase) => isPhrase(phrase) && hashtagOf(phrase) === null)
		}))
		.filter(({ phrases }) => phrases.length > 0);
	if (wanted.length === 0) return null;
	const matcher = compileTerms({
		organisations: wanted.map(({ phrases }, index) => organisationOf(String(index), phrases)),
		countries: [],
		cities: [],
		placeDecoys: NONE,
		people: NOBODY,
		decoys: NONE,
		topics: []
	});
	return (text) =>
		matcher.find(text).flatMap(({ term, start, end }) => {
			const found = wanted[Number(term)];
			return found ? [{ term: found.term, start, end }] : [];
		});
}
