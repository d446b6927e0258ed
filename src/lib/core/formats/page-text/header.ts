import type { Header } from '#lib/core/model/reading.ts';
import { isHashtagLine, isTail } from './closings.ts';
import { readMonth } from './months.ts';
import { readOpening } from './emoji.ts';
import {
	hasCountShape,
	isButton,
	isHeaderJunk,
	isKnownCount,
	isSureButton,
	readHandle,
	readTitle,
	speaksOfChannel
} from './header-words.ts';
import type { Line } from './lines.ts';
import { isBorderMark, readMark } from './marks.ts';
import { readMedia } from './media.ts';
import { trimBlank } from './text.ts';

export interface HeaderReading {
	readonly header: Header | null;
	readonly handle: string | null;
	/** How many of the lines given are header. */
	readonly used: number;
	/** Where the header's end had to be guessed: that line and why. */
	readonly doubt: { readonly line: number; readonly why: string } | null;
}

const NONE: HeaderReading = { header: null, handle: null, used: 0, doubt: null };
/** A description is at most 255 characters where it is written; some pages add a line of their own to it. */
const DESCRIPTION_MAX = 320;
const PARAGRAPH_MAX = 160;
const NAME_MAX = 128;
/** Name, handle, a word or two on verification, a title: no page prints more before its counts. */
const LINES_BEFORE_COUNTS = 6;
const LINES_SCANNED = 60;

/** Reads the header block off the first lines of a page; `used` is 0 where there is none. */
export function readHeader(lines: readonly Line[]): HeaderReading {
	const counts = findCounts(lines);
	const marker = lines.findIndex((line) => isBorderMark(readMark(line.text)));
	const end = marker < 0 ? Math.min(lines.length, LINES_SCANNED) : Math.min(marker, LINES_SCANNED);
	if (counts !== null && (marker < 0 || marker >= counts.first)) return readCounted(lines, counts, marker);
	const button = lines
		.slice(0, end)
		.findIndex((line) => isSureButton(line.text) && readMedia(line.text) === null);
	if (button > 0 && isHead(lines.slice(0, button)))
		return close(lines, button + 1, lines.slice(0, button), []);
	return readTitled(lines);
}

interface Counts {
	readonly first: number;
	readonly last: number;
}

function findCounts(lines: readonly Line[]): Counts | null {
	let before = 0;
	for (const [first, line] of lines.slice(0, LINES_SCANNED).entries()) {
		if (line.text.trim() === '') continue;
		if (isCount(line.text)) {
			let last = first;
			let run = 1;
			let known = isKnownCount(line.text) ? 1 : 0;
			for (let at = first + 1; at < lines.length; at++) {
				const text = lines[at]?.text ?? '';
				if (text.trim() === '') continue;
				if (!isCount(text)) break;
				run += 1;
				if (isKnownCount(text)) known += 1;
				last = at;
			}
			const opensPage = before > 0 || run > 1;
			if (opensPage && (known > 0 || run >= 3)) return { first, last };
		}
		before += 1;
		if (before > LINES_BEFORE_COUNTS || line.text.length > NAME_MAX) return null;
	}
	return null;
}

/** Ages and views, too, have the shape of a count, and end posts. */
const isCount = (text: string) =>
	isKnownCount(text) || (hasCountShape(text) && !isBorderMark(readMark(text)));

function readCounted(lines: readonly Line[], counts: Counts, marker: number): HeaderReading {
	const top = lines.slice(0, counts.first).filter((line) => !isButton(line.text));
	const limit = marker < 0 ? Math.min(lines.length, counts.last + LINES_SCANNED) : marker;
	const after = lines.slice(counts.last + 1, limit);
	const button = after.findIndex((line) => isButton(line.text));
	if (button >= 0 && lengthOf(after.slice(0, button)) <= DESCRIPTION_MAX * 2) {
		let used = counts.last + 1 + button + 1;
		while (isHeaderJunk(lines[used]?.text ?? '') || isButton(lines[used]?.text ?? '')) used += 1;
		used = pastSecondTitle(lines, used, top);
		return close(lines, used, top, after.slice(0, button));
	}
	const opening = after.findIndex((line, at) => at > 0 && opensPlainly(line, after[at - 1]));
	const sure = opening >= 0 ? opening : marker >= 0 ? after.length : -1;
	const told = after.slice(0, Math.max(sure, 0));
	if (sure >= 0 && lengthOf(told) <= DESCRIPTION_MAX && !told.some((line) => isOfPost(line.text))) {
		return close(lines, counts.last + 1 + sure, top, after.slice(0, sure));
	}
	const own = ownWords(after);
	const rest = after.slice(own).find((line) => line.text.trim() !== '');
	const found = close(lines, counts.last + 1 + own, top, after.slice(0, own));
	if (rest === undefined) return found;
	const why = 'The page shows no end of its header; what follows from here is read as a post.';
	return { ...found, doubt: { line: rest.number, why } };
}

