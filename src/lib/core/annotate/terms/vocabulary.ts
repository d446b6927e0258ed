import organisationsFile from '#data/organisations.json' with { type: 'json' };
import peopleFile from '#data/people-titles.json' with { type: 'json' };
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
	/** Needs no capitals, however few its words. */
	readonly free?: true;
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

/** A person of `data/people-titles.json` who is known without a title. */
export interface Person {
	/** Surname and first letter of the given name, as `personId` makes it of an English name. */
	readonly id: string;
	readonly label: string;
	readonly full: ByLanguage<string>;
	/** Parts of the name that are nobody else's. */
	readonly short: ByLanguage<string>;
}

export interface People {
	/** Titles of heads of state and government and of ministers; a name stands behind them. */
	readonly titles: ByLanguage<string>;
	/** Words that may stand between a title and the name: `of Foreign Affairs`. */
	readonly offices: ByLanguage<string>;
	/** Words with a capital that are no part of a name. */
	readonly stops: ByLanguage<string>;
	/** Words that make the name of a body of what stands behind a title: `Председатель Комитета`. */
	readonly bodies: ByLanguage<string>;
	/** Family names that are written before the given name. */
	readonly familyFirst: readonly string[];
	readonly people: readonly Person[];
}

export interface Vocabulary {
	readonly organisations: readonly Organisation[];
	readonly countries: readonly Country[];
	readonly cities: readonly City[];
	/** Names of other things that contain a country's. */
	readonly placeDecoys: ByLanguage<string>;
	readonly people: People;
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
		people: peopleFile,
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
		}),
		...vocabulary.people.people.map(({ id, label }): Term => {
			return { kind: 'person', id, label, short: label, wikidata: null };
		})
	];
}
