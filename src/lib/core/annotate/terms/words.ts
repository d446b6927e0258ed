import { hashUnit } from './form-table.ts';
import { findHashtags, splitHashtag } from './hashtags.ts';
import { isWordUnit } from './letters.ts';
import { findSkips } from './skips.ts';
import { Gap, type Words } from './word-columns.ts';

const SPACE = 0x20;
const LINE_END = 0x0a;
const DOT = 0x2e;
const SMALL_H = 0x68;
const SMALL_E = 0x65;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
/** Makes a small letter of an ASCII letter. */
const SMALL = 0x20;
const BLANK = /\s/;
/** UTF-16 units of a blank line that are looked at. */
const LINE_LOOKED_AT = 39;
const ABBREVIATION = /^(?:st|им|г)$/i;
const DOTTED = /^[A-Z](?:\.[A-Z])+(?![\p{L}\p{N}])\.?/u;
const APOSTROPHES = new Set([..."'’ʼ`"].map((mark) => mark.charCodeAt(0)));

/** What each UTF-16 unit does to a phrase. An emoji starts a new thought; quotes and other marks may stand inside a name. */
const gaps = new Uint8Array(0x10000).fill(Gap.broken, 0xd800, 0xe000);
for (const mark of '.;:!?()[]{}|\\•·…<>=*+') gaps[mark.charCodeAt(0)] = Gap.broken;
for (const mark of ',–—/') gaps[mark.charCodeAt(0)] = Gap.comma;

/** Units of the text at hand and an end mark, kept between texts: a typed array is read faster than a string. */
let units = new Uint16Array(1 << 12);

/**
 * Fills `words` with those of a text, in order. A possessive 's belongs to no word, `the` is passed over (it comes and goes inside
 * names), addresses are left out, and hashtags come as their parts.
 */
export function splitWords<F>(text: string, knows: (acronym: string) => boolean, words: Words<F>): void {
	const { length } = text;
	const { forms } = words;
	const skips = findSkips(text);
	const tags = findHashtags(text, skips);
	words.begin(text, tags);
	const here = loadUnits(text);
	let gap: number = Gap.broken;
	let skip = 0;
	let tag = 0;
	let nextSkip = skips[0]?.start ?? length;
	let nextTag = tags[0]?.start ?? length;
	let at = 0;
	while (at < length) {
		if (at >= nextSkip) {
			at = Math.max(at, skips[skip]?.end ?? at);
			nextSkip = skips[++skip]?.start ?? length;
			gap = Gap.broken;
			continue;
		}
		if (at >= nextTag) {
			const { tag: written, end } = tags[tag] ?? { tag: '', end: at + 1 };
			for (const part of splitHashtag(written, knows)) {
				addWord(words, at + 1 + part.start, at + 1 + part.end, gap, tag);
				gap = Gap.joined;
			}
			at = end;
			nextTag = tags[++tag]?.start ?? length;
			continue;
		}
		const start = at;
		let unit = here[at] ?? 0;
		if (!isWordUnit(unit)) {
			at++;
			if (unit === SPACE || (unit === DOT && isAbbreviation(words, start))) continue;
			const mark = unit === LINE_END && isBlankLine(at) ? Gap.broken : (gaps[unit] ?? 0);
			if (mark > gap) gap = mark;
			continue;
		}
		let sum = 0;
		do {
			sum = hashUnit(sum, unit);
			unit = here[++at] ?? 0;
		} while (isWordUnit(unit));
		const dotted = unit === DOT && at === start + 1 ? endOfDotted(text, start) : 0;
		if (dotted > 0) {
			addDotted(words, start, dotted, gap);
			at = dotted;
		} else {
			if (isPossessive(start, at) || isArticle(start, at)) continue;
			words.add(start, at, gap, -1, forms.find(here, start, at, sum));
		}
		gap = Gap.joined;
	}
}

function loadUnits(text: string): Uint16Array {
	const { length } = text;
	if (length >= units.length) units = new Uint16Array(2 * length);
	const here = units;
	for (let at = 0; at < length; at++) here[at] = text.charCodeAt(at);
	here[length] = 0;
	return here;
}

function addWord<F>(words: Words<F>, start: number, end: number, gap: number, tag: number): void {
	words.add(start, end, gap, tag, words.forms.find(units, start, end, sumOf(units, start, end)));
}

function addDotted<F>(words: Words<F>, start: number, end: number, gap: number): void {
	const letters = units.slice(start, end).filter((unit) => unit !== DOT);
	const { length } = letters;
	words.add(start, end, gap, -1, words.forms.find(letters, 0, length, sumOf(letters, 0, length)));
}

function sumOf(from: Uint16Array, start: number, end: number): number {
	let sum = 0;
	for (let at = start; at < end; at++) sum = hashUnit(sum, from[at] ?? 0);
	return sum;
}

/** Whether nothing but white space stands before the next line end, which is near. */
function isBlankLine(from: number): boolean {
	for (let at = from; at < from + LINE_LOOKED_AT; at++) {
		const unit = units[at] ?? 0;
		if (unit === LINE_END) return true;
		if (unit !== SPACE && !BLANK.test(String.fromCharCode(unit))) return false;
	}
	return false;
}

/** `St. Petersburg`: this dot ends no phrase. */
function isAbbreviation<F>(words: Words<F>, dot: number): boolean {
	const last = words.count - 1;
	if (last < 0 || words.ends[last] !== dot || dot - (words.starts[last] ?? 0) > 2) return false;
	return ABBREVIATION.test(words.rawAt(last));
}

/** End of `U.N.` or `E.U` that starts at `at`, 0 where none does. Latin only: Russian initials look the same. */
function endOfDotted(text: string, at: number): number {
	const match = DOTTED.exec(text.slice(at, at + 12));
	return match ? at + match[0].length : 0;
}

function isPossessive(start: number, end: number): boolean {
	if (end - start !== 1 || start < 2 || ((units[start] ?? 0) | SMALL) !== SMALL_S) return false;
	return APOSTROPHES.has(units[start - 1] ?? 0) && isWordUnit(units[start - 2] ?? 0);
}

function isArticle(start: number, end: number): boolean {
	if (end - start !== 3 || ((units[start] ?? 0) | SMALL) !== SMALL_T) return false;
	return ((units[start + 1] ?? 0) | SMALL) === SMALL_H && ((units[start + 2] ?? 0) | SMALL) === SMALL_E;
}
