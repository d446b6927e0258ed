import type { TermKind } from '#lib/core/model/ids.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { isCommonStem, isStopWord } from './common-words.ts';
import { soundOf } from './sounds.ts';
import { stem } from './stems.ts';

/** `sound` is what a name sounds like, which crosses scripts. */
export type WordKind = 'word' | 'name' | 'number' | 'sound' | TermKind;

/** One thing that a text speaks of. Words of one stem, and all names of one term, are one `Word`. */
export interface Word {
	/** What is compared: a stem, `two stems` of a name, digits, `~sound`, or `kind:term`. */
	readonly key: string;
	readonly kind: WordKind;
	/** As first written in the text. */
	readonly shown: string;
	count: number;
	/** Whether it stands in the first line that has words. */
	readonly inHead: boolean;
	/** How often it was written with a capital where no sentence begins. */
	capitals: number;
}

/** Texts longer than this repeat themselves; what comes later is background. UTF-16 units. */
const READ_AT_MOST = 4000;
const TOKEN =
	/https?:\/\/\S+|www\.\S+|\bt\.me\/\S+|@\w+|#[\p{L}\p{N}_]+|[\p{L}\p{N}]+(?:[-.,'’][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?…:\n"“«>•]\s*$/u;
const NUMBER = /^\d[\d.,]*$/;

interface Token {
	readonly text: string;
	readonly start: number;
}

function mentionAt(mentions: readonly Mention[], next: { index: number }, start: number): Mention | null {
	for (let mention = mentions[next.index]; mention; mention = mentions[next.index]) {
		if (mention.end > start) return mention.start <= start ? mention : null;
		next.index++;
	}
	return null;
}

/** "#RussiaASEAN" speaks of "russiaasean", and of "russia" and "asean". */
function hashtagParts(tag: string): string[] {
	const parts = tag.split(/_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/u).filter((part) => part.length > 1);
	return parts.length > 1 ? parts : [];
}

function isCapital(text: string): boolean {
	const first = text.charAt(0);
	return first !== first.toLowerCase();
}

/**
 * What a text speaks of, with words that carry no subject left out. `mentions` must be in order of `start`; words inside the name
 * of an organisation, place, person or hashtag count as that term, so that its spellings and languages are one.
 */
export function readWords(text: string, mentions: readonly Mention[]): Map<string, Word> {
	const found = new Map<string, Word>();
	const read = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text;
	const named = mentions.filter((mention) => mention.kind !== 'topic');
	const next = { index: 0 };
	let headEnd = -1;
	let before: Token | null = null;

	function add(key: string, kind: WordKind, shown: string, start: number, capital: boolean): void {
		const known = found.get(key);
		if (known) known.count++;
		else found.set(key, { key, kind, shown, count: 1, inHead: start <= headEnd, capitals: 0 });
		if (capital) (found.get(key) as Word).capitals++;
	}

	for (const match of read.matchAll(TOKEN)) {
		const token = match[0];
		const start = match.index;
		if (/^(?:https?:|www\.|t\.me\/|@)/u.test(token)) continue;
		if (headEnd < 0) {
			const lineEnd = read.indexOf('\n', start);
			headEnd = lineEnd < 0 ? read.length : lineEnd;
		}
		const mention = mentionAt(named, next, start);
		if (mention) {
			if (mention.start >= start - 1) {
				add(
					`${mention.kind}:${mention.term}`,
					mention.kind,
					text.slice(mention.start, mention.end),
					start,
					false
				);
			}
			before = null;
			continue;
		}
		if (token.startsWith('#')) {
			const tag = token.slice(1);
			add(stem(tag.toLowerCase()), 'hashtag', token, start, true);
			for (const part of hashtagParts(tag)) add(stem(part.toLowerCase()), 'word', part, start, true);
			before = null;
			continue;
		}
		if (NUMBER.test(token)) {
			add(token.replace(/[.,](?=\d{3}\b)/g, '').replace(/[.,]$/, ''), 'number', token, start, false);
			before = null;
			continue;
		}
		const whole = token.replace(/['’](?:s|S)$/u, '');
		const lower = whole.toLowerCase();
		if (lower.length < 2 || isStopWord(lower)) {
			before = null;
			continue;
		}
		const key = stem(lower);
		const capital = isCapital(whole);
		const opens = capital && (start === 0 || SENTENCE_END.test(read.slice(Math.max(0, start - 4), start)));
		add(key, 'word', whole, start, capital && !opens);
		const sound = capital && !opens && !isCommonStem(key) ? soundOf(whole) : null;
		if (sound !== null) add(`~${sound}`, 'sound', whole, start, false);
		if (capital && before && !isCommonStem(key) && start - before.start === before.text.length + 1) {
			add(`${stem(before.text.toLowerCase())} ${key}`, 'name', `${before.text} ${whole}`, before.start, true);
		}
		// "Foreign Minister" is an office: everyone has one.
		before = capital && !isCommonStem(key) ? { text: whole, start } : null;
	}
	for (const mention of mentions) {
		if (mention.kind === 'topic') {
			add(`topic:${mention.term}`, 'topic', text.slice(mention.start, mention.end), mention.start, false);
		}
	}
	return found;
}
