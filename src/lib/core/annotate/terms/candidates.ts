import { looksLikeAcronym, tagKey, type Compiled, type Pattern } from './compile.ts';
import { isAllUpper, isUpper } from './letters.ts';
import type { Reading } from './reader.ts';
import { Gap, type Words } from './word-columns.ts';

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

/** First and last word of each hashtag of a text; the last is before the first where it has none. */
interface TagWords {
	readonly first: number;
	readonly last: number;
}

/** Everything the vocabulary could see in the text, before company and overlaps are weighed. */
export function findCandidates(words: Words<Reading>, { patterns, automaton, tags }: Compiled): Candidates {
	const spans = wordsOfTags(words);
	const found = { named: [], placed: [], peopled: [], signals: [] };
	let state = 0;
	for (let at = 0; at < words.count; at++) {
		const reading = words.formAt(at);
		if (reading === null) {
			state = 0;
			continue;
		}
		for (const index of reading.singles) {
			const pattern = patterns[index];
			if (!pattern || (pattern.kind !== 'signal' && followedByCurrency(words, at))) continue;
			add(found, words, spans, pattern, at, at, reading.numbered);
		}
		if (words.gaps[at] === Gap.broken) state = 0;
		state = automaton.step(state, reading.symbol);
		for (const index of automaton.outputs(state)) {
			const pattern = patterns[index];
			if (!pattern) continue;
			const first = at - pattern.folded.length + 1;
			if (fits(pattern, words, first)) add(found, words, spans, pattern, first, at, false);
		}
	}
	for (let index = 0; index < spans.length; index++) {
		const { first, last } = spans[index] ?? NO_WORDS;
		const written = words.tags[index]?.tag;
		if (written === undefined || last < first) continue;
		const key = tagKey(written);
		const bare = key.replace(/\d+$/, '');
		for (const numbered of bare === key ? [false] : [false, true]) {
			for (const pattern of tags.get(numbered ? bare : key) ?? []) {
				const known = patterns[pattern];
				if (!known) continue;
				if (known.word && known.kind === 'acronym' && known.raws.join('') !== written.replace(/[_\d]/g, ''))
					continue;
				add(found, words, spans, known, first, last, numbered);
			}
		}
	}
	return found;
}

const NO_WORDS: TagWords = { first: 0, last: -1 };

type Lists = Record<keyof Candidates, Candidate[]>;
const LIST_OF = { organisation: 'named', place: 'placed', person: 'peopled', topic: 'signals' } as const;

function add(
	lists: Lists,
	words: Words<Reading>,
	spans: readonly TagWords[],
	pattern: Pattern,
	first: number,
	last: number,
	numbered: boolean
): void {
	if (pattern.number && !numbered && !followedByNumber(words, last)) return;
	const { kind } = pattern;
	const topical = kind === 'signal' || kind === 'negative';
	const opening = words.inTag[first] ?? -1;
	const closing = words.inTag[last] ?? -1;
	let start = words.starts[first] ?? 0;
	let end = words.ends[last] ?? 0;
	let rule: Candidate['rule'] = kind === 'acronym' || kind === 'demonym' ? kind : 'name';
	if (opening >= 0 || closing >= 0) {
		const startsTag = opening < 0 || spans[opening]?.first === first;
		const endsTag = closing < 0 || spans[closing]?.last === last;
		const whole = startsTag && endsTag;
		if (!whole && opening !== closing) return;
		if (whole && opening >= 0) start = words.tags[opening]?.start ?? start;
		if (whole && closing >= 0) end = words.tags[closing]?.end ?? end;
		rule = opening !== closing ? 'name' : whole ? 'hashtag' : 'hashtag-part';
	}
	if (topical) rule = 'signal';
	lists[LIST_OF[pattern.of]].push({ pattern, first, last, start, end, rule });
}

/** Quotes stand for a capital: «большая двадцатка». */
const OPENING_QUOTES = new Set('«"“„\''.split(''));

/** Whether the words from `first` on are the pattern's own and not only of the same stems. */
function fits(pattern: Pattern, words: Words<Reading>, first: number): boolean {
	if (pattern.free) return true;
	let shout = false;
	for (let i = 0; i < pattern.folded.length; i++) {
		const form = words.formAt(first + i);
		if (form === null) return false;
		const { raw, folded } = form;
		if (i > 0 && (words.gaps[first + i] ?? 0) > (pattern.comma ? Gap.comma : Gap.joined)) return false;
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
	if (!pattern.capital || shout || isUpper(words.formAt(first)?.raw.charAt(0) ?? '')) return true;
	return OPENING_QUOTES.has(words.text.charAt((words.starts[first] ?? 0) - 1));
}

const NO_SPANS: readonly TagWords[] = [];

function wordsOfTags({ count, inTag, tags }: Words<Reading>): readonly TagWords[] {
	if (tags.length === 0) return NO_SPANS;
	const spans = tags.map(() => NO_WORDS);
	for (let at = 0; at < count; at++) {
		const tag = inTag[at] ?? -1;
		if (tag < 0) continue;
		const { first, last } = spans[tag] ?? NO_WORDS;
		spans[tag] = { first: last < first ? at : first, last: at };
	}
	return spans;
}

function followedByNumber(words: Words<Reading>, at: number): boolean {
	const next = at + 1;
	return next < words.count && words.gaps[next] === Gap.joined && /^\d{1,4}$/.test(words.rawAt(next));
}

/** `AU$` and `US$` are money. */
function followedByCurrency({ text, ends }: Words<Reading>, at: number): boolean {
	return /[$€£¥₽]/.test(text.charAt(ends[at] ?? 0));
}
