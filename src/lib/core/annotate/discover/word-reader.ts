import { SliceCache } from '#lib/core/text/slice-cache.ts';
import { isAllUpper, isDigit, isUpper, isWordUnit } from '../terms/letters.ts';
import { foldWord, stemWord } from '../terms/stems.ts';
import {
	englishHeads,
	englishStops,
	englishTypes,
	russianAlone,
	russianHeads,
	russianStops,
	russianTypes,
	thingWords
} from './head-words.ts';

/** What discovery knows of one word form; what only names need is worked out when one is met. */
export class WordForm {
	readonly raw: string;
	/** Begins with a capital. */
	readonly capital: boolean;
	/** Two letters or more, none of them small. */
	readonly upper: boolean;
	/** Makes a name of the words around it; the nominative of a Russian word. */
	readonly head: string | null = null;
	/** Is the name of an organisation by itself. */
	readonly alone: boolean = false;
	/** Says what the name behind it names. */
	readonly type: boolean = false;
	/** Worth a closer look. */
	readonly trigger: boolean;
	#folded: string | null = null;
	#stem: string | null = null;
	#cyrillic: boolean | null = null;
	#latin: boolean | null = null;

	constructor(raw: string) {
		this.raw = raw;
		this.capital = isUpper(raw.charAt(0));
		this.upper = this.capital && raw.length > 1 && isAllUpper(raw);
		if (OPENINGS.has(raw.slice(0, OPENING).toLowerCase())) {
			this.head = headOf(this);
			this.type = isType(this);
			this.alone = this.capital && this.cyrillic && (CLIPPED.test(raw) || russianAlone.has(bareAcronym(raw)));
			if (this.alone && !CLIPPED.test(raw)) this.#folded = this.#stem = bareAcronym(raw);
		}
		this.trigger = this.upper || this.alone || this.type || this.head !== null;
	}

