import { isWordUnit } from './letters.ts';
import { findHashtags, splitHashtag, type Hashtag } from './hashtags.ts';
import { findSkips, type Stretch } from './skips.ts';

/** What stands between a word and the one before: nothing that parts a name, a comma or spaced dash, or the end of a phrase. */
export const Gap = { joined: 0, comma: 1, broken: 2 } as const;

/** A word as it is written; `U.N.` comes as `UN`. */
export interface Form {
	readonly raw: string;
}

/** Tells the form of what stands at `start..end` of a text. */
export type FormAt<F extends Form> = (text: string, start: number, end: number) => F;

/** A word of a text. `tag` is the index of the hashtag it is part of, -1 outside hashtags. */
export interface Word<F extends Form = Form> extends Stretch {
	readonly form: F;
	readonly gap: number;
	readonly tag: number;
}

export interface Words<F extends Form = Form> {
	readonly words: readonly Word<F>[];
	readonly tags: readonly Hashtag[];
}

/** For a text whose words are only written down. */
export const rawAt: FormAt<Form> = (text, start, end) => ({ raw: text.slice(start, end) });

const SPACE = 0x20;
const LINE_END = 0x0a;
const DOT = 0x2e;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const BLANK = /\s/;
/** UTF-16 units of a blank line that are looked at. */
const LINE_LOOKED_AT = 39;
const ABBREVIATION = /^(?:st|им|г)$/i;
const DOTTED = /^[A-Z](?:\.[A-Z])+(?![\p{L}\p{N}])\.?/u;
const gaps = new Map<number, number>([
	...[...'.;:!?()[]{}|\\•·…<>=*+'].map((mark) => [mark.charCodeAt(0), Gap.broken] as const),
	...[...',–—/'].map((mark) => [mark.charCodeAt(0), Gap.comma] as const)
]);
const APOSTROPHES = new Set([..."'’ʼ`"].map((mark) => mark.charCodeAt(0)));

/**
 * Words in order. A possessive 's belongs to no word, `the` is passed over (it comes and goes inside names), addresses are left
 * out, and hashtags come as their parts.
 */
export function splitWords<F extends Form>(
	text: string,
	knows: (acronym: string) => boolean,
	formAt: FormAt<F>
): Words<F> {
	const skips = findSkips(text);
	const tags = findHashtags(text, skips);
	const words: Word<F>[] = [];
	let gap: number = Gap.broken;
	let skip = 0;
	let tag = 0;
	let nextSkip = skips[0]?.start ?? Infinity;
	let nextTag = tags[0]?.start ?? Infinity;
	let at = 0;
	while (at < text.length) {
		if (at >= nextSkip) {
			at = Math.max(at, skips[skip]?.end ?? at);
			nextSkip = skips[++skip]?.start ?? Infinity;
			gap = Gap.broken;
			continue;
		}
		if (at >= nextTag) {
			const { tag: written, end } = tags[tag] ?? { tag: '', end: at + 1 };
			for (const part of splitHashtag(written, knows)) {
				const from = at + 1 + part.start;
				const to = at + 1 + part.end;
				words.push({ start: from, end: to, form: formAt(text, from, to), gap, tag });
				gap = Gap.joined;
			}
			at = end;
			nextTag = tags[++tag]?.start ?? Infinity;
			continue;
		}
		const unit = text.charCodeAt(at);
		if (!isWordUnit(unit)) {
			if (unit !== SPACE && (unit !== DOT || !isAbbreviation(words.at(-1), at)))
				gap = Math.max(gap, gapOf(text, at, unit));
			at++;
			continue;
		}
		let end = at + 1;
		while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
		const dotted = end === at + 1 ? endOfDotted(text, at) : 0;
		if (dotted > 0) {
			const letters = text.slice(at, dotted).replaceAll('.', '');
			words.push({ start: at, end: dotted, form: formAt(letters, 0, letters.length), gap, tag: -1 });
			gap = Gap.joined;
			end = dotted;
		} else if (!isPossessive(text, at, end) && !isArticle(text, at, end)) {
			words.push({ start: at, end, form: formAt(text, at, end), gap, tag: -1 });
			gap = Gap.joined;
		}
		at = end;
	}
	return { words, tags };
}

function gapOf(text: string, at: number, unit: number): number {
	if (unit === LINE_END) return isBlankLine(text, at + 1) ? Gap.broken : Gap.joined;
	// An emoji starts a new thought; quotes and other marks may stand inside a name.
	if (unit >= 0xd800 && unit <= 0xdfff) return Gap.broken;
	return gaps.get(unit) ?? Gap.joined;
}

/** Whether nothing but white space stands before the next line end, which is near. */
function isBlankLine(text: string, from: number): boolean {
	for (let at = from; at < from + LINE_LOOKED_AT; at++) {
		if (text.charCodeAt(at) === LINE_END) return true;
		if (!BLANK.test(text.charAt(at))) return false;
	}
	return false;
}

/** `St. Petersburg`: this dot ends no phrase. */
function isAbbreviation(word: Word | undefined, dot: number): boolean {
	return word?.end === dot && dot - word.start < 3 && ABBREVIATION.test(word.form.raw);
}

/** End of `U.N.` or `E.U` that starts at `at`, 0 where none does. Latin only: Russian initials look the same. */
function endOfDotted(text: string, at: number): number {
	if (text.charCodeAt(at + 1) !== DOT) return 0;
	const match = DOTTED.exec(text.slice(at, at + 12));
	return match ? at + match[0].length : 0;
}

function isPossessive(text: string, start: number, end: number): boolean {
	if (end - start !== 1 || start < 2 || (text.charCodeAt(start) | 0x20) !== SMALL_S) return false;
	return APOSTROPHES.has(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start - 2));
}

function isArticle(text: string, start: number, end: number): boolean {
	if (end - start !== 3 || (text.charCodeAt(start) | 0x20) !== SMALL_T) return false;
	return text.slice(start, end).toLowerCase() === 'the';
}
