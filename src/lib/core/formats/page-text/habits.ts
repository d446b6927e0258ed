import { readOpening, opensListItem } from './emoji.ts';
import { emojiOpens, type Seen } from './headlines.ts';
import type { Line } from './lines.ts';
import { isBorderMark, readMark } from './marks.ts';
import { isFinished, startsMidway } from './phrasing.ts';
import { findRefrains, NO_REFRAINS, type Refrains } from './refrains.ts';
import { useOf } from './signs.ts';

/** How the posts of a page are set, told from its first lines. */
export interface Habits {
	/** Paragraphs are set apart by blank lines, so that two lines that are not belong to two posts. */
	readonly spaced: boolean;
	/** Lines under which one post after another ends. */
	readonly signatures: ReadonlySet<string>;
	/** What ends posts by calling the reader to the channel. */
	readonly refrains: Refrains;
	/** Paragraphs that open with an emoji are the first of their posts, and seldom any other. */
	readonly emojiOpen: boolean;
	/** Hashtag lines open posts more often than they close them. */
	readonly tagsOpen: boolean;
}

export const NO_HABITS: Habits = {
	spaced: false,
	signatures: new Set(),
	refrains: NO_REFRAINS,
	emojiOpen: false,
	tagsOpen: false
};

const BLANKS_MIN = 3;
const BLANKS_PER_JOINT = 3;
const SIGNATURE_TIMES = 3;
/** A refrain or a subheading stands above plain text more often than this allows. */
const SIGNATURE_SHARE = 0.7;
const SIGNATURE_MAX = 100;

export function surveyHabits(lines: readonly Line[]): Habits {
	const seen: Seen[] = [];
	let gap = 0;
	for (const { text } of lines) {
		const mark = readMark(text);
		if (mark.kind === 'blank') gap += 1;
		else {
			seen.push({ text: text.trim(), mark, gap });
			gap = 0;
		}
	}
	return {
		spaced: isSpaced(seen),
		signatures: signaturesOf(seen),
		refrains: findRefrains(seen),
		emojiOpen: emojiOpens(seen),
		tagsOpen: tagsOpen(seen)
	};
}

function isSpaced(seen: readonly Seen[]): boolean {
	let blanks = 0;
	let joints = 0;
	for (const [at, { text, mark, gap }] of seen.entries()) {
		const before = seen[at - 1];
		if (before?.mark.kind !== 'text' || mark.kind !== 'text') continue;
		if (gap > 0) blanks += 1;
		else if (isFinished(before.text) && isPlain(text)) joints += 1;
	}
	return blanks >= BLANKS_MIN && blanks >= BLANKS_PER_JOINT * joints;
}

const isPlain = (text: string) =>
	readOpening(text).emoji === null && !opensListItem(text) && !startsMidway(text);

function signaturesOf(seen: readonly Seen[]): Set<string> {
	const times = new Map<string, { all: number; last: number }>();
	for (const [at, { text, mark }] of seen.entries()) {
		if (mark.kind !== 'text' || text.length > SIGNATURE_MAX || !/\p{L}{2}/u.test(text)) continue;
		const count = times.get(text) ?? { all: 0, last: 0 };
		count.all += 1;
		if (opensPost(seen[at + 1])) count.last += 1;
		times.set(text, count);
	}
	return new Set(
		[...times]
			.filter(([, { all, last }]) => all >= SIGNATURE_TIMES && last >= all * SIGNATURE_SHARE)
			.map(([text]) => text)
	);
}

function opensPost(next: Seen | undefined): boolean {
	if (next === undefined || isBorderMark(next.mark)) return true;
	const opening = readOpening(next.text);
	return next.mark.kind === 'text' && opening.emoji !== null && useOf(opening) !== 'bullet';
}

function tagsOpen(seen: readonly Seen[]): boolean {
	let opens = 0;
	let closes = 0;
	for (const [at, { mark }] of seen.entries()) {
		if (mark.kind !== 'hashtags') continue;
		const [before, next] = [seen[at - 1], seen[at + 1]];
		if (before === undefined || isBorderMark(before.mark)) opens += 1;
		if (next === undefined || isBorderMark(next.mark) || next.mark.kind === 'hashtags') closes += 1;
	}
	return opens > closes;
}
