import { joinsPlainly, type Stretch } from './stretch.ts';
import type { TextWords } from './word-reader.ts';

/** Words of a name behind its type word. */
const MOST_WORDS = 7;
const OPENING = /^(?:["»”“]?,)?\s?["«“„]$/u;
/** `easyJet` */
const INNER_CAPITAL = /^\p{Ll}+\p{Lu}/u;
/** Names listed behind one word. */
const MOST_LISTED = 8;
const LISTING_LENGTH = 6;
const LISTING = /^["»”“]?(?:,\s|\s(и|или)\s)(?=[\p{Script=Latin}"«“„])/u;
const LISTED = /^["»”“]?,\s$/u;
const CLOSING = /["»”“]/u;
/** Part of the name that stands behind them: `РИА «Новости»`. */
const AGENCIES = new Set(['РИА', 'ИА']);
const LINKS = new Set([
	'of',
	'the',
	'and',
	'for',
	'de',
	'des',
	'und',
	'la',
	'le',
	'am',
	'della',
	'del',
	'di',
	'du'
]);

/**
 * The names behind a word that says what they name: `газета «Заря»`, `airline Aeroflot`, and a list of them behind a Russian word:
 * `авиакомпании Wizz Air, easyJet и «Заря»`.
 */
export function typedNames(text: string, words: TextWords, index: number): Stretch[] {
	const found: Stretch[] = [];
	const russian = words.at(index)?.cyrillic === true;
	for (let before = index; found.length < MOST_LISTED;) {
		const name = nameBehind(text, words, before, !russian);
		if (!name) break;
		found.push(name);
		if (!russian) break;
		const next = listContinues(text, words, name.last);
		if (next < 0) break;
		before = next;
	}
	const [first] = found;
	const quoted = first !== undefined && !words.at(first.first)?.latin;
	if (quoted && AGENCIES.has(words.at(index)?.raw ?? '')) return [{ first: index, last: first.last }];
	return found;
}

/** Index of the word behind which the next name of a list stands, -1 where the list ends. */
function listContinues(text: string, words: TextWords, last: number): number {
	const end = words.ends[last] ?? 0;
	const match = LISTING.exec(text.slice(end, end + LISTING_LENGTH));
	if (!match) return -1;
	// The conjunction is a word of its own.
	return match[1] === undefined ? last : last + 1;
}

function nameBehind(text: string, words: TextWords, before: number, english: boolean): Stretch | null {
	const gap = text.slice(words.ends[before] ?? 0, words.starts[before + 1] ?? 0);
	if (OPENING.test(gap)) return quotedName(text, words, before + 1);
	return gap === ' ' || LISTED.test(gap) ? latinName(text, words, before + 1, english) : null;
}

function quotedName(text: string, words: TextWords, first: number): Stretch | null {
	const opening = words.at(first);
	if (!opening || !(opening.capital || opening.latin)) return null;
	for (let at = first; at < first + MOST_WORDS && at < words.count; at++) {
		const end = words.ends[at] ?? 0;
		const gap = text.slice(end, words.starts[at + 1] ?? end + 2);
		if (CLOSING.test(gap.charAt(0))) return { first, last: at };
		if (gap.includes('\n') || /[.;:!?()]/u.test(gap)) return null;
	}
	return null;
}

function latinName(text: string, words: TextWords, first: number, english: boolean): Stretch | null {
	let last = first - 1;
	for (let at = first; at < first + MOST_WORDS && at < words.count; at++) {
		const form = words.at(at);
		if (!form?.latin) break;
		if (at > first && !joinsPlainly(text, words, at - 1)) break;
		if (LINKS.has(form.folded) && (at > first || form.capital)) continue;
		// A small letter where a name goes on says that its border is not known: `Aer lingus`.
		if (!form.capital && !english && at > first) return null;
		if (form.stop || form.type || !(form.capital || (!english && INNER_CAPITAL.test(form.raw)))) break;
		// Behind an English name its acronym may follow without brackets.
		if (form.upper && english && at > first && !words.at(at - 1)?.upper) break;
		last = at;
	}
	return last >= first ? { first, last } : null;
}
