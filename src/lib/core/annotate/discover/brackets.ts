import { isAllUpper, isUpper, isWordUnit } from '../terms/letters.ts';

/** A long form and its acronym, UTF-16 offsets. */
export interface Pair {
	readonly start: number;
	readonly end: number;
	readonly short: string;
}

const SHORTEST = 2;
const LONGEST = 10;
/** UTF-16 units of a long form that are looked at. */
const MOST_LONG = 160;
const INSIDE = /^[\p{L}\p{N}][\p{L}\p{N}&.-]*$/u;
/** What ends the sentence or the line that a long form stands in. */
const BREAK = /[\n;:!?()[\]•—–|]|\.\s/u;

/**
 * Names with their acronym in brackets, in both orders: `World Meteorological Organization (WMO)` and `WMO (World ...)`. The method is that of
 * A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003, made stricter: an
 * acronym has no small letter beyond its first two, and one of two letters takes both from beginnings of words.
 */
export function findPairs(text: string): Pair[] {
	const found: Pair[] = [];
	for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
		const close = text.indexOf(')', open);
		if (close < 0) break;
		if (close - open > MOST_LONG) continue;
		const pair = pairAt(text, open, close);
		if (pair) found.push(pair);
	}
	return found;
}

function pairAt(text: string, open: number, close: number): Pair | null {
	const inside =
		text
			.slice(open + 1, close)
			.split(/[,;]/u)[0]
			?.trim() ?? '';
	let end = open;
	while (end > 0 && !isWordUnit(text.charCodeAt(end - 1)) && open - end < 3) end--;
	if (isAcronym(inside)) {
		const from = sentenceStart(text, end);
		const start = longFormStart(text, from, end, inside);
		return start < 0 ? null : { start, end, short: inside };
	}
	let before = end;
	while (before > 0 && (isWordUnit(text.charCodeAt(before - 1)) || text.charAt(before - 1) === '-')) before--;
	const short = text.slice(before, end);
	if (!isAcronym(short) || !inside.includes(' ')) return null;
	const first = text.indexOf(inside, open);
	const start = longFormStart(text, first, first + inside.length, short);
	return start === first ? { start, end: first + inside.length, short } : null;
}

/** Latin or Cyrillic, mostly capitals: `WMO`, `ВОЗ`, `HNA`, `GfbV`. */
function isAcronym(text: string): boolean {
	if (text.length < SHORTEST || text.length > LONGEST || !INSIDE.test(text)) return false;
	const letters = text.replace(/[^\p{L}]/gu, '');
	const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
	return (
		isUpper(text.charAt(0)) && capitals >= SHORTEST && (isAllUpper(letters) || capitals * 2 >= letters.length)
	);
}

function sentenceStart(text: string, end: number): number {
	let from = Math.max(0, end - MOST_LONG);
	const before = text.slice(from, end);
	for (let at = before.length - 1; at >= 0; at--) {
		if (BREAK.test(before.slice(at, at + 2)) && BREAK.exec(before.slice(at, at + 2))?.index === 0) {
			from += at + 1;
			break;
		}
	}
	return from;
}

/** Where in `from..end` the long form of the acronym starts, -1 where there is none. */
function longFormStart(text: string, from: number, end: number, short: string): number {
	const letters = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
	let at = end - 1;
	for (let left = letters.length - 1; left >= 0; left--) {
		const wanted = letters.charAt(left);
		const atWord = left === 0 || letters.length === SHORTEST;
		while (at >= from && !(matches(text, at, wanted) && (!atWord || startsWord(text, at)))) at--;
		if (at < from) return -1;
		at--;
	}
	const start = at + 1;
	const words = text
		.slice(start, end)
		.trim()
		.split(/[\s-]+/u);
	const most = Math.min(letters.length + 5, letters.length * 2);
	const long = end - start > short.length && words.length > 1 && words.length <= most;
	return long && !words.includes(short) ? start : -1;
}

function matches(text: string, at: number, wanted: string): boolean {
	return text.charAt(at).toLowerCase() === wanted;
}

function startsWord(text: string, at: number): boolean {
	return at === 0 || !isWordUnit(text.charCodeAt(at - 1));
}