	get folded(): string {
		return (this.#folded ??= foldWord(this.raw));
	}

	get stem(): string {
		return (this.#stem ??= stemWord(this.folded));
	}

	get cyrillic(): boolean {
		return (this.#cyrillic ??= CYRILLIC.test(this.raw));
	}

	get latin(): boolean {
		return (this.#latin ??= LATIN.test(this.raw) && !this.cyrillic);
	}

	/** Begins no name. */
	get stop(): boolean {
		return this.cyrillic ? stopStems.has(this.stem) : englishStops.has(this.folded);
	}

	/** Names no organisation though its name may have an acronym. */
	get thing(): boolean {
		return thingStems.has(this.stem);
	}
}

/** The words of one text; the same object serves the next. */
export interface TextWords {
	readonly count: number;
	readonly starts: number[];
	readonly ends: number[];
	/** Indices of words worth a closer look. */
	readonly triggers: number[];
	at(index: number): WordForm | undefined;
	/** Words `first..last`. */
	slice(first: number, last: number): WordForm[];
}

const MOST_FORMS = 200_000;
/** Letters by which most words are told from all that are looked for. */
const OPENING = 3;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const LATIN_LETTER = /[A-Za-z]/;
const CYRILLIC = /^[\p{Script=Cyrillic}\d-]+$/u;
const LATIN = /^[\p{Script=Latin}\d.-]+$/u;
/** Ministries and agencies in one word: `Минэнерго`, `Роскомнадзор`. */
const CLIPPED =
	/^(?:Мин(?:обороны|фин|здрав|энерго|юст|транс|эк|культ|спорт|труд|обр|цифры|сельхоз|природ|пром|строй|связ|внешторг|комсвязи|кульг)|Рос(?:комнад|потреб|авиац|стат|реестр|косм|атом|финмон|транснад|сельхоз|прир|обрнад|молод|туризм|гвард|имущ|здравнад|технад|телеком|рыбол|архив|финнад|ком))\p{Ll}*$/u;

const DECLINED = /^\p{Lu}{2,}(?:а|у|е|ом)?$/u;

/** Endings by which the forms of a Russian head word are told from words derived of it: `союза` but not `союзник`. */
const LONGEST_RUSSIAN_FORM = 4;

function byStem(nominatives: ReadonlySet<string>): ReadonlyMap<string, string> {
	return new Map([...nominatives].map((word) => [stemWord(foldWord(word)), word]));
}

const headStems = byStem(russianHeads);
const typeStems = byStem(russianTypes);
const stopStems = byStem(russianStops);
const thingStems = byStem(thingWords);
const OPENINGS: ReadonlySet<string> = new Set(
	[...russianHeads, ...russianTypes, ...russianAlone, ...englishHeads, ...englishTypes, 'мин', 'рос'].map(
		(word) => word.slice(0, OPENING)
	)
);

function headOf({ raw, capital, folded, stem, cyrillic }: WordForm): string | null {
	if (!cyrillic) return capital && englishHeads.has(folded) && LATIN.test(raw) ? folded : null;
	const nominative = headStems.get(stem);
	return nominative !== undefined && folded.length <= nominative.length + LONGEST_RUSSIAN_FORM
		? nominative
		: null;
}

function isType({ capital, folded, stem, cyrillic }: WordForm): boolean {
	if (!cyrillic) return !capital && englishTypes.has(folded);
	const nominative = typeStems.get(stem);
	if (nominative === undefined) return false;
	return folded.length + 1 >= nominative.length && folded.length <= nominative.length + LONGEST_RUSSIAN_FORM;
}

/** `МИДа` is `мид`; empty for what is no acronym. */
function bareAcronym(raw: string): string {
	return DECLINED.test(raw) ? raw.replace(/\p{Ll}+$/u, '').toLowerCase() : '';
}

/**
 * Reads texts into words. Most words are passed by on their first three letters; forms repeat, so each of the others is worked out once, and
 * the bound keeps memory flat.
 */
export function makeWordReader(): (text: string) => TextWords {
	const known = new SliceCache<WordForm>(MOST_FORMS);
	const make = (raw: string) => new WordForm(raw);
	const starts: number[] = [];
	const ends: number[] = [];
	const triggers: number[] = [];
	let current = '';
	const at = (index: number) => {
		const start = starts[index];
		const end = ends[index];
		return start === undefined || end === undefined ? undefined : known.at(current, start, end, make);
	};
	const words: TextWords = {
		get count() {
			return starts.length;
		},
		starts,
		ends,
		triggers,
		at,
		slice: (first, last) => starts.slice(first, last + 1).flatMap((_, offset) => at(first + offset) ?? [])
	};
	return (text) => {
		current = text;
		starts.length = ends.length = triggers.length = 0;
		let from = 0;
		while (from < text.length) {
			if (!isWordUnit(text.charCodeAt(from))) {
				from++;
				continue;
			}
			const start = from++;
			while (from < text.length && continues(text, from)) from++;
			starts.push(start);
			ends.push(from);
			if (!mayTrigger(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)))
				continue;
			const index = starts.length - 1;
			if (at(index)?.trigger === true && !isGlued(text, start, from)) triggers.push(index);
		}
		return words;
	};
}

/** By three units, whether a word may be one of those looked for; several share a place, which only costs a look. */
const OPENING_PLACES = new Uint8Array(1 << 14);
for (const opening of OPENINGS) {
	const [first = '', second = '', third = ''] = opening;
	for (const one of [first, first.toUpperCase()])
		OPENING_PLACES[placeOf(one.charCodeAt(0), second.charCodeAt(0), third.charCodeAt(0))] = 1;
}

function placeOf(first: number, second: number, third: number): number {
	return (Math.imul(first, 961) + Math.imul(second, 31) + third) & (OPENING_PLACES.length - 1);
}

/** A capital of Latin or Russian as the second letter may open an acronym or a word in capitals. */
function mayTrigger(first: number, second: number, third: number): boolean {
	if ((second >= 0x41 && second <= 0x5a) || (second >= 0x400 && second <= 0x42f)) return true;
	return OPENING_PLACES[placeOf(first, second, third)] === 1;
}

function continues(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	if (isWordUnit(unit)) return true;
	// `Ver.di` and `Lenta.ru` are one word; a forgotten blank behind a sentence is mostly before a Russian one.
	if (unit === DOT) return isWordUnit(text.charCodeAt(at - 1)) && LATIN_LETTER.test(text.charAt(at + 1));
	return unit === HYPHEN && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at + 1));
}

/** Part of an address, a handle or a hashtag. */
function isGlued(text: string, start: number, end: number): boolean {
	const before = text.charAt(start - 1);
	if (before !== '' && '/@#_=&.$'.includes(before)) return true;
	const after = text.charAt(end);
	if (after === '@' || after === '/' || after === '_') return true;
	const next = text.charCodeAt(end + 1);
	return after === '.' && isWordUnit(next) && !isDigit(next);
}
