import { caseForms } from './case-forms.ts';
import { isAllUpper, isUpper } from './letters.ts';
import { foldedAt, type Reading } from './reader.ts';
import { foldWord, stemWord } from './stems.ts';
import type { City, People } from './vocabulary.ts';
import { Gap, type Words } from './word-columns.ts';

/** A name as it is written, first word to last by index. */
export interface Name {
	readonly last: number;
	readonly surname: string;
	readonly given: string | null;
	/** The family name came first, which is not declined where a given name follows. */
	readonly familyFirst: boolean;
}

export interface NameReader {
	/** The name that begins at word `from`, null where none does. */
	read(words: Words<Reading>, from: number, isTaken: (at: number) => boolean): Name | null;
	/** Whether a name could begin with this word; most words are told off so at little cost. */
	mayOpen(raw: string): boolean;
	/** Whether a family name is one of those that come first. */
	comesFirst(folded: string): boolean;
	/** Whether a word has a capital for another reason than being a name. */
	isNoName(folded: string): boolean;
}

const MOST_NAME_WORDS = 4;
const PARTICLES = new Set(
	'von van der den de da dos du la al el bin ben ibn ul фон дер ван де да аль эль бин бен ибн'.split(' ')
);
/** `Западного округа` behind a title is where, not who. */
const ADJECTIVE = /(?<![сц]к)(?:[ое]го|[ое]му|ая|ое|ые|ых)$/u;

export function makeNameReader({ stops, bodies, familyFirst }: People, places: readonly City[]): NameReader {
	const noNames = new Set([...stops.en, ...stops.ru].map(foldWord));
	for (const { names } of places) {
		for (const name of [...names.en, ...names.ru])
			for (const form of caseForms(foldWord(name))) noNames.add(form);
	}
	const bodyStems = new Set([...bodies.en, ...bodies.ru].map((word) => stemWord(foldWord(word))));
	const family = new Set(familyFirst.map(foldWord));
	const isNoName = (folded: string) => noNames.has(folded) || bodyStems.has(stemWord(folded));

	const partsFrom: NameReader['read'] = (words, from, isTaken) => {
		const parts: string[] = [];
		let last = -1;
		for (let at = from; at < words.count && parts.length < MOST_NAME_WORDS; at++) {
			if (isTaken(at) || (at > from && !goesOn(words, at))) break;
			const raw = words.rawAt(at);
			const start = words.starts[at] ?? 0;
			const isHyphened =
				at > 0 && last === at - 1 && words.ends[last] === start - 1 && words.text.charAt(start - 1) === '-';
			if (isHyphened) parts[parts.length - 1] += `-${raw}`;
			else if (PARTICLES.has(raw) && leadsToCapital(words, at)) continue;
			else if (isInitial(words, at)) parts.push(raw);
			else if (isCapital(raw) && !isAllUpper(raw) && !isNoName(foldedAt(words, at))) parts.push(raw);
			else break;
			last = at;
		}
		const names = parts.filter((part) => part.length > 1);
		const [head = ''] = names;
		if (last < 0 || head === '' || (parts.length === 1 && ADJECTIVE.test(head))) return null;
		const isFirst = parts.length > 1 && family.has(foldWord(head));
		return {
			last,
			surname: isFirst ? head : (names.at(-1) ?? head),
			given: (isFirst ? parts[1] : parts.length > 1 ? parts[0] : null) ?? null,
			familyFirst: isFirst
		};
	};
	return {
		read: partsFrom,
		mayOpen: (raw) => isCapital(raw) || PARTICLES.has(raw),
		comesFirst: (folded) => family.has(folded),
		isNoName
	};
}

/** Whether a name may go on to a word: `П.А. Ковалёв` does, `Sergey #Lavrov` too, `#Lavrov #Minsk` does not. */
function goesOn(words: Words<Reading>, at: number): boolean {
	const { inTag, gaps, text, starts, ends } = words;
	if ((inTag[at - 1] ?? -1) >= 0 && inTag[at] !== inTag[at - 1]) return false;
	if ((gaps[at] ?? 0) > Gap.joined && !isInitial(words, at - 1)) return false;
	return !text.slice(ends[at - 1], starts[at]).includes('\n');
}

/** `С.` of a name: a capital alone, with a dot. */
function isInitial(words: Words<Reading>, at: number): boolean {
	const raw = words.rawAt(at);
	return raw.length === 1 && isCapital(raw) && words.text.charAt(words.ends[at] ?? 0) === '.';
}

function leadsToCapital(words: Words<Reading>, from: number): boolean {
	let at = from;
	while (at < words.count && PARTICLES.has(words.rawAt(at))) at++;
	return at < words.count && isCapital(words.rawAt(at));
}

export function isCapital(raw: string): boolean {
	return isUpper(raw.charAt(0));
}