/** Some pages show the name and the subscribers once more over the posts. */
function pastSecondTitle(lines: readonly Line[], used: number, top: readonly Line[]): number {
	let at = used;
	while (lines[at]?.text.trim() === '') at += 1;
	const name = lines[at]?.text.trim();
	const counted = isKnownCount(lines[at + 1]?.text ?? '');
	return counted && top.some((line) => line.text.trim() === name) ? at + 2 : used;
}

/** How many lines a channel says of itself where nothing ends them: what speaks of it, and a short first paragraph. */
function ownWords(lines: readonly Line[]): number {
	let own = 0;
	const blank = lines.findIndex((line) => line.text.trim() === '');
	const first = lines.slice(0, Math.max(blank, 0));
	if (first.length > 0 && lengthOf(first) <= PARAGRAPH_MAX && !first.some((line) => isOfPost(line.text)))
		own = blank;
	for (const [at, line] of lines.entries()) {
		if (at < own || line.text.trim() === '') continue;
		if (!speaksOfChannel(line.text) || isOfPost(line.text)) break;
		own = at + 1;
	}
	return own;
}

/** What posts have and descriptions hardly ever: a date, a line of hashtags, a tail, flags, great length. */
function isOfPost(text: string): boolean {
	if (text.length > DESCRIPTION_MAX || isHashtagLine(text) || isTail(text) || readOpening(text).flag)
		return true;
	const words = text.split(/[\s,.()]+/u);
	const isDay = (word: string | undefined) => /^\p{Nd}{1,2}(?:st|nd|rd|th)?$/u.test(word ?? '');
	return words.some((word, at) => readMonth(word) !== null && (isDay(words[at - 1]) || isDay(words[at + 1])));
}

/** A line that no description holds: flags, or an emoji and a headline after a blank line, or a hashtag line. */
function opensPlainly(line: Line, before: Line | undefined): boolean {
	const opening = readOpening(line.text);
	const blankBefore = before?.text.trim() === '';
	return (
		(opening.flag || (opening.emoji !== null && blankBefore)) &&
		opening.rest.length > 25 &&
		!speaksOfChannel(line.text)
	);
}

/** Whether lines over a lone button can be a name and a description, and no post. */
function isHead(lines: readonly Line[]): boolean {
	const [first] = lines.filter((line) => line.text.trim() !== '');
	if (first === undefined || first.text.length > NAME_MAX || lengthOf(lines) > DESCRIPTION_MAX + NAME_MAX)
		return false;
	return (
		!/[.!?…]$/u.test(first.text.trim()) &&
		readOpening(first.text).emoji === null &&
		!/#\p{L}/u.test(first.text)
	);
}

function readTitled(lines: readonly Line[]): HeaderReading {
	const first = lines.findIndex((line) => line.text.trim() !== '');
	const title = readTitle(lines[first]?.text ?? '');
	if (title === null) return NONE;
	let used = first + 1;
	const next = lines[used]?.text.trim();
	if (
		next !== undefined &&
		(next === title.name || (title.name === null && next.length <= NAME_MAX && /\p{L}/u.test(next)))
	)
		used += 1;
	return close(lines, used, lines.slice(first, used), []);
}

function close(
	lines: readonly Line[],
	used: number,
	top: readonly Line[],
	below: readonly Line[]
): HeaderReading {
	const all = [...top, ...below];
	const titles = top.map((line) => readTitle(line.text)).filter((title) => title !== null);
	const handle =
		[...titles.map((title) => title.handle), ...all.map((line) => readHandle(line.text))].find(
			(found) => found !== null
		) ?? null;
	const plain = top.filter(
		(line) => line.text.trim() !== '' && readTitle(line.text) === null && readHandle(line.text) === null
	);
	const named = plain.filter((line) => !isHeaderJunk(line.text));
	const name =
		named[0]?.text.trim().replace(/\s+/gu, ' ') ?? titles.find((title) => title.name !== null)?.name ?? null;
	const goesOn = name !== null && named[1] !== undefined && /^\s*\p{Ll}/u.test(named[1].text);
	const whole = goesOn ? `${name} ${named[1]?.text.trim() ?? ''}` : name;
	const extra = named.slice(goesOn ? 2 : 1).filter((line) => line.text.trim() !== name);
	const told = trimBlank(
		[...extra, ...below.filter((line) => !isHeaderJunk(line.text))].map((line) => line.text).join('\n')
	);
	let end = used;
	while (end < lines.length && lines[end]?.text.trim() === '') end += 1;
	if (name === null && told === '' && handle === null) return { ...NONE, used: end };
	return { header: { name: whole, description: told === '' ? null : told }, handle, used: end, doubt: null };
}

function lengthOf(lines: readonly Line[]): number {
	return lines.reduce((sum, line) => sum + line.text.trim().length, 0);
}
