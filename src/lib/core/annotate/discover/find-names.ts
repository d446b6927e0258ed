import { foldWord, stemWord } from '../terms/stems.ts';
import { findPairs, type Pair } from './brackets.ts';
import { englishName } from './english-names.ts';
import { bracketHeads } from './head-words.ts';
import type { Finding } from './proposal.ts';
import { russianName, standaloneName } from './russian-names.ts';
import type { Stretch } from './stretch.ts';
import { typedNames } from './typed-names.ts';
import type { TextWords, WordForm } from './word-reader.ts';

const WORDS = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

/** Names that a text's words make, and names with an acronym in brackets; in order, none inside another. */
export function findNames(text: string, words: TextWords): Finding[] {
	const found: Finding[] = text.includes('(')
		? findPairs(text).map((pair) => bracketed(text, words, pair))
		: [];
	for (const index of words.triggers) {
		const form = words.at(index);
		if (!form) continue;
		const standing = form.alone ? standaloneName(text, words, index) : null;
		const named =
			form.head === null
				? null
				: form.cyrillic
					? russianName(text, words, index)
					: englishName(text, words, index);
		if (named) found.push(made(words, named, index, 'head-word'));
		else if (standing) found.push(made(words, standing, index, 'head-word'));
		if (!form.type) continue;
		for (const typed of typedNames(text, words, index))
			found.push(made(words, typed, typed.first, 'type-word'));
	}
	return found.length < 2 ? found : apart(found);
}

function made(words: TextWords, { first, last }: Stretch, head: number, rule: Finding['rule']): Finding {
	const form = words.at(head);
	return {
		kind: 'organisation',
		rule,
		start: words.starts[first] ?? 0,
		end: words.ends[last] ?? 0,
		key: words
			.slice(first, last)
			.map(({ stem }) => stem)
			.join(' '),
		short: null,
		plain: form?.latin === true || form?.head === form?.folded || form?.upper === true
	};
}

function bracketed(text: string, words: TextWords, { start, end, short }: Pair): Finding {
	const inside: WordForm[] = [];
	let typed = false;
	for (let at = 0; at < words.count; at++) {
		const form = words.at(at);
		if (form?.type === true && (words.starts[at + 1] ?? 0) === start) typed = true;
		if (form && (words.starts[at] ?? 0) >= start && (words.ends[at] ?? 0) <= end) inside.push(form);
	}
	const thing = inside.some((form) => form.thing);
	const headed =
		inside[0]?.capital === true && inside.some(({ head, stem }) => head !== null || bracketHeads.has(stem));
	const organisation = !thing && (headed || typed);
	const head = inside.find((form) => form.head !== null);
	return {
		kind: organisation ? 'organisation' : 'topic',
		rule: 'acronym',
		start,
		end,
		key: keyOf(text.slice(start, end)),
		short,
		plain: head === undefined || head.latin || head.head === head.folded
	};
}

function keyOf(name: string): string {
	return [...name.matchAll(WORDS)].map(([word]) => stemWord(foldWord(word))).join(' ');
}

/** The longer of two that overlap stays; of equals the first found. */
function apart(found: readonly Finding[]): Finding[] {
	const kept: Finding[] = [];
	for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
		if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
	}
	return kept.sort((a, b) => a.start - b.start);
}
