import { readOpening } from './emoji.ts';
import { isMedia, isWritten, type Item } from './items.ts';
import { addLetters, type Letters } from './script.ts';
import { signOf } from './signs.ts';

/** What of the post so far decides how its next line reads. Grown line by line, so that a long post stays linear. */
export interface SoFar {
	/** The emoji with which the post opened. */
	first: string | null;
	/** Emoji that have opened later lines. */
	readonly marks: Set<string>;
	/** Written lines after a blank one, and right after another. */
	blanks: number;
	joints: number;
	lines: number;
	/** Lines of plain text, not only hashtags or links. */
	texts: number;
	/** The hashtag line with which the post opened. */
	tags: string | null;
	readonly letters: Letters;
}

export const nothing = (): SoFar => ({
	first: null,
	marks: new Set(),
	blanks: 0,
	joints: 0,
	lines: 0,
	texts: 0,
	tags: null,
	letters: { latin: 0, cyrillic: 0 }
});

/** Takes a line into what is known of its post; `gap` is the blank lines above it. */
export function grow(soFar: SoFar, item: Item, before: Item | null, gap: number): void {
	if (isMedia(item)) return;
	const opening = readOpening(item.line.text);
	if (opening.emoji !== null) {
		const sign = signOf(opening);
		if (soFar.first === null && opening.rest !== '') soFar.first = sign;
		if (soFar.lines > 0) soFar.marks.add(sign);
	}
	if (before !== null && isWritten(before)) {
		if (gap > 0) soFar.blanks += 1;
		else soFar.joints += 1;
	}
	if (soFar.lines === 0 && item.mark.kind === 'hashtags') soFar.tags = item.line.text.trim();
	if (item.mark.kind === 'text') soFar.texts += 1;
	soFar.lines += 1;
	addLetters(soFar.letters, item.line.text);
}
