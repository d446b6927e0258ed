import { isDigit, isLetter, isWordUnit } from './letters.ts';
import { findHashtags, splitHashtag, type Hashtag } from './hashtags.ts';
import { findSkips, type Stretch } from './skips.ts';

/** What stands between a word and the one before: nothing that parts a name, a comma or spaced dash, or the end of a phrase. */
export const Gap = { joined: 0, comma: 1, broken: 2 } as const;

/** A word of a text. `tag` is the index of the hashtag it is part of, -1 outside hashtags. */
export interface Word extends Stretch {
	/** As written; `U.N.` comes as `UN`. */
	readonly raw: string;
	readonly gap: number;
	readonly tag: number;
}

export interface Words {
	readonly words: readonly Word[];
	readonly tags: readonly Hashtag[];
}

const BREAKS = new Set('.;:!?()[]{}|/\\•·…<>=*+'.split(''));
const COMMAS = new Set(',–—'.split(''));
const APOSTROPHES = new Set("'’ʼ`".split(''));

/**
 * Words in order. A possessive 's belongs to no word, `the` is passed over (it comes and goes inside names), addresses are left
 * out, and hashtags come as their parts.
 */
export function splitWords(text: string, knows: (acronym: string) => boolean): Words {
	const skips = findSkips(text);
	const tags = findHashtags(text, skips);
	const words: Word[] = [];
	let gap: number = Gap.broken;
	let skip = 0;
	let tag = 0;
	let at = 0;
	while (at < text.length) {
		const nextSkip = skips[skip];
		if (nextSkip && at >= nextSkip.start) {
			at = Math.max(at, nextSkip.end);
			skip++;
			gap = Gap.broken;
			continue;
		}
		const nextTag = tags[tag];
		if (nextTag && at >= nextTag.start) {
			for (const part of splitHashtag(nextTag.tag, knows)) {
				const start = nextTag.start + 1 + part.start;
				const end = nextTag.start + 1 + part.end;
				words.push({ start, end, raw: text.slice(start, end), gap, tag });
				gap = Gap.joined;
			}
			at = nextTag.end;
			tag++;
			continue;
		}
		const unit = text.charCodeAt(at);
		if (!isWordUnit(unit)) {
			gap = Math.max(gap, gapOf(text, at, unit));
			at++;
			continue;
		}
		let end = at + 1;
		while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
		const dotted = end === at + 1 ? endOfDotted(text, at) : 0;
		if (dotted > 0) {
			words.push({ start: at, end: dotted, raw: text.slice(at, dotted).replaceAll('.', ''), gap, tag: -1 });
			end = dotted;
		} else if (isPossessive(text, at, end) || isArticle(text, at, end)) {
			at = end;
			continue;
		} else words.push({ start: at, end, raw: text.slice(at, end), gap, tag: -1 });
		gap = Gap.joined;
		at = end;
	}
	return { words, tags };
}

function gapOf(text: string, at: number, unit: number): number {
	if (unit === 0x20 || unit === 0xa0 || unit === 0x2d) return Gap.joined;
	if (unit === 0x0a) return /^\s*\n/.test(text.slice(at + 1, at + 40)) ? Gap.broken : Gap.joined;
	const char = text.charAt(at);
	if (BREAKS.has(char)) return Gap.broken;
	if (COMMAS.has(char)) return Gap.comma;
	// An emoji starts a new thought; quotes and other marks may stand inside a name.
	return unit >= 0xd800 && unit <= 0xdfff ? Gap.broken : Gap.joined;
}

/** End of `U.N.` or `E.U` that starts at `at`, 0 where none does. Latin only: Russian initials look the same. */
function endOfDotted(text: string, at: number): number {
	const match = /^[A-Z](?:\.[A-Z])+(?![\p{L}\p{N}])\.?/u.exec(text.slice(at, at + 12));
	return match ? at + match[0].length : 0;
}

function isPossessive(text: string, start: number, end: number): boolean {
	if (end - start !== 1 || start === 0 || !APOSTROPHES.has(text.charAt(start - 1))) return false;
	return /s/i.test(text.charAt(start)) && isLetterOrDigit(text.charCodeAt(start - 2));
}

function isLetterOrDigit(unit: number): boolean {
	return !Number.isNaN(unit) && (isLetter(unit) || isDigit(unit));
}

function isArticle(text: string, start: number, end: number): boolean {
	return end - start === 3 && /^the$/i.test(text.slice(start, end));
}
