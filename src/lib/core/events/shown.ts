import type { Mention } from '#lib/core/model/term.ts';
import { kindOf, placeOf } from './counts.ts';
import { POSSESSIVE } from './forms.ts';
import { WORD_KINDS, type Lexicon, type WordKind } from './lexicon.ts';
import { endOfHashtag, endOfWord } from './tokens.ts';
import { hashtagParts } from './words.ts';

const HASH = 0x23;
const SPACE = 0x20;
/** UTF-16 units before a word in which the sign of its hashtag is looked for. */
const LONGEST_TAG = 100;

/** A word as a reason names it. */
export interface SharedWord {
	readonly kind: WordKind;
	/** As the post writes it. */
	readonly shown: string;
}

/** The word at `spot` of a text as it is first written there; null for a term without a mention. */
export function showWord(
	text: string,
	mentions: readonly Mention[],
	id: number,
	spot: number,
	lexicon: Lexicon
): SharedWord | null {
	const kind = WORD_KINDS[kindOf(spot)] ?? 'word';
	const place = placeOf(spot);
	if (kind === 'word' || kind === 'sound') return { kind, shown: showPlain(text, place) };
	if (kind === 'number') return { kind, shown: text.slice(place, endOfWord(text, place)) };
	if (kind === 'name') {
		const end = endOfWord(text, place);
		return { kind, shown: `${text.slice(place, end)} ${showPlain(text, end + 1)}` };
	}
	const key = lexicon.key(id);
	const mention = mentions.find((found) => found.kind === kind && `${kind}:${found.term}` === key);
	if (mention) return { kind, shown: text.slice(mention.start, mention.end) };
	return kind === 'hashtag' ? { kind, shown: text.slice(place, endOfHashtag(text, place)) } : null;
}

function showPlain(text: string, place: number): string {
	const sign = signBefore(text, place);
	if (sign >= 0 && endOfHashtag(text, sign) > place) {
		const part = partAt(text, sign, place);
		if (part !== null) return part;
	}
	const word = text.slice(place, endOfWord(text, place));
	return POSSESSIVE.test(word) ? word.slice(0, -2) : word;
}

/** Where the sign of the hashtag that may hold `place` stands, -1 where white space comes before one. */
function signBefore(text: string, place: number): number {
	for (let at = place; at > place - LONGEST_TAG; at--) {
		const unit = text.charCodeAt(at);
		if (unit === HASH) return at;
		if (!(unit > SPACE)) return -1;
	}
	return -1;
}

/** The part of the hashtag at `sign` that stands at `place`. */
function partAt(text: string, sign: number, place: number): string | null {
	const tag = text.slice(sign, endOfHashtag(text, sign));
	let from = 1;
	for (const part of hashtagParts(tag.slice(1))) {
		from = tag.indexOf(part, from);
		if (sign + from === place) return part;
		from += part.length;
	}
	return null;
}
