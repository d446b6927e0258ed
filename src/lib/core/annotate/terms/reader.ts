import { looksLikeAcronym, type Compiled } from './compile.ts';
import { unmix } from './lookalikes.ts';
import { foldWord, stemWord } from './stems.ts';

/** What the vocabulary knows of one word form. */
export interface Reading {
	readonly folded: string;
	/** Symbol of its stem, 0 where no name or phrase holds it. */
	readonly symbol: number;
	/** Patterns of this word alone: acronyms, and signals that stand for any ending. */
	readonly singles: readonly number[];
	/** A number was taken off the end to find `singles`, as in `COP28`. */
	readonly numbered: boolean;
}

export type Reader = (raw: string) => Reading;

/** Word forms repeat: each is worked out once. The bound keeps memory flat on endless input. */
const MOST_READINGS = 60_000;
const SHORTEST_PREFIX = 3;
/** `COP28`, `SPIEF2024`, `EU27`, and `HRC4` of a keycap number. */
const NUMBERED = /^(\p{L}{2,})(?:\d{2}|(?<=\p{L}{3})\d|\d{4})$/u;
const NONE: readonly number[] = [];

export function makeReader(compiled: Compiled): Reader {
	const known = new Map<string, Reading>();
	return (raw) => {
		let reading = known.get(raw);
		if (!reading) {
			if (known.size >= MOST_READINGS) known.clear();
			reading = readWord(raw, compiled);
			known.set(raw, reading);
		}
		return reading;
	};
}

function readWord(raw: string, compiled: Compiled): Reading {
	const folded = foldWord(raw);
	const symbol = compiled.symbols.get(stemWord(folded)) ?? 0;
	const signals = signalsOf(folded, compiled);
	const whole = acronymsOf(raw, compiled);
	if (whole.length > 0) return { folded, symbol, singles: [...whole, ...signals], numbered: false };
	const bare = NUMBERED.exec(raw)?.[1];
	const based = bare === undefined || !looksLikeAcronym(bare) ? NONE : acronymsOf(bare, compiled);
	return { folded, symbol, singles: [...based, ...signals], numbered: based.length > 0 };
}

function acronymsOf(raw: string, compiled: Compiled): readonly number[] {
	const written = unmix(raw.normalize('NFC'));
	return compiled.acronyms.get(written) ?? compiled.loose.get(foldWord(written)) ?? NONE;
}

function signalsOf(folded: string, compiled: Compiled): number[] {
	const found: number[] = [];
	for (let length = SHORTEST_PREFIX; length <= folded.length; length++) {
		const list = compiled.prefixes.get(folded.slice(0, length));
		if (list) found.push(...list);
	}
	return found;
}
