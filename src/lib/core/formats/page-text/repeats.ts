import { isBlank, isMedia, type Item } from './items.ts';
import type { Line } from './lines.ts';

/** A run of lines that repeats the lines right before it. */
export interface Repeat {
	readonly first: Line;
	/** Number of the line that it comes after. */
	readonly after: number;
	readonly lines: number;
}

/** A mirror repeats a headline of this many letters; shorter lines are repeated by writers. */
const HEADLINE_LETTERS = 30;
const LINE_LETTERS = 60;
const BLOCK_LETTERS = 40;
/** Where a page has printed longer blocks twice, a single line twice is none of the writer's own either. */
const LINE_LETTERS_OF_DOUBLES = 15;
/** A block with hashtags, a link or a tail in it is no refrain. */
const SIGNED_BLOCK_LETTERS = 10;
/** A copy that stops midway is one only with this much of it. */
const PART_LETTERS = 80;
/** How many earlier places of the same line are tried. */
const PLACES_TRIED = 40;

/**
 * Takes out every run of lines that repeats, at once and whole, the lines kept right before it. At the end of the
 * section a run may stop early, and at the end of the file in mid-line. Blank lines don't count.
 */
export function dropRepeats(
	items: readonly Item[],
	atEnd: boolean
): { readonly kept: readonly Item[]; readonly repeats: readonly Repeat[] } {
	const solid = items
		.map((item, index) => ({ item, index, key: item.line.text.trim() }))
		.filter(({ item }) => !isBlank(item) && !isMedia(item));
	const once = runsOf(solid, atEnd, LINE_LETTERS);
	const found = once.some(({ lines }) => lines > 1) ? runsOf(solid, atEnd, LINE_LETTERS_OF_DOUBLES) : once;
	const dropped = new Set<number>();
	for (const { from, to } of found)
		for (let index = from; index <= to; index++) if (!isMediaAt(items, index)) dropped.add(index);
	return { kept: items.filter((_, index) => !dropped.has(index)), repeats: found };
}

interface Solid {
	readonly item: Item;
	readonly index: number;
	readonly key: string;
}

interface Run extends Repeat {
	/** Indexes of its first and last item. */
	readonly from: number;
	readonly to: number;
}

/** Every repeat among the written lines; a single line must have so many letters to be one. */
function runsOf(solid: readonly Solid[], atEnd: boolean, lineLetters: number): Run[] {
	const keys = solid.map(({ key }) => key);
	const letters = [0];
	for (const key of keys) letters.push((letters[letters.length - 1] ?? 0) + countLetters(key));
	const lines: Lines = {
		keys,
		letters,
		signed: solid.map(({ item }) => item.mark.kind !== 'text'),
		lineLetters
	};
	const kept: string[] = [];
	const places = new Map<string, number[]>();
	const repeats: Run[] = [];
	let after = 0;
	for (let at = 0; at < solid.length;) {
		const run = runAt(lines, at, kept, places, atEnd);
		const here = solid[at];
		if (here === undefined) break;
		if (run > 0) {
			const last = solid[at + run - 1]?.index ?? here.index;
			repeats.push({ first: here.item.line, after, lines: run, from: here.index, to: last });
			at += run;
			continue;
		}
		places.set(here.key, [...(places.get(here.key) ?? []).slice(-PLACES_TRIED), kept.length]);
		kept.push(here.key);
		after = here.item.line.number;
		at += 1;
	}
	return repeats;
}

function isMediaAt(items: readonly Item[], index: number): boolean {
	const item = items[index];
	return item !== undefined && isMedia(item);
}

interface Lines {
	readonly keys: readonly string[];
	/** Letters in all lines before each. */
	readonly letters: readonly number[];
	readonly signed: readonly boolean[];
	readonly lineLetters: number;
}

/** Length of the repeat that starts at `at`, 0 for none. */
function runAt(
	lines: Lines,
	at: number,
	kept: readonly string[],
	places: ReadonlyMap<string, readonly number[]>,
	atEnd: boolean
): number {
	const { keys } = lines;
	const left = keys.length - at;
	const lastOfFile = atEnd && left === 1;
	const candidates = lastOfFile
		? kept.map((_, i) => i).slice(-PLACES_TRIED)
		: (places.get(keys[at] ?? '') ?? []);
	for (const from of [...candidates].reverse()) {
		const size = kept.length - from;
		const most = Math.min(size, left);
		if (lettersOf(lines, at, most) < leastLetters(lines, at, size, from)) continue;
		let same = 0;
		while (same < most && keys[at + same] === kept[from + same]) same += 1;
		if (same === size) return same;
		const cut = keys[at + same] ?? '';
		const cutShort =
			atEnd && at + same === keys.length - 1 && cut !== '' && (kept[from + same] ?? '').startsWith(cut);
		if (cutShort) same += 1;
		if (same === left && lettersOf(lines, at, same) >= PART_LETTERS && (same > 1 || cutShort)) return same;
	}
	return 0;
}

/** How many letters a repeat of so many lines must have to be none of the writer's own. */
function leastLetters({ signed, lineLetters }: Lines, at: number, size: number, from: number): number {
	if (size === 1) return from === 0 ? HEADLINE_LETTERS : lineLetters;
	return signed.slice(at, at + size).includes(true) ? SIGNED_BLOCK_LETTERS : BLOCK_LETTERS;
}

function lettersOf({ letters }: Lines, at: number, size: number): number {
	return (letters[at + size] ?? 0) - (letters[at] ?? 0);
}

function countLetters(text: string): number {
	return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Whether a title of a catalogue, cut off with dots or set in asterisks, only says what the line under it says. */
export function repeatsNext(title: string, next: string): boolean {
	const bare = (text: string) => text.replace(/[*_]+/gu, '').trim();
	const stem = bare(title)
		.replace(/(?:…|\.\.\.)$/u, '')
		.trim();
	const cut = stem !== bare(title);
	return stem.length >= 10 && (cut || title !== bare(title)) && bare(next).startsWith(stem);
}
