import { looksLikeAcronym, tagKey, type Compiled, type Pattern } from './compile.ts';
import { isAllUpper, isUpper } from './letters.ts';
import type { Reading } from './reader.ts';
import { Gap, type Word, type Words } from './words.ts';

/** A pattern that stands at words `first..last` of a text; offsets include the sign of a hashtag that is covered whole. */
export interface Candidate {
	readonly pattern: Pattern;
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	readonly rule: 'name' | 'acronym' | 'demonym' | 'hashtag' | 'hashtag-part' | 'signal';
}

export interface Candidates {
	/** Of organisations, and decoys. */
	readonly named: readonly Candidate[];
	/** Of countries, and decoys. */
	readonly placed: readonly Candidate[];
	/** People, and titles. */
	readonly peopled: readonly Candidate[];
	/** Of topics, and negatives. */
	readonly signals: readonly Candidate[];
}

interface TagWords {
	first: number;
	last: number;
}

/** Everything the vocabulary could see in the text, before company and overlaps are weighed. */
export function findCandidates(text: string, split: Words<Reading>, compiled: Compiled): Candidates {
	const { words, tags } = split;
	const named: Candidate[] = [];
	const placed: Candidate[] = [];
	const peopled: Candidate[] = [];
	const signals: Candidate[] = [];
	const listOf = { organisation: named, place: placed, person: peopled, topic: signals };
	const tagWords = wordsOfTags(words, tags.length);
	const add = (index: number, first: number, last: number, numbered: boolean) => {
		const pattern = compiled.patterns[index];
		const from = words[first];
		const to = words[last];
		if (!pattern || !from || !to) return;
		if (pattern.number && !numbered && !followedByNumber(words, last)) return;
		const topical = pattern.kind === 'signal' || pattern.kind === 'negative';
		if (from.tag < 0 && to.tag < 0) {
			const { kind } = pattern;
			const rule = topical ? 'signal' : kind === 'acronym' || kind === 'demonym' ? kind : 'name';
			listOf[pattern.of].push({ pattern, first, last, start: from.start, end: to.end, rule });
			return;
		}
		const cover = coverOf(from, to, first, last, tagWords);
		if (cover === 'split') return;
		const whole = cover === 'whole';
		const start = whole && from.tag >= 0 ? (tags[from.tag]?.start ?? from.start) : from.start;
		const end = whole && to.tag >= 0 ? (tags[to.tag]?.end ?? to.end) : to.end;
		const inTag = from.tag === to.tag ? (whole ? 'hashtag' : 'hashtag-part') : 'name';
		listOf[pattern.of].push({ pattern, first, last, start, end, rule: topical ? 'signal' : inTag });
	};

	let state = 0;
	for (let at = 0; at < words.length; at++) {
		const word = words[at];
		if (!word) break;
		const reading = word.form;
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
			if (fits(pattern, text, words, first)) add(index, first, at, false);
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
				if (known?.word && known.kind === 'acronym' && known.raws.join('') !== tag.tag.replace(/[_\d]/g, ''))
					continue;
				add(pattern, span.first, span.last, numbered);
			}
		}
	});
	return { named, placed, peopled, signals };
}

/** Quotes stand for a capital: «большая двадцатка». */
const OPENING_QUOTES = new Set('«"“„'.split(''));

/** Whether the words from `first` on are the pattern's own and not only of the same stems. */
function fits(pattern: Pattern, text: string, words: readonly Word<Reading>[], first: number): boolean {
	let shout = false;
	for (let i = 0; i < pattern.folded.length; i++) {
		const word = words[first + i];
		if (!word) return false;
		const { raw, folded } = word.form;
		if (i > 0 && word.gap > (pattern.comma ? Gap.comma : Gap.joined)) return false;
		if (pattern.kind === 'signal' || pattern.kind === 'negative') {
			const wanted = pattern.raws[i] ?? '';
			if (looksLikeAcronym(wanted) && raw !== wanted) return false;
			continue;
		}
		const isShort = pattern.kind === 'title' && looksLikeAcronym(pattern.raws[i] ?? '');
		if ((pattern.kind === 'acronym' || isShort) && raw !== pattern.raws[i]) return false;
		// An English plural names several bodies or none, a Russian ending is only a case.
		if (raw.charCodeAt(0) < 0x250 && folded !== pattern.folded[i]) return false;
		if (pattern.forms !== null && !pattern.forms.has(folded)) return false;
		if (raw.length > 1 && isAllUpper(raw)) shout = true;
	}
	const head = words[first];
	if (!pattern.capital || shout || head === undefined || isUpper(head.form.raw.charAt(0))) return true;
	return OPENING_QUOTES.has(text.charAt(head.start - 1));
}

function coverOf(
	from: Word,
	to: Word,
	first: number,
	last: number,
	tagWords: readonly TagWords[]
): 'whole' | 'part' | 'split' {
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
	return next !== undefined && next.gap === Gap.joined && /^\d{1,4}$/.test(next.form.raw);
}

/** `AU$` and `US$` are money. */
function followedByCurrency(text: string, word: Word): boolean {
	return /[$€£¥₽]/.test(text.charAt(word.end));
}
