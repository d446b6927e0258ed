import { CLOSES, closingOf, isClosing, isSpaced, type Around } from './closing-strength.ts';
import { NO_HABITS } from './habits.ts';
import { isBlank, isMedia, isWritten, type Item } from './items.ts';
import { openingOf, type Opens } from './opening-strength.ts';
import { startsMidway } from './phrasing.ts';
import { grow, nothing, type SoFar } from './so-far.ts';

/** A place where one post may end and the next begin: before `items[index]`. */
export interface Border {
	readonly index: number;
	/** Sure enough to split; otherwise only worth a note. */
	readonly splits: boolean;
}

/**
 * Two posts are split where closing and opening strength add up to this. No single sign reaches it but media printed
 * above a text, so a post is cut only where one line closes and the next one opens.
 */
const SPLIT = 4.5;
/** From here on a person should know that it was a near thing; so after a sure closing, whatever follows. */
const NEAR = 3.5;
const CLOSES_NEAR = 5;
/** Pages print media above its text. */
const MEDIA_ABOVE = 5;
const LINES_AHEAD = 20;

/** A written or media line with the joint above it. */
interface Step {
	readonly item: Item;
	readonly index: number;
	readonly gap: number;
	readonly closing: number;
}

/** The borders inside one section, which no marker of the page shows. In order; `splits` says which are sure. */
export function findBorders(
	items: readonly Item[],
	around: Around = { habits: NO_HABITS, printedTwice: new Set() }
): Border[] {
	const found: Border[] = [];
	let soFar = nothing();
	let before: Step | null = null;
	let prior: Step | null = null;
	let gap = 0;
	for (const [index, item] of items.entries()) {
		if (isBlank(item)) {
			gap += 1;
			continue;
		}
		let closing = 0;
		if (before !== null && soFar.texts > 0) {
			closing = isUnderRefrain(before) ? before.closing : closingOf(before.item, soFar, gap, around);
			const spaced = isSpaced(soFar, around.habits);
			const tagsOpen: boolean = prior !== null && opensByTags(before, prior, gap, soFar, spaced, around);
			const strength = tagsOpen && spaced ? Math.max(closing, before.closing) : closing;
			const opening: Opens = isMedia(item)
				? { strength: mediaAbove(items, index, before.item), titled: false }
				: openingOf(item, soFar, {
						before: before.item,
						next: nextOf(items, index),
						closing: strength,
						gap,
						emojiOpen: around.habits.emojiOpen,
						blankMissing: spaced && gap === 0,
						closes: isClosing(item.line.text.trim(), around.habits)
					});
			const sum = (isMedia(item) ? 0 : strength) + opening.strength;
			if (sum >= SPLIT) {
				found.push({ index: tagsOpen ? before.index : index, splits: true });
				const tags: Step | null = tagsOpen ? before : null;
				soFar = nothing();
				if (tags !== null) grow(soFar, tags.item, null, 0);
				before = tags;
			} else if (isNear(item, sum, closing, gap, opening)) found.push({ index, splits: false });
		}
		grow(soFar, item, before?.item ?? null, gap);
		prior = before;
		before = { item, index, gap, closing };
		gap = 0;
	}
	return found;
}

/** Hashtags and links under the words that close a post are the last of it. */
function isUnderRefrain({ item, closing }: Step): boolean {
	return closing >= CLOSES.refrain && isWritten(item) && item.mark.kind !== 'text';
}

function isNear(item: Item, sum: number, closing: number, gap: number, { titled }: Opens): boolean {
	if (isMedia(item) || closing < 0) return false;
	if (closing === 0) return gap === 0 && sum >= NEAR;
	return sum >= NEAR || titled || (closing >= CLOSES_NEAR && item.mark.kind === 'text');
}

/** Whether the hashtag line before a joint opens the post that follows rather than closing the one above. */
function opensByTags(
	tags: Step,
	prior: Step,
	gap: number,
	soFar: SoFar,
	spaced: boolean,
	{ habits }: Around
): boolean {
	if (tags.item.mark.kind !== 'hashtags' || tags.closing < 0) return false;
	if (spaced && (tags.gap === 0) !== (gap === 0)) return tags.gap === 0 && tags.closing > 0;
	if (prior.item.mark.kind === 'hashtags' || soFar.tags === tags.item.line.text.trim()) return true;
	return soFar.tags !== null && (prior.item.mark.kind === 'tail' || habits.tagsOpen);
}

function nextOf(items: readonly Item[], index: number): Item | null {
	return items.slice(index + 1, index + LINES_AHEAD).find((item) => !isBlank(item)) ?? null;
}

/** Media that pages print above a text, with a text under it, opens a post. */
function mediaAbove(items: readonly Item[], index: number, before: Item): number {
	const mark = items[index]?.mark;
	if (mark?.kind !== 'media' || mark.media.side !== 'before' || !isWritten(before)) return 0;
	const next = items
		.slice(index + 1, index + LINES_AHEAD)
		.find((later) => !isBlank(later) && !isMedia(later));
	return next === undefined || startsMidway(next.line.text) ? 0 : MEDIA_ABOVE;
}
