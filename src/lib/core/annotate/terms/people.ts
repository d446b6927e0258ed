import { caseForms } from './case-forms.ts';
import type { Candidate } from './candidates.ts';
import { longest } from './judge.ts';
import { knownIds } from './known-people.ts';
import { isAllUpper } from './letters.ts';
import { isCapital, makeNameReader, type Name } from './person-name-reader.ts';
import { personId, soundOf, toNominative } from './person-names.ts';
import { foldedAt, type Reading } from './reader.ts';
import { foldWord, stemWord } from './stems.ts';
import type { City, People } from './vocabulary.ts';
import { Gap, type Words } from './word-columns.ts';

export interface PersonFound {
	readonly term: string;
	readonly start: number;
	readonly end: number;
	/** `title`: behind one; `name`: of a known person; `short-form`: of somebody named in full in the same text. */
	readonly rule: string;
}

/** Finds people among the words of a text. `taken` are words of places and organisations, which are no names of people. */
export type PeopleFinder = (
	words: Words<Reading>,
	candidates: readonly Candidate[],
	taken: readonly Candidate[]
) => readonly PersonFound[];

/** Who a surname of this text means. */
interface Meant {
	readonly term: string;
	/** Given names as they may stand before the surname. */
	readonly given: readonly string[];
}

interface Titled {
	readonly name: Name;
	readonly start: number;
	readonly end: number;
}

const NOBODY: readonly PersonFound[] = [];
const MOST_SKIPPED = 10;
const LONGEST_NUMERAL = 3;
const CONNECTORS = new Set('of for and to и по'.split(' '));

export function makePeopleFinder(vocabulary: People, places: readonly City[]): PeopleFinder {
	const { offices, people } = vocabulary;
	const between = new Set([...offices.en, ...offices.ru].map((word) => stemWord(foldWord(word))));
	const reader = makeNameReader(vocabulary, places);
	const known = knownIds(people, reader.comesFirst);

	/** Whether a candidate could make somebody be found: a name, or a title that a name may follow. */
	const isPromising = (words: Words<Reading>, taken: readonly Candidate[], { pattern, last }: Candidate) => {
		if (pattern.kind !== 'title') return true;
		const next = last + 1;
		if (next >= words.count || (words.gaps[next] ?? 0) > Gap.joined) return false;
		if (reader.mayOpen(words.rawAt(next)) || between.has(stemWord(foldedAt(words, next)))) return true;
		return taken.some((one) => one.first <= next && next <= one.last);
	};

	return (words, candidates, taken) => {
		if (!candidates.some((one) => isPromising(words, taken, one))) return NOBODY;
		const { text, starts, ends, gaps, inTag } = words;
		const covered = wordsOf(taken);
		const chosen = longest(candidates);
		const titles = wordsOf(chosen.filter(({ pattern }) => pattern.kind === 'title'));
		const found: PersonFound[] = [];
		const meant = new Map<string, Meant>();
		const isReached = (start: number, end: number) => found.some((one) => one.start < end && start < one.end);
		/** Where the given name before a surname begins; null where the word before makes it somebody else's: `Mary Lavrov`. */
		const beginOf = (at: number, start: number, given: readonly string[]): number | null => {
			const before = at - 1;
			if (before < 0 || (gaps[at] ?? 0) > Gap.joined || (inTag[before] ?? -1) >= 0) return start;
			const raw = words.rawAt(before);
			const folded = foldedAt(words, before);
			if (given.some((name) => stemWord(foldWord(name)) === stemWord(folded))) return starts[before] ?? start;
			const isName = raw.length > 1 && isCapital(raw) && !isAllUpper(raw) && !reader.isNoName(folded);
			return isName && !titles.has(before) && !covered.has(before) ? null : start;
		};

		const readTitled = ({ pattern, first, last }: Candidate): Titled | null => {
			let at = last + 1;
			while (at < words.count && at - last <= MOST_SKIPPED) {
				if ((gaps[at] ?? 0) > Gap.joined) break;
				if (!covered.has(at) && !between.has(stemWord(foldedAt(words, at)))) break;
				at++;
			}
			if (at >= words.count || (gaps[at] ?? 0) > Gap.joined) return null;
			const start = starts[at] ?? 0;
			if (text.slice(ends[at - 1], start).includes('\n')) return null;
			// `President of the Council`: what an office is of, is no person.
			if (at > last + 1 && CONNECTORS.has(foldedAt(words, at - 1))) return null;
			const name = reader.read(words, at, (one) => covered.has(one) || titles.has(one));
			if (!name) return null;
			const isDeclined = pattern.folded.some((folded, i) => foldedAt(words, first + i) !== folded);
			const surname =
				isDeclined && !name.familyFirst && !known.has(soundOf(name.surname))
					? toNominative(name.surname)
					: name.surname;
			return { name: { ...name, surname }, start, end: ends[name.last] ?? start };
		};

		const titled = chosen.flatMap((one) => {
			return one.pattern.kind === 'title' && inTag[one.first] === -1 ? (readTitled(one) ?? []) : [];
		});
		const givenOf = new Map(
			titled.flatMap(({ name: { surname, given } }) => (given === null ? [] : [[soundOf(surname), given]]))
		);
		for (const { name, start, end } of titled) {
			const sound = soundOf(name.surname);
			const given = name.given ?? givenOf.get(sound) ?? null;
			const id = personId(name.surname, given);
			const term = known.get(id) ?? id;
			found.push({ term, start, end, rule: 'title' });
			for (const form of caseForms(foldWord(name.surname)))
				meant.set(form, { term, given: given === null ? [] : [given] });
		}
		for (const { pattern, first, last, start, end, rule } of chosen) {
			const person = people[pattern.owner];
			if (!person || covered.has(first) || isReached(start, end)) continue;
			if (isNumeral(text.slice(start, end), pattern.text)) continue;
			const given = [...person.full.en, ...person.full.ru].map((name) => name.split(' ')[0] ?? '');
			const begin = pattern.folded.length > 1 || inTag[first] !== -1 ? start : beginOf(first, start, given);
			if (begin === null) continue;
			found.push({ term: person.id, start: begin, end, rule });
			const surname = foldWord(pattern.raws.at(reader.comesFirst(pattern.folded[0] ?? '') ? 0 : -1) ?? '');
			if (pattern.folded.length < 2 || last - first + 1 !== pattern.folded.length) continue;
			for (const form of caseForms(surname))
				if (!meant.has(form)) meant.set(form, { term: person.id, given });
		}
		if (meant.size === 0) return found;
		for (let at = 0; at < words.count; at++) {
			if (inTag[at] !== -1 || covered.has(at) || !isCapital(words.rawAt(at))) continue;
			const who = meant.get(foldedAt(words, at));
			const start = starts[at] ?? 0;
			const end = ends[at] ?? 0;
			if (!who || isReached(start, end)) continue;
			const begin = isNumeral(words.rawAt(at), '') ? null : beginOf(at, start, who.given);
			if (begin !== null) found.push({ term: who.term, start: begin, end, rule: 'short-form' });
		}
		return found;
	};
}

/** Indices of the words of candidates. */
function wordsOf(candidates: readonly Candidate[]): ReadonlySet<number> {
	const indices = new Set<number>();
	for (const { first, last } of candidates) for (let at = first; at <= last; at++) indices.add(at);
	return indices;
}

/** `XI` is eleven, `Xi` is a name. */
function isNumeral(written: string, name: string): boolean {
	return written.length <= LONGEST_NUMERAL && written !== name && isAllUpper(written);
}
