import type { Mention } from '#lib/core/model/term.ts';
import { Forms, type Form } from './forms.ts';
import { codeOf, fieldsAt, FOUND, READING, type Lexicon } from './lexicon.ts';
import { stem } from './stems.ts';
import { Kind, Tokens } from './tokens.ts';

/** Texts longer than this repeat themselves; what comes later is background. UTF-16 units. */
export const READ_AT_MOST = 4000;
/** UTF-16 units before a word in which the end of a sentence is looked for. */
const LOOKED_BACK = 4;
const SENTENCE_END = new Set([...'.!?…:\n"“«>•'].map((mark) => mark.charCodeAt(0)));
const BLANK = /\s/u;
const PART_BORDER = /_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/u;
const WHOLE = -1;
const WORD = codeOf('word');
const NAME = codeOf('name');
const NUMBER = codeOf('number');
const SOUND = codeOf('sound');
const TAG = codeOf('hashtag');

/** "#RussiaASEAN" speaks of "russiaasean", and of "russia" and "asean". */
export function hashtagParts(tag: string): string[] {
	const parts = tag.split(PART_BORDER).filter((part) => part.length > 1);
	return parts.length > 1 ? parts : [];
}

function opensSentence(text: string, start: number): boolean {
	for (let at = start - 1; at >= Math.max(0, start - LOOKED_BACK); at--) {
		if (SENTENCE_END.has(text.charCodeAt(at))) return true;
		if (!BLANK.test(text.charAt(at))) return false;
	}
	return start === 0;
}

/**
 * What a text speaks of, with words that carry no subject left out. After `read` the words stand at 0..size-1 of the columns, in order of
 * appearance, each once: words of one stem, and all names of one term, are one.
 */
export class WordReader {
	size = 0;
	readonly ids: number[] = [];
	/** Codes of the kinds in which the words came. */
	readonly kinds: number[] = [];
	readonly counts: number[] = [];
	/** How often each was written with a capital where no sentence begins. */
	readonly capitals: number[] = [];
	/** 1 for a word of the first line that has words, else 0. */
	readonly heads: number[] = [];
	readonly #lexicon: Lexicon;
	readonly #forms: Forms;
	/** Where each was first written: from, to, and the one unit between the words of a name. */
	readonly starts: number[] = [];
	readonly #to: number[] = [];
	readonly #split: number[] = [];
	#text = '';
	#headEnd = WHOLE;
	#reading = 0;

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
		this.#forms = new Forms(lexicon);
	}

	/** As first written in the text. */
	shown(place: number): string {
		const [from = 0, to = 0, split = WHOLE] = [this.starts[place], this.#to[place], this.#split[place]];
		return split < 0
			? this.#text.slice(from, to)
			: `${this.#text.slice(from, split)} ${this.#text.slice(split + 1, to)}`;
	}

	/** Where a word of the text just read stands in the columns, -1 where it is not of this text. */
	placeOf(id: number): number {
		const { fields } = this.#lexicon.page(id);
		const at = fieldsAt(id);
		return fields[at + READING] === this.#reading ? (fields[at + FOUND] ?? -1) : -1;
	}

	/**
	 * `mentions` must be in order of `start`; words inside the name of an organisation, place, person or hashtag count as that term, so that
	 * its spellings and languages are one.
	 */
	read(text: string, mentions: readonly Mention[]): void {
		this.size = 0;
		this.#text = text;
		this.#headEnd = -1;
		this.#reading++;
		const read = text.length > READ_AT_MOST ? text.slice(0, READ_AT_MOST) : text;
		const named = mentions.filter(({ kind }) => kind !== 'topic' && kind !== 'hashtag');
		const tokens = new Tokens(read);
		let next = 0;
		let before: Form | null = null;
		let beforeStart = 0;
		while (tokens.next()) {
			if (tokens.kind === Kind.link) continue;
			const { start, end } = tokens;
			if (this.#headEnd < 0) {
				const lineEnd = read.indexOf('\n', start);
				this.#headEnd = lineEnd < 0 ? read.length : lineEnd;
			}
			while ((named[next]?.end ?? Infinity) <= start) next++;
			const mention = named[next];
			if (mention && mention.start <= start) {
				if (mention.start >= start - 1) this.#addTerm(mention, start);
				before = null;
			} else if (tokens.kind === Kind.hashtag) {
				this.#addHashtag(read, start, end);
				before = null;
			} else {
				const form = this.#forms.at(read, start, end);
				const named = form.capital && !form.common;
				if (form.kind === 'number') this.#add(this.#forms.idOf(form), NUMBER, start, end, start, false);
				else if (form.kind === 'word') {
					const opens = form.capital && opensSentence(read, start);
					const to = start + form.length;
					this.#add(this.#forms.idOf(form), WORD, start, to, start, form.capital && !opens);
					const sound = named && !opens ? this.#forms.soundOf(form, read, start) : -1;
					if (sound >= 0) this.#add(sound, SOUND, start, to, start, false);
					if (named && before && start === beforeStart + before.length + 1) {
						const name = this.#lexicon.idOfName(before.id, form.id);
						this.#add(name, NAME, beforeStart, to, beforeStart, true, start - 1);
					}
				}
				// "Foreign Minister" is an office: everyone has one.
				before = named ? form : null;
				beforeStart = start;
			}
		}
		for (const mention of mentions) if (mention.kind === 'topic') this.#addTerm(mention, mention.start);
	}

	#addTerm({ kind, term, start, end }: Mention, at: number): void {
		this.#add(this.#lexicon.idOfTerm(kind, term), codeOf(kind), start, end, at, false);
	}

	#addHashtag(text: string, start: number, end: number): void {
		const tag = text.slice(start + 1, end);
		const id = this.#lexicon.idOf(stem(tag.toLowerCase()), 'hashtag');
		this.#add(id, TAG, start, end, start, true);
		let from = start + 1;
		for (const part of hashtagParts(tag)) {
			from = text.indexOf(part, from);
			const word = this.#lexicon.idOf(stem(part.toLowerCase()), 'word');
			this.#add(word, WORD, from, from + part.length, start, true);
			from += part.length;
		}
	}

	/** `kind` is a code; `at` tells whether it is of the first line. */
	#add(
		id: number,
		kind: number,
		from: number,
		to: number,
		at: number,
		capital: boolean,
		split = WHOLE
	): void {
		const { fields } = this.#lexicon.page(id);
		const on = fieldsAt(id);
		let place = fields[on + FOUND] ?? 0;
		if (fields[on + READING] === this.#reading) this.counts[place] = (this.counts[place] ?? 0) + 1;
		else {
			place = this.size++;
			fields[on + READING] = this.#reading;
			fields[on + FOUND] = place;
			this.ids[place] = id;
			this.kinds[place] = kind;
			this.counts[place] = 1;
			this.capitals[place] = 0;
			this.heads[place] = at <= this.#headEnd ? 1 : 0;
			this.starts[place] = from;
			this.#to[place] = to;
			this.#split[place] = split;
		}
		if (capital) this.capitals[place] = (this.capitals[place] ?? 0) + 1;
	}
}
