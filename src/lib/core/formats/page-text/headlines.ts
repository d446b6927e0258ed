import { readOpening } from './emoji.ts';
import type { Mark } from './marks.ts';
import { signOf, useOf } from './signs.ts';

/** A line that is not blank, what it says, and how many blank lines stand above it. */
export interface Seen {
	readonly text: string;
	readonly mark: Mark;
	readonly gap: number;
}

const HEADS_MIN = 8;
/** A sign that comes again and again marks items or a column, not whatever a post is about. */
const SIGNS_SHARE = 0.4;
/** So many paragraphs with an emoji beside another one, against those that stand alone, are too many to tell them apart. */
const OTHERS_SHARE = 0.5;
/** Where more paragraphs than these open with an emoji, those of a post do, too. */
const HEADS_SHARE = 0.5;

/**
 * Whether the posts of a page open with an emoji and their other paragraphs do not. Bullets come in twos and threes; a
 * headline stands alone over plain text, with a sign of its own.
 */
export function emojiOpens(seen: readonly Seen[]): boolean {
	const signs = new Set<string>();
	let paragraphs = 0;
	let heads = 0;
	let others = 0;
	for (const [at, { text, mark, gap }] of seen.entries()) {
		if (mark.kind !== 'text' || gap === 0) continue;
		paragraphs += 1;
		const opening = readOpening(text);
		if (opening.emoji === null || useOf(opening) === 'bullet') continue;
		const next = seen[at + 1];
		if (isPlain(seen[at - 1]) && isPlain(next) && next !== undefined && next.gap > 0) {
			heads += 1;
			signs.add(signOf(opening));
		} else others += 1;
	}
	return (
		heads >= HEADS_MIN &&
		heads <= paragraphs * HEADS_SHARE &&
		signs.size >= heads * SIGNS_SHARE &&
		others <= heads * OTHERS_SHARE
	);
}

function isPlain(line: Seen | undefined): boolean {
	return line?.mark.kind !== 'text' || readOpening(line.text).emoji === null;
}
