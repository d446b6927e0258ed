import { VOCABULARY_NAME } from '#lib/core/archive/files/manifest.ts';
import type { TermKey } from '#lib/core/model/ids.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { isPhrase } from './phrase.ts';
import {
	makeResolver,
	NO_CHANGES,
	partsOfKey,
	USER_KINDS,
	type Merger,
	type UserTerm,
	type UserVocabulary
} from './user-vocabulary.ts';

const FORMAT = 'postline-vocabulary';
const VERSION = 1;
const KEY = /^(?:organisation|topic|place|person|hashtag):\S+$/u;
/** More would be no name. */
const MOST_CHARACTERS = 200;

/** What a file says; entries that say nothing are left out, and told. */
export interface ReadVocabulary {
	readonly vocabulary: UserVocabulary;
	readonly notes: readonly Note[];
}

type Entry = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entry {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKey(value: unknown): value is TermKey {
	return typeof value === 'string' && KEY.test(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '' && value.length <= MOST_CHARACTERS;
}

function phrasesIn(value: unknown): readonly string[] | null {
	if (value === undefined) return [];
	return Array.isArray(value) && value.every((one) => isText(one) && isPhrase(one)) ? value : null;
}

function readTerm(value: unknown): UserTerm | string {
	if (!isObject(value) || !isKey(value['term'])) return 'it needs a "term" such as "topic:my-topic"';
	const { term, label = null, short = null } = value;
	const { kind } = partsOfKey(term);
	if (label !== null && !isText(label))
		return `"label" must be a text of at most ${String(MOST_CHARACTERS)} characters`;
	if (short !== null && !isText(short))
		return `"short" must be a text of at most ${String(MOST_CHARACTERS)} characters`;
	const phrases = phrasesIn(value['phrases']);
	const without = phrasesIn(value['without']);
	if (!phrases) return '"phrases" must be a list of texts, each with a letter or digit';
	if (!without) return '"without" must be a list of texts, each with a letter or digit';
	if (!USER_KINDS.some((one) => one === kind) && (phrases.length > 0 || without.length > 0))
		return 'a hashtag makes itself and has no phrases; name a topic with the phrase "#tag" instead';
	return { term, label, short, phrases, without };
}

function readMerger(value: unknown): Merger | string {
	if (isObject(value) && isKey(value['term']) && isKey(value['into']))
		return { term: value['term'], into: value['into'] };
	return 'it needs a "term" and what it counts "into", such as "organisation:un"';
}

function list(value: Entry, name: string): readonly unknown[] {
	const found = value[name];
	return Array.isArray(found) ? (found as unknown[]) : [];
}

/** Reads a vocabulary of the user's; in words why not, where a text is none. */
export function parseVocabulary(text: string): ReadVocabulary | { readonly refused: string } {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { refused: 'it is not JSON. Save the vocabulary again, or mend the file in an editor.' };
	}
	if (!isObject(value) || value['format'] !== FORMAT)
		return { refused: 'it is no vocabulary. Choose a file that Postline has saved.' };
	if (value['version'] !== VERSION)
		return {
			refused: `it has version ${String(value['version'])}, and this Postline reads 1. Use a newer Postline.`
		};
	const notes: Note[] = [];
	const wrong = (name: string, place: number, why: string) =>
		notes.push({
			file: VOCABULARY_NAME,
			at: `${name} ${String(place + 1)}`,
			why: `${why}. It was left out; mend it in the file.`
		});
	const terms = new Map<TermKey, UserTerm>();
	list(value, 'terms').forEach((entry, place) => {
		const term = readTerm(entry);
		if (typeof term === 'string') wrong('term', place, term);
		else if (terms.has(term.term)) wrong('term', place, `${term.term} stands there twice`);
		else terms.set(term.term, term);
	});
	let vocabulary: UserVocabulary = { ...NO_CHANGES, terms: [...terms.values()] };
	list(value, 'merged').forEach((entry, place) => {
		const merger = readMerger(entry);
		if (typeof merger === 'string') wrong('merged', place, merger);
		else if (vocabulary.merged.some(({ term }) => term === merger.term))
			wrong('merged', place, `${merger.term} counts as something else already`);
		else if (makeResolver(vocabulary)(merger.into) === merger.term)
			wrong('merged', place, `${merger.term} and ${merger.into} would count as each other`);
		else vocabulary = { ...vocabulary, merged: [...vocabulary.merged, merger] };
	});
	const off = list(value, 'off');
	off.forEach((entry, place) => {
		if (!isKey(entry)) wrong('off', place, 'it needs a term such as "topic:energy"');
	});
	return {
		vocabulary: {
			...vocabulary,
			off: [...new Set(off.filter(isKey))],
			dismissed: [...new Set(list(value, 'dismissed').filter(isText))]
		},
		notes
	};
}

function lines(name: string, items: readonly unknown[]): string {
	const list = items.map((item) => `\n    ${JSON.stringify(item)}`).join(',');
	return `  "${name}": ${items.length > 0 ? `[${list}\n  ]` : '[]'}`;
}

/** An entry a line, so that two versions of the file are easily compared. */
export function writeVocabulary({ terms, merged, off, dismissed }: UserVocabulary): string {
	const shortened = terms.map(({ term, label, short, phrases, without }) => ({
		term,
		...(label === null ? {} : { label }),
		...(short === null ? {} : { short }),
		...(phrases.length > 0 ? { phrases } : {}),
		...(without.length > 0 ? { without } : {})
	}));
	const parts = [
		`  "format": "${FORMAT}"`,
		`  "version": ${String(VERSION)}`,
		lines('terms', shortened),
		lines('merged', merged),
		lines('off', off),
		lines('dismissed', dismissed)
	];
	return `{\n${parts.join(',\n')}\n}\n`;
}
