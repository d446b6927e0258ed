import organisationsFile from '#data/organisations.json' with { type: 'json' };
import placesFile from '#data/places.json' with { type: 'json' };
import topicsFile from '#data/topics.json' with { type: 'json' };
import type { Term } from '#lib/core/model/term.ts';

export interface AliasRule {
	readonly text: string;
	/** Reads like an ordinary word: always needs its capitals, and company where the whole line is in capitals. */
	readonly word?: true;
	/**
	 * Counts only in company: another sure organisation of the same text where the list is empty, else one of the organisations (ids) or
	 * words listed.
	 */
	readonly company?: readonly string[];
	/** Counts only with a number behind it, e.g. `COP28`. */
	readonly number?: true;
}

export type Alias = string | AliasRule;
export type Language = 'en' | 'ru';
export type ByLanguage<T> = Readonly<Record<Language, readonly T[]>>;

/** An entry of `data/organisations.json`; its schema says what each field holds. */
export interface Organisation {
	readonly id: string;
	readonly label: string;
	readonly short: string;
	readonly body: string;
	readonly wikidata: string | null;
	/** Russian names in the nominative; word forms are found by the matcher. */
	readonly names: ByLanguage<Alias>;
	/** Compared letter for letter, capitals included. */
	readonly acronyms: ByLanguage<Alias>;
	/** Without the number sign, only where they differ from names and acronyms. */
	readonly hashtags: readonly string[];
}

/** Words and phrases by weight: 3 is evidence alone, 1 only with others. A star at the end of a single word stands for any ending. */
export type Signals = Readonly<Partial<Record<'1' | '2' | '3', readonly string[]>>>;

/** An entry of `data/topics.json`. */
export interface Topic {
	readonly id: string;
	readonly label: string;
	readonly short: string;
	/** IPTC Media Topic, e.g. `medtop:20000385`, where known. */
	readonly iptc: string | null;
	readonly signals: Readonly<Record<Language, Signals>>;
	/** Phrases that hold a signal but speak of something else: their words are no evidence for this topic. */
	readonly negatives: ByLanguage<string>;
}

/** A country of `data/places.json`: an ISO 3166 code in small letters, from which its flag follows. */
export interface Country {
	readonly id: string;
	readonly label: string;
	readonly short: string;
	/** Russian names in the nominative. */
	readonly names: ByLanguage<Alias>;
	readonly acronyms: ByLanguage<Alias>;
	/** `Belgian`, `бельгийский`: what belongs to it and who lives there. */
	readonly demonyms: ByLanguage<string>;
}

/** A city that is found only where a post says that it stands there: behind a pin, or in a dateline. */
export interface City {
	readonly id: string;
	/** Id of its country. */
	readonly country: string;
	readonly names: ByLanguage<string>;
}

export interface Vocabulary {
	readonly organisations: readonly Organisation[];
	readonly countries: readonly Country[];
	readonly cities: readonly City[];
	/** Names of other things that contain a country's. */
	readonly placeDecoys: ByLanguage<string>;
	/** Names of other things that contain a name of the vocabulary: found, and then passed over. */
	readonly decoys: ByLanguage<string>;
	readonly topics: readonly Topic[];
}

/** The vocabulary that comes with the program. */
export function defaultVocabulary(): Vocabulary {
	return {
		organisations: organisationsFile.organisations as unknown as readonly Organisation[],
		countries: placesFile.countries as unknown as readonly Country[],
		cities: placesFile.cities,
		placeDecoys: placesFile.decoys,
		decoys: organisationsFile.decoys,
		topics: topicsFile.topics as unknown as readonly Topic[]
	};
}

export function termsOf(vocabulary: Vocabulary): Term[] {
	return [
		...vocabulary.organisations.map(({ id, label, short, wikidata }): Term => {
			return { kind: 'organisation', id, label, short, wikidata };
		}),
		...vocabulary.topics.map(({ id, label, short }): Term => {
			return { kind: 'topic', id, label, short, wikidata: null };
		}),
		...vocabulary.countries.map(({ id, label, short }): Term => {
			return { kind: 'place', id, label, short, wikidata: null };
		}),
		...vocabulary.cities.map(({ id, names: { en } }): Term => {
			const label = en[0] ?? id;
			return { kind: 'place', id, label, short: label, wikidata: null };
		})
	];
}
