import { looksLikeAcronym, type Compiled } from './compile.ts';
import { FormTable } from './form-table.ts';
import { isPlain, unmix } from './lookalikes.ts';
import { foldWord, stemWord } from './stems.ts';
import { Words } from './word-columns.ts';

/** What the vocabulary knows of one word form. */
export interface Reading {
	/** As it is written. */
	readonly raw: string;
	readonly folded: string;
	/** Symbol of its stem, 0 where no name or phrase holds it. */
	readonly symbol: number;
	/** Patterns of this word alone: acronyms, and signals that stand for any ending. */
	readonly singles: readonly number[];
	/** A number was taken off the end to find `singles`, as in `COP28`. */
	readonly numbered: boolean;
}

/** Word forms repeat: each is worked out once. The bound keeps memory flat on endless input. */
const MOST_READINGS = 250_000;
const SHORTEST_PREFIX = 3;
/** `COP28`, `SPIEF2024`, `EU27`, and `HRC4` of a keycap number. */
const NUMBERED = /^(\p{L}{2,})(?:\d{2}|(?<=\p{L}{3})\d|\d{4})$/u;
const LAST_DIGIT = /\d$/;
const NONE: readonly number[] = [];

/** Columns for the words of texts whose forms are read by this vocabulary. */
export function makeWords(compiled: Compiled): Words<Reading> {
	const openings = new Set([...compiled.prefixes.keys()].map((prefix) => prefix.slice(0, SHORTEST_PREFIX)));
	return new Words(new FormTable((raw) => readWord(raw, compiled, openings), MOST_READINGS));
}

/** A word in the spelling it is compared by, whether or not the vocabulary holds it. */
export function foldedAt(words: Words<Reading>, index: number): string {
	return words.formAt(index)?.folded ?? foldWord(words.rawAt(index));
}

function readWord(raw: string, compiled: Compiled, openings: ReadonlySet<string>): Reading | null {
	const folded = foldWord(raw);
	const symbol = compiled.symbols.get(stemWord(folded)) ?? 0;
	const signals = openings.has(folded.slice(0, SHORTEST_PREFIX)) ? signalsOf(folded, compiled) : NONE;
	const whole = acronymsOf(raw, folded, compiled);
	const bare = whole.length === 0 && LAST_DIGIT.test(raw) ? NUMBERED.exec(raw)?.[1] : undefined;
	const based =
		bare === undefined || !looksLikeAcronym(bare) ? NONE : acronymsOf(bare, foldWord(bare), compiled);
	const own = whole.length > 0 ? whole : based;
	const singles = joined(own, signals);
	return symbol === 0 && singles.length === 0
		? null
		: { raw, folded, symbol, singles, numbered: based.length > 0 };
}

function joined(a: readonly number[], b: readonly number[]): readonly number[] {
	if (a.length === 0) return b;
	return b.length === 0 ? a : [...a, ...b];
}

function acronymsOf(raw: string, folded: string, compiled: Compiled): readonly number[] {
	const written = isPlain(raw) ? raw : unmix(raw.normalize('NFC'));
	const small = written === raw ? folded : foldWord(written);
	return compiled.acronyms.get(written) ?? compiled.loose.get(small) ?? NONE;
}

function signalsOf(folded: string, compiled: Compiled): number[] {
	const found: number[] = [];
	for (let length = SHORTEST_PREFIX; length <= folded.length; length++) {
		const list = compiled.prefixes.get(folded.slice(0, length));
		if (list) found.push(...list);
	}
	return found;
}
