import { buildAutomaton, type Automaton, type Sequence } from './automaton.ts';
import { caseForms } from './case-forms.ts';
import { FormTable } from './form-table.ts';
import { isAllUpper } from './letters.ts';
import { foldWord, stemWord } from './stems.ts';
import { nameVariants } from './variants.ts';
import type { Alias, ByLanguage, Language, Organisation, Vocabulary } from './vocabulary.ts';
import { Gap, Words } from './word-columns.ts';
import { splitWords } from './words.ts';

export type PatternKind = 'name' | 'acronym' | 'demonym' | 'title' | 'decoy' | 'signal' | 'negative';
export type PatternOf = 'organisation' | 'topic' | 'place' | 'person';

/** One way to write one term, ready to be compared. */
export interface Pattern {
	readonly kind: PatternKind;
	readonly of: PatternOf;
	/** Index of the organisation, topic, country or person, -1 for decoys and titles. */
	readonly owner: number;
	readonly text: string;
	readonly raws: readonly string[];
	readonly folded: readonly string[];
	/** A comma or spaced dash is part of it. */
	readonly comma: boolean;
	/** The first word must have a capital. */
	readonly capital: boolean;
	readonly word: boolean;
	readonly number: boolean;
	readonly company: Company | null;
	readonly weight: number;
	/** Its stem is all that is compared. */
	readonly free: boolean;
	/** All forms of a Russian name of one word, where a shared stem would not tell `Грузия` from `груз`; else null. */
	readonly forms: ReadonlySet<string> | null;
}

/** Who must stand in the same text: organisations by index, words by symbol; any organisation where both are empty. */
export interface Company {
	readonly owners: ReadonlySet<number>;
	readonly symbols: ReadonlySet<number>;
}

export interface Compiled {
	readonly patterns: readonly Pattern[];
	readonly symbols: ReadonlyMap<string, number>;
	readonly automaton: Automaton;
	/** Acronyms of one word, as written. */
	readonly acronyms: ReadonlyMap<string, readonly number[]>;
	/** Long acronyms of one word in small letters, for `Unesco` and `asean`. */
	readonly loose: ReadonlyMap<string, readonly number[]>;
	/** Whole hashtags in small letters without underscores. */
	readonly tags: ReadonlyMap<string, readonly number[]>;
	/** Signals that stand for any ending, by their beginning. */
	readonly prefixes: ReadonlyMap<string, readonly number[]>;
}

const LANGUAGES: readonly Language[] = ['en', 'ru'];
/** `von der Leyen` needs no capital at its head. */
const SMALL = /^\p{Ll}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** A language is no place: `the Spanish language`. */
const LANGUAGE_WORDS: Readonly<Record<Language, string>> = { en: 'language', ru: 'язык' };
/** From this length on an acronym is told from other words without its capitals. */
const LOOSE_LENGTH = 5;
/** Names of fewer words of their own need a capital: `world bank` and `union state` may be anything. */
const FREE_WORDS = 3;
/** What no hashtag holds. */
const NO_TAG = /[^\p{L}\p{M}\p{N}]/gu;
const FILLERS = new Set('of and for in on to with a an at by per и в во на по для о об с из'.split(' '));

