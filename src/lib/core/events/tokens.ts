import { afterScheme, endOfAddress, endOfLetters, letterAt } from './letters.ts';

/** What a token is: an address or a handle, which is no word; a hashtag; a word or a number. */
export const Kind = { link: 0, hashtag: 1, word: 2 } as const;

const AT = 0x40;
const HASH = 0x23;
const UNDERSCORE = 0x5f;
const SMALL_H = 0x68;
const SMALL_T = 0x74;
const SMALL_W = 0x77;

function isAsciiWord(unit: number): boolean {
	return (
		(unit >= 0x61 && unit <= 0x7a) ||
		(unit >= 0x41 && unit <= 0x5a) ||
		(unit >= 0x30 && unit <= 0x39) ||
		unit === UNDERSCORE
	);
}

/** Hyphen, full stop, comma and apostrophes hold a word together where letters follow. */
function isJoiner(unit: number): boolean {
	return unit === 0x2d || unit === 0x2e || unit === 0x2c || unit === 0x27 || unit === 0x2019;
}

function endOfLink(text: string, at: number, unit: number): number {
	if (unit === SMALL_H) {
		const from = afterScheme(text, at);
		return from > 0 ? endOfAddress(text, from) : 0;
	}
	if (unit === SMALL_W) return text.startsWith('www.', at) ? endOfAddress(text, at + 4) : 0;
	if (unit !== SMALL_T || !text.startsWith('t.me/', at)) return 0;
	return at > 0 && isAsciiWord(text.charCodeAt(at - 1)) ? 0 : endOfAddress(text, at + 5);
}

/** Where the word that begins at `from` ends. */
export function endOfWord(text: string, from: number): number {
	let end = endOfLetters(text, from);
	while (end < text.length && isJoiner(text.charCodeAt(end)) && letterAt(text, end + 1) > 0)
		end = endOfLetters(text, end + 1);
	return end;
}

/** Where the hashtag whose sign stands at `at` ends. */
export function endOfHashtag(text: string, at: number): number {
	let end = at + 1;
	for (;;) {
		if (text.charCodeAt(end) === UNDERSCORE) end++;
		else {
			const units = letterAt(text, end);
			if (units === 0) return end;
			end += units;
		}
	}
}

/** Steps through the tokens of a text; `start` and `end` are UTF-16 offsets. */
export class Tokens {
	readonly #text: string;
	kind: number = Kind.link;
	start = 0;
	end = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Goes to the next token; false where there is none. */
	next(): boolean {
		const text = this.#text;
		for (let at = this.end; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			const end = unit === AT ? this.#handle(at) : unit === HASH ? this.#hashtag(at) : this.#word(at, unit);
			if (end <= at + (unit === AT || unit === HASH ? 1 : 0)) continue;
			this.start = at;
			this.end = end;
			return true;
		}
		return false;
	}

	#handle(at: number): number {
		this.kind = Kind.link;
		let end = at + 1;
		while (isAsciiWord(this.#text.charCodeAt(end))) end++;
		return end;
	}

	#hashtag(at: number): number {
		this.kind = Kind.hashtag;
		return endOfHashtag(this.#text, at);
	}

	#word(at: number, unit: number): number {
		if (letterAt(this.#text, at) === 0) return 0;
		const link = endOfLink(this.#text, at, unit);
		this.kind = link > 0 ? Kind.link : Kind.word;
		return link > 0 ? link : endOfWord(this.#text, at);
	}
}
