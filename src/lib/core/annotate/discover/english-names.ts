import { englishClosing } from './head-words.ts';
import { joinsPlainly, type Stretch } from './stretch.ts';
import type { TextWords, WordForm } from './word-reader.ts';

/** Words on one side of a head that are looked at. */
const MOST_WORDS = 6;
/** What may stand behind a closing head: `Thai Airways International`. */
const FOLLOWERS = new Set([
	'international',
	'limited',
	'company',
	'holdings',
	'group',
	'corporation',
	'inc',
	'corp',
	'ltd',
	'plc'
]);
/** `Industrial and Commercial Bank`: two adjectives of one name. */
const PAIRED = /(?:al|ic|ary)$/;
const LINKS = new Set(['of', 'for', 'and', 'on', 'the', 'in']);
/** Heads that lead: `Ministry of ...`. */
const LEADING = new Set(
	'ministry department university institute commission committee council agency association federation foundation bank court academy bureau organization organisation society chamber college league'.split(
		' '
	)
);

function isNameWord(form: WordForm | undefined): boolean {
	return form !== undefined && form.latin && form.capital && !form.stop;
}

/** The name that the English head word at `index` makes, null where it makes none. */
export function englishName(text: string, words: TextWords, index: number): Stretch | null {
	const head = words.at(index);
	if (!head?.latin || head.head === null || (head.upper && head.raw.length > 4)) return null;
	const first = nameStart(text, words, index);
	const last = englishClosing.has(head.head) ? closingEnd(text, words, index) : nameEnd(text, words, index);
	if (first === index && last === index) return null;
	// In a line of capitals every word looks like part of a name.
	if (words.slice(first, last).every(({ upper }) => upper)) return null;
	if (first === index && !LEADING.has(head.head)) return null;
	return { first, last };
}

function nameStart(text: string, words: TextWords, index: number): number {
	let first = index;
	for (let at = index - 1; at >= Math.max(0, index - MOST_WORDS); at--) {
		const form = words.at(at);
		const gap = text.slice(words.ends[at] ?? 0, words.starts[at + 1] ?? 0);
		if (gap !== ' ' && gap !== ' & ' && gap !== '. ') break;
		if (gap === '. ' && !(form && form.raw.length < 3)) break;
		if (isNameWord(form)) first = at;
		else if (
			form?.folded === 'and' &&
			PAIRED.test(words.at(at - 1)?.folded ?? '') &&
			words.at(at - 1)?.capital
		)
			continue;
		else if (form?.folded !== 'of' || words.at(at - 1)?.head == null) break;
	}
	return first;
}

function closingEnd(text: string, words: TextWords, index: number): number {
	let last = index;
	while (
		FOLLOWERS.has(words.at(last + 1)?.folded ?? '') &&
		words.at(last + 1)?.capital &&
		joinsPlainly(text, words, last)
	)
		last++;
	return last;
}

function nameEnd(text: string, words: TextWords, index: number): number {
	let last = index;
	for (let at = index + 1; at <= index + MOST_WORDS && at < words.count; at++) {
		if (!joinsPlainly(text, words, at - 1)) break;
		const form = words.at(at);
		// Behind the head a name goes on by a link, or by a head word that closes it: `Bank Ltd`.
		if (form && LINKS.has(form.folded) && !form.capital) {
			if (at === index + 1 && form.folded !== 'of' && form.folded !== 'for' && form.folded !== 'on') break;
			continue;
		}
		if (form === undefined || !isNameWord(form)) break;
		if (last === at - 1 && at - 1 === index && !englishClosing.has(form.folded) && form.head === null) break;
		last = at;
	}
	return last;
}
