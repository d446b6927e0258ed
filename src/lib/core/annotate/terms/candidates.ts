import type { Compiled, Pattern } from './compile.ts';
import { isAllUpper, isUpper } from './letters.ts';
import { Gap, type Word, type Words } from './words.ts';
import type { Reader } from './reader.ts';
import { tagKey } from './compile.ts';

/** A pattern that stands at words `first..last` of a text; offsets include the sign of a hashtag that is covered whole. */
export interface Candidate {
	readonly pattern: Pattern;
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	readonly rule: 'name' | 'acronym' | 'hashtag' | 'hashtag-part' | 'signal';
}

interface TagWords {
	first: number;
	last: number;
}

/** Everything the vocabulary could see in the text, before company and overlaps are weighed. */
export function findCandidates(text: string, split: Words, compiled: Compiled, reader: Reader): Candidate[] {
	const { words, tags } = split;
	const found: Candidate[] = [];
	const tagWords = wordsOfTags(words, tags.length);
	const add = (index: number, first: number, last: number, numbered: boolean) => {
		const pattern = compiled.patterns[index];
		const from = words[first];
		const to = words[last];
		if (!pattern || !from || !to) return;
		if (pattern.number && !numbered && !followedByNumber(words, last)) return;
		const cover = coverOf(from, to, first, last, tagWords);
		if (cover === 'split') return;
		const start = cover !== 'part' && from.tag >= 0 ? (tags[from.tag]?.start ?? from.start) : from.start;
		const end = cover !== 'part' && to.tag >= 0 ? (tags[to.tag]?.end ?? to.end) : to.end;
		const single = from.tag >= 0 && from.tag === to.tag;
		const plain = pattern.kind === 'acronym' || pattern.kind === 'signal' ? pattern.kind : 'name';
		const rule = pattern.kind === 'signal' || !single ? plain : cover === 'part' ? 'hashtag-part' : 'hashtag';
		found.push({ pattern, first, last, start, end, rule });
	};

	let state = 0;
	for (let at = 0; at < words.length; at++) {
		const word = words[at];
		if (!word) break;
		const reading = reader(word.raw);
		for (const index of reading.singles) {
			const exact = compiled.patterns[index]?.kind === 'signal' || !followedByCurrency(text, word);
			if (exact) add(index, at, at, reading.numbered);
		}
		if (word.gap === Gap.broken) state = 0;
		state = compiled.automaton.step(state, reading.symbol);
		for (const index of compiled.automaton.outputs(state)) {
			const pattern = compiled.patterns[index];
			if (!pattern) continue;
			const first = at - pattern.folded.length + 1;
			if (fits(pattern, words, first, reader)) add(index, first, at, false);
		}
	}
	tags.forEach((tag, index) => {
		const span = tagWords[index];
		if (!span || span.last < span.first) return;
		const key = tagKey(tag.tag);
		const bare = key.replace(/\d+$/, '');
		for (const [wanted, numbered] of [
			[key, false],
			[bare, true]
		] as const) {
			if (numbered && bare === key) continue;
			for (const pattern of compiled.tags.get(wanted) ?? []) {
				const known = compiled.patterns[pattern];
				if (known?.word && !sameLetters(known.raws.join(''), tag.tag.replace(/[_\d]/g, ''))) continue;
				add(pattern, span.first, span.last, numbered);
			}
		}
	});
	return found;
}

/** Whether the words from `first` on are the pattern's own and not only of the same stems. */
function fits(pattern: Pattern, words: readonly Word[], first: number, reader: Reader): boolean {
	let shout = false;
	for (let i = 0; i < pattern.folded.length; i++) {
		const word = words[first + i];
		if (!word) return false;
		if (i > 0 && word.gap > (pattern.comma ? Gap.comma : Gap.joined)) return false;
		if (pattern.kind === 'signal' || pattern.kind === 'negative') continue;
		if (pattern.kind === 'acronym' && word.raw !== pattern.raws[i]) return false;
		// An English plural names several bodies or none, a Russian ending is only a case.
		if (word.raw.charCodeAt(0) < 0x250 && reader(word.raw).folded !== pattern.folded[i]) return false;
		if (word.raw.length > 1 && isAllUpper(word.raw)) shout = true;
	}
	const head = words[first];
	return !pattern.capital || shout || head === undefined || isUpper(head.raw.charAt(0));
}

function coverOf(
	from: Word,
	to: Word,
	first: number,
	last: number,
	tagWords: readonly TagWords[]
): 'none' | 'whole' | 'part' | 'split' {
	if (from.tag < 0 && to.tag < 0) return 'none';
	const startsTag = from.tag < 0 || tagWords[from.tag]?.first === first;
	const endsTag = to.tag < 0 || tagWords[to.tag]?.last === last;
	if (startsTag && endsTag) return 'whole';
	return from.tag === to.tag ? 'part' : 'split';
}

function wordsOfTags(words: readonly Word[], count: number): TagWords[] {
	const spans: TagWords[] = Array.from({ length: count }, () => ({ first: 0, last: -1 }));
	words.forEach((word, index) => {
		const span = word.tag < 0 ? undefined : spans[word.tag];
		if (!span) return;
		if (span.last < span.first) span.first = index;
		span.last = index;
	});
	return spans;
}

function followedByNumber(words: readonly Word[], at: number): boolean {
	const next = words[at + 1];
	return next !== undefined && next.gap === Gap.joined && /^\d{1,4}$/.test(next.raw);
}

/** `AU$` and `US$` are money. */
function followedByCurrency(text: string, word: Word): boolean {
	return /[$€£¥₽]/.test(text.charAt(word.end));
}

function sameLetters(a: string, b: string): boolean {
	return a === b;
}
