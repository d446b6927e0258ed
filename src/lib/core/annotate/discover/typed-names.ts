import { joinsPlainly, type Stretch } from './stretch.ts';
import type { TextWords } from './word-reader.ts';

/** Words of a name behind its type word. */
const MOST_WORDS = 7;
const OPENING = /^\s?["«“„]$/u;
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

/** The name behind a word that says what it names: `газета «Заря»`, `авиакомпания Wizz Air`, `airline Aeroflot`. */
export function typedName(text: string, words: TextWords, index: number): Stretch | null {
	const gap = text.slice(words.ends[index] ?? 0, words.starts[index + 1] ?? 0);
	if (OPENING.test(gap)) {
		const quoted = quotedName(text, words, index + 1);
		return quoted && AGENCIES.has(words.at(index)?.raw ?? '') ? { first: index, last: quoted.last } : quoted;
	}
	return gap === ' ' ? latinName(text, words, index) : null;
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

function latinName(text: string, words: TextWords, index: number): Stretch | null {
	const first = index + 1;
	let last = index;
	for (let at = first; at < first + MOST_WORDS && at < words.count; at++) {
		const form = words.at(at);
		if (!form?.latin) break;
		if (at > first && !joinsPlainly(text, words, at - 1)) break;
		if (LINKS.has(form.folded) && (at > first || form.capital)) continue;
		// A small letter where a name goes on says that its border is not known: `Aer lingus`.
		if (!form.capital && !words.at(index)?.latin) return null;
		if (!form.capital || form.stop || form.type) break;
		// Behind an English name its acronym may follow without brackets.
		if (form.upper && words.at(index)?.latin && at > first && !words.at(at - 1)?.upper) break;
		last = at;
	}
	return last > index ? { first, last } : null;
}
