import { CLOSES } from './closing-strength.ts';
import { opensListItem, readOpening } from './emoji.ts';
import type { Item } from './items.ts';
import { isFinished, startsMidway, weightOf } from './phrasing.ts';
import { addLetters, leaning } from './script.ts';
import { signOf, useOf, type SignUse } from './signs.ts';
import type { SoFar } from './so-far.ts';

/** How strongly a line opens a post. */
const OPENS = {
	flags: 2.5,
	emoji: 2, // not seen in this post, with a headline after it
	headlineEmoji: 2.5, // announces: a microphone, a document, a calendar
	emojiOfPage: 2, // the page's posts open with one, and their other paragraphs do not
	sameAsFirst: 1, // the emoji or flags with which this post opened
	usedBefore: -1, // but they have stood before paragraphs of it as well
	otherScript: 2, // a post and its translation into another script
	titled: 1, // no sentence, with plain text under it
	plainHeadline: 1, // a longer line that starts with a capital and has no emoji
	bullet: -4, // an emoji or sign that marks paragraphs and list items
	continues: -6, // starts in lower case or with punctuation
	short: -2, // a list item or a label rather than a headline
	shortOverText: -1 // a label, or a short headline
} as const;

const SHORT_HEADLINE = 25;
const PLAIN_HEADLINE = 40;

/** The joint above a line, and what stands below it. */
export interface Joint {
	readonly before: Item;
	readonly next: Item | null;
	readonly closing: number;
	/** The page's posts open with an emoji. */
	readonly emojiOpen: boolean;
	/** Blank lines above the line. */
	readonly gap: number;
	/** Blank lines were to be expected here and are missing. */
	readonly blankMissing: boolean;
	/** The line itself is one of those that close posts of the page. */
	readonly closes: boolean;
}

export interface Opens {
	readonly strength: number;
	/** An emoji and words that are no sentence, with plain text under them. */
	readonly titled: boolean;
}

const plainly = (strength: number): Opens => ({ strength, titled: false });

export function openingOf(item: Item, soFar: SoFar, joint: Joint): Opens {
	const text = item.line.text.trim();
	if (startsMidway(text)) return plainly(OPENS.continues);
	if (joint.closes) return plainly(OPENS.continues);
	if (item.mark.kind !== 'text' || opensListItem(text) || isLinkListed(joint)) return plainly(OPENS.bullet);
	const opening = readOpening(text);
	const other =
		leaning(soFar.letters) * leaning(addLetters({ latin: 0, cyrillic: 0 }, text)) < -0.5
			? OPENS.otherScript
			: 0;
	if (opening.emoji === null) {
		const headline =
			closes(joint) && text.length >= PLAIN_HEADLINE && /^[\p{Pi}\p{Ps}"'«„]*(?:\p{Lu}|\p{Lo})/u.test(text);
		return plainly((headline ? OPENS.plainHeadline : 0) + other);
	}
	const sign = signOf(opening);
	const use = useOf(opening);
	const overText = isPlainText(joint.next);
	const short = weightOf(opening.rest) < SHORT_HEADLINE;
	const titled = overText && !isFinished(text);
	const used = soFar.marks.has(sign) && soFar.first !== sign;
	if ((used && !closes(joint)) || !mayOpen(use, soFar, joint, titled)) return plainly(OPENS.bullet);
	let sum: number = use === 'flag' ? OPENS.flags : use === 'headline' ? OPENS.headlineEmoji : OPENS.emoji;
	if (soFar.marks.has(sign)) sum += OPENS.usedBefore;
	if (soFar.first === sign) sum += OPENS.sameAsFirst;
	if (joint.emojiOpen && joint.gap > 0 && !soFar.marks.has(sign)) sum += OPENS.emojiOfPage;
	if (titled && !short) sum += OPENS.titled;
	const heads = overText || isClosedByMedia(joint.next);
	if (short && !(heads && joint.blankMissing)) sum += heads ? OPENS.shortOverText : OPENS.short;
	return { strength: sum + other, titled };
}

/** A line between two links, with no blank line above it, is the second entry of a list of titles and links. */
function isLinkListed({ before, next, gap }: Joint): boolean {
	return gap === 0 && before.mark.kind === 'link' && next?.mark.kind === 'link';
}

/** Whether the line above closes a post by a sign of its own, or by a blank line that is missing under it. */
function closes({ closing, blankMissing }: Joint): boolean {
	return closing >= CLOSES.hashtags || (blankMissing && closing >= CLOSES.missingBlank);
}

/**
 * An emoji of both uses opens a post only after a line that closes one, and not under a lone headline's hashtags; one
 * that is always a bullet only where both a closing sign and a missing blank line say so.
 */
function mayOpen(use: SignUse, soFar: SoFar, joint: Joint, titled: boolean): boolean {
	const { before, closing, blankMissing } = joint;
	if (use === 'bullet') return blankMissing && closing >= CLOSES.hashtags + CLOSES.missingBlank;
	if (use !== 'either') return true;
	if (!closes(joint)) return titled;
	return soFar.texts > 1 || before.mark.kind !== 'hashtags';
}

function isClosedByMedia(item: Item | null): boolean {
	return item?.mark.kind === 'media' && item.mark.media.side === 'after';
}

function isPlainText(item: Item | null): boolean {
	if (item?.mark.kind !== 'text') return false;
	const text = item.line.text.trim();
	return readOpening(text).emoji === null && !opensListItem(text) && !startsMidway(text);
}