/** Turns a vocabulary into tables for the matcher. Throws where an alias holds no word. */
export function compileVocabulary(vocabulary: Vocabulary): Compiled {
	const patterns: Pattern[] = [];
	const symbols = new Map<string, number>();
	const acronyms = new Map<string, number[]>();
	const loose = new Map<string, number[]>();
	const tags = new Map<string, number[]>();
	const prefixes = new Map<string, number[]>();
	const sequences: Sequence[] = [];
	const words = new Words(new FormTable(() => null, 0));
	const ids = new Map(vocabulary.organisations.map(({ id }, index) => [id, index]));

	const symbol = (folded: string): number => {
		const stem = stemWord(folded);
		const known = symbols.get(stem);
		if (known !== undefined) return known;
		symbols.set(stem, symbols.size + 1);
		return symbols.size;
	};
	const companyOf = (company: readonly string[]): Company => {
		const owners = company.flatMap((entry) => ids.get(entry) ?? []);
		const words = company.filter((entry) => !ids.has(entry));
		return { owners: new Set(owners), symbols: new Set(words.map((word) => symbol(foldWord(word)))) };
	};
	const addPattern = (kind: PatternKind, of: PatternOf, owner: number, alias: Alias, weight = 0): number => {
		const rule = typeof alias === 'string' ? { text: alias } : alias;
		splitWords(rule.text, () => false, words);
		if (words.count === 0) throw new Error(`alias without a word: ${rule.text}`);
		const raws = Array.from({ length: words.count }, (_, at) => words.rawAt(at));
		const folded = raws.map(foldWord);
		const own = folded.filter((word) => !FILLERS.has(word)).length;
		const word = rule.word === true;
		patterns.push({
			kind,
			of,
			owner,
			text: rule.text,
			raws,
			folded,
			comma: words.gaps.subarray(1, words.count).includes(Gap.comma),
			capital:
				of === 'place' || of === 'person'
					? (kind === 'name' && !SMALL.test(rule.text)) || (kind === 'demonym' && !CYRILLIC.test(rule.text))
					: kind === 'name' && (word || (own > 1 && own < FREE_WORDS && rule.free !== true)),
			word,
			number: rule.number === true,
			company: rule.company ? companyOf(rule.company) : null,
			weight,
			free: of === 'topic' && raws.length === 1 && !raws.some(looksLikeAcronym),
			forms:
				(of === 'place' || of === 'person') && kind === 'name' && folded.length === 1
					? caseForms(folded[0] ?? '')
					: null
		});
		return patterns.length - 1;
	};
	const addSequence = (index: number): void => {
		const { folded = [], forms = null } = patterns[index] ?? {};
		// `Лавров` and `Лаврова` do not share a stem.
		const ways =
			forms === null ? [folded.map(symbol)] : [...new Set([...forms].map(symbol))].map((one) => [one]);
		for (const symbols of ways) sequences.push({ id: index, symbols });
	};

	const addNamed = (
		of: PatternOf,
		owner: number,
		{ names, acronyms: short }: Pick<Organisation, 'names' | 'acronyms'>
	): void => {
		for (const language of LANGUAGES) {
			for (const alias of names[language]) {
				const rule = typeof alias === 'string' ? { text: alias } : alias;
				for (const text of nameVariants(rule.text, language)) {
					const index = addPattern('name', of, owner, { ...rule, text });
					addSequence(index);
					put(tags, tagKey(text), index);
				}
			}
			for (const alias of short[language]) {
				const index = addPattern('acronym', of, owner, alias);
				const { raws, text, word } = patterns[index] ?? { raws: [], text: '', word: false };
				const [only] = raws;
				if (raws.length > 1 || only === undefined) addSequence(index);
				else {
					put(acronyms, only, index);
					if (!word && only.length >= LOOSE_LENGTH) put(loose, foldWord(only), index);
				}
				put(tags, tagKey(text), index);
			}
		}
	};
	const addDecoys = (of: PatternOf, decoys: ByLanguage<string>): void => {
		for (const language of LANGUAGES)
			for (const text of decoys[language]) addSequence(addPattern('decoy', of, -1, text));
	};

	vocabulary.organisations.forEach((organisation, owner) => {
		addNamed('organisation', owner, organisation);
		for (const tag of organisation.hashtags)
			put(tags, tagKey(tag), addPattern('name', 'organisation', owner, tag));
	});
	addDecoys('organisation', vocabulary.decoys);
	vocabulary.countries.forEach((country, owner) => {
		addNamed('place', owner, country);
		for (const language of LANGUAGES) {
			for (const text of country.demonyms[language]) {
				addSequence(addPattern('demonym', 'place', owner, text));
				addSequence(addPattern('decoy', 'place', -1, `${text} ${LANGUAGE_WORDS[language]}`));
			}
		}
	});
	addDecoys('place', vocabulary.placeDecoys);
	const { people, titles } = vocabulary.people;
	people.forEach(({ full, short }, owner) => {
		for (const language of LANGUAGES) {
			for (const text of [...full[language], ...short[language]]) {
				const index = addPattern('name', 'person', owner, text);
				addSequence(index);
				put(tags, tagKey(text), index);
			}
		}
	});
	for (const language of LANGUAGES)
		for (const text of titles[language]) addSequence(addPattern('title', 'person', -1, text));
	vocabulary.topics.forEach((topic, owner) => {
		for (const language of LANGUAGES) {
			for (const text of topic.negatives[language]) addSequence(addPattern('negative', 'topic', owner, text));
			for (const [weight, texts] of Object.entries(topic.signals[language])) {
				for (const text of texts) {
					const index = addPattern('signal', 'topic', owner, text, Number(weight));
					if (text.endsWith('*')) put(prefixes, foldWord(text.slice(0, -1)), index);
					else addSequence(index);
				}
			}
		}
	});

	return { patterns, symbols, automaton: buildAutomaton(sequences), acronyms, loose, tags, prefixes };
}

/** A hashtag without what varies in it: capitals, underscores, look-alike letters. */
export function tagKey(text: string): string {
	return foldWord(text.replace(NO_TAG, ''));
}

/** Whether a word in capitals could be an acronym at all. */
export function looksLikeAcronym(word: string): boolean {
	return word.length > 1 && isAllUpper(word);
}

function put(table: Map<string, number[]>, key: string, value: number): void {
	const list = table.get(key);
	if (list) list.push(value);
	else table.set(key, [value]);
}
