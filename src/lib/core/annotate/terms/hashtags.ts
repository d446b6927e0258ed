import { isDigit, isLetter, isUpper, isWordUnit } from './letters.ts';
import { findSkips, type Stretch } from './skips.ts';

/** A hashtag: `tag` as written without the number sign; `start` is at the sign. */
export interface Hashtag extends Stretch {
	readonly tag: string;
}

const SIGN = '#';
const WIDE_SIGN = '＃';
/** A number sign behind one of these opens no hashtag. */
const GLUED = /[\p{L}\p{N}_&/]/u;
const CAPITALS = /^\p{Lu}+$/u;
const UNDERSCORE = 0x5f;

/** Hashtags in order. Not inside addresses, not glued to a word before, not of digits alone. */
export function findHashtags(text: string, skips: readonly Stretch[] = findSkips(text)): Hashtag[] {
	const found: Hashtag[] = [];
	let skip = 0;
	const wide = text.includes(WIDE_SIGN);
	for (let at = nextSign(text, 0, wide); at >= 0; at = nextSign(text, at + 1, wide)) {
		while (skip < skips.length && (skips[skip]?.end ?? 0) <= at) skip++;
		if ((skips[skip]?.start ?? Infinity) <= at) continue;
		if (at > 0 && GLUED.test(text.charAt(at - 1))) continue;
		let end = at + 1;
		let letters = 0;
		while (end < text.length) {
			const unit = text.charCodeAt(end);
			if (isLetter(unit)) letters++;
			else if (!isDigit(unit) && unit !== UNDERSCORE) break;
			end++;
		}
		if (letters > 0) found.push({ tag: text.slice(at + 1, end), start: at, end });
	}
	return found;
}

function nextSign(text: string, from: number, wideToo: boolean): number {
	const narrow = text.indexOf(SIGN, from);
	const wide = wideToo ? text.indexOf(WIDE_SIGN, from) : -1;
	if (narrow < 0) return wide;
	return wide < 0 ? narrow : Math.min(narrow, wide);
}

const SMALL_WORD_AFTER_CAPITALS = /^(?:in|of|and|for|the|on|at|with|vs|to|и|в|на|за|с)(?=\p{Lu}|\P{L}|$)/u;
const KNOWN_RUN = 4;

/**
 * The words of a compound hashtag, as stretches of `tag`: borders are underscores, a capital after a small letter or digit,
 * the last capital of a run before small letters, and a change of alphabet. `knows` says which runs of capitals are acronyms, so that
 * `NATOexpansion` is not read as `NAT` + `Oexpansion`; shorter ones (`EUropa`) stay whole.
 */
export function splitHashtag(tag: string, knows: (acronym: string) => boolean): Stretch[] {
	const parts: Stretch[] = [];
	let start = 0;
	const cut = (at: number) => {
		if (at > start) parts.push({ start, end: at });
		start = at;
	};
	for (let at = 0; at < tag.length; at++) {
		if (!isWordUnit(tag.charCodeAt(at))) {
			cut(at);
			start = at + 1;
			continue;
		}
		if (at <= start) continue;
		const here = tag.charAt(at);
		const before = tag.charAt(at - 1);
		const hereUpper = isUpper(here);
		if (hereUpper && !isUpper(before)) cut(at);
		else if (
			isCyrillic(here) !== isCyrillic(before) &&
			isLetter(tag.charCodeAt(at)) &&
			isLetter(tag.charCodeAt(at - 1)) &&
			!mixed(tag, start)
		)
			cut(at);
		else if (!hereUpper && isLetter(tag.charCodeAt(at)) && isUpper(before) && at - start >= 2) {
			const run = tag.slice(start, at);
			const whole = SMALL_WORD_AFTER_CAPITALS.test(tag.slice(at)) || (run.length >= KNOWN_RUN && knows(run));
			cut(whole ? at : at - 1);
		} else if (isLetter(tag.charCodeAt(at)) && isDigit(tag.charCodeAt(at - 1)) && !hereUpper) cut(at);
	}
	cut(tag.length);
	return parts;
}

function isCyrillic(char: string): boolean {
	return char >= 'Ѐ' && char <= 'ӿ';
}

/** A short tag in capitals of two alphabets is one acronym with look-alike letters, not two words. */
function mixed(tag: string, start: number): boolean {
	return tag.length - start <= 6 && CAPITALS.test(tag.slice(start));
}
