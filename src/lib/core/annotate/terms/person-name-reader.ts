import { caseForms } from './case-forms.ts';
import { isAllUpper, isUpper } from './letters.ts';
import type { Reading } from './reader.ts';
import { foldWord, stemWord } from './stems.ts';
import type { City, People } from './vocabulary.ts';
import { Gap, type Word } from './words.ts';

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
	read(
		text: string,
		words: readonly Word<Reading>[],
		from: number,
		isTaken: (at: number) => boolean
	): Name | null;
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

	const partsFrom: NameReader['read'] = (text, words, from, isTaken) => {
		const parts: string[] = [];
		let last = -1;
		for (let at = from; at < words.length && parts.length < MOST_NAME_WORDS; at++) {
			const word = words[at];
			const before = words[at - 1];
			if (!word || isTaken(at) || (at > from && before && !goesOn(text, before, word))) break;
			const { raw, folded } = word.form;
			const isHyphened =
				last === at - 1 && before?.end === word.start - 1 && text.charAt(word.start - 1) === '-';
			if (isHyphened) parts[parts.length - 1] += `-${raw}`;
			else if (PARTICLES.has(raw) && leadsToCapital(words, at)) continue;
			else if (isInitial(text, word)) parts.push(raw);
			else if (isCapital(raw) && !isAllUpper(raw) && !isNoName(folded)) parts.push(raw);
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
	return { read: partsFrom, comesFirst: (folded) => family.has(folded), isNoName };
}

/** Whether a name may go on from one word to the next: `П.А. Ковалёв` does, `Sergey #Lavrov` too, `#Lavrov #Minsk` does not. */
function goesOn(text: string, before: Word<Reading>, word: Word<Reading>): boolean {
	if (before.tag >= 0 && word.tag !== before.tag) return false;
	if (word.gap > Gap.joined && !isInitial(text, before)) return false;
	return !text.slice(before.end, word.start).includes('\n');
}

/** `С.` of a name: a capital alone, with a dot. */
function isInitial(text: string, { form, end }: Word<Reading>): boolean {
	return form.raw.length === 1 && isCapital(form.raw) && text.charAt(end) === '.';
}

function leadsToCapital(words: readonly Word<Reading>[], from: number): boolean {
	let at = from;
	while (PARTICLES.has(words[at]?.form.raw ?? '')) at++;
	return isCapital(words[at]?.form.raw);
}

export function isCapital(raw: string | undefined): boolean {
	return raw !== undefined && isUpper(raw.charAt(0));
}
