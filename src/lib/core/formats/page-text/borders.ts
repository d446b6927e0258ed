import type { MediaMark } from './media.ts';
import { readOpening, opensListItem, type Opening } from './emoji.ts';
import { isBlank, isMedia, isWritten, type Item } from './items.ts';
import { addLetters, leaning, type Letters } from './script.ts';

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
/** From here on, with something that closes, a person should know that it was a near thing. */
const NEAR = 4;

/** How strongly a line closes the post it stands in. */
const CLOSES = {
	tail: 4, // leads away from the page: nothing of the post follows but hashtags
	openInApp: 5, // stands where the rest of the post can't be shown
	hashtags: 3, // closes most posts, but is a subheading in some
	moreHashtags: 0.5, // two or more on a line are seldom a subheading
	link: 2.5, // closes many, but link lists have several
	/** Paragraphs of this post are set apart by blank lines and this joint is not: two copies were put end to end. */
	missingBlank: 2.5,
	/** A blank line after a closing line is how paragraphs, too, are set apart. */
	blankInSpaced: -1,
	unfinished: -5 // ends in a colon, a comma or a dash
} as const;

/** How strongly a line opens a post. */
const OPENS = {
	flags: 2.5,
	emoji: 2, // not seen in this post, with a headline after it
	headlineEmoji: 2.5, // announces: a microphone, a document, a calendar
	sameAsFirst: 1, // the emoji or flags with which this post opened
	otherScript: 2, // a post and its translation into another script
	plainHeadline: 1, // a longer line that starts with a capital and has no emoji
	bullet: -4, // an emoji or sign that marks paragraphs and list items
	continues: -6, // starts in lower case or with punctuation
	short: -2, // a list item or a label rather than a headline
	mediaAbove: 5 // pages print media above its text
} as const;

const BULLETS = new Set([
	...'🔹🔸🔷🔶💬☝🤝❗❕‼✅✔☑👉👈👇▪▫◾◽▶➡➖➕📍📌🔗💠🔺🔻🔘⚪⚫🔵💭🗣📝📣📈📉📎🏷💡🔎🔍•🆔☎📞📧🕐🕑🕒🕓🕔🕕⏰⏱⏳'
]);
const HEADLINES = new Set([...'🎙🎤📄📃📑📅🗓📆⚡🔴🎥📹📺📷📸📰🗞🚨📢🎬✍✉🏛']);
const KEYCAP = /\u20E3/u;
const SHORT_HEADLINE = 25;
const PLAIN_HEADLINE = 40;

const base = (emoji: string) => emoji.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, '').split('\u200D')[0] ?? emoji;

/** What of the post so far decides how its next line reads. Grown line by line, so that a long post stays linear. */
interface SoFar {
	/** The emoji with which the post opened. */
	first: string | null;
	/** Emoji that have opened later lines. */
	readonly marks: Set<string>;
	/** Written lines after a blank one, and right after another. */
	blanks: number;
	joints: number;
	/** Whether a line of plain text, and not only hashtags or links, is among them. */
	hasText: boolean;
	lines: number;
	readonly letters: Letters;
}

const nothing = (): SoFar => ({
	first: null,
	marks: new Set(),
	blanks: 0,
	joints: 0,
	hasText: false,
	lines: 0,
	letters: { latin: 0, cyrillic: 0 }
});

/** The borders inside one section, which no marker of the page shows. In order; `splits` says which are sure. */
export function findBorders(items: readonly Item[]): Border[] {
	const found: Border[] = [];
	let soFar = nothing();
	let before: Item | null = null;
	let gap = 0;
	for (const [index, item] of items.entries()) {
		if (isBlank(item)) {
			gap += 1;
			continue;
		}
		if (before !== null && soFar.hasText) {
			const closing = closingOf(before, soFar, gap);
			const sum = isMedia(item)
				? mediaAbove(items, index, before)
				: closing + openingOf(item, soFar, closing);
			if (sum >= SPLIT) {
				found.push({ index, splits: true });
				soFar = nothing();
				before = null;
			} else if (sum >= NEAR && closing >= CLOSES.link) found.push({ index, splits: false });
		}
		grow(soFar, item, before, gap);
		before = item;
		gap = 0;
	}
	return found;
}

function grow(soFar: SoFar, item: Item, before: Item | null, gap: number): void {
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
	soFar.hasText ||= item.mark.kind === 'text';
	soFar.lines += 1;
	addLetters(soFar.letters, item.line.text);
}

/** Media that pages print above a text, with a text under it, opens a post. */
function mediaAbove(items: readonly Item[], index: number, before: Item): number {
	const mark = items[index]?.mark;
	if (mark?.kind !== 'media' || mark.media.side !== 'before' || !isWritten(before)) return 0;
	const next = items.slice(index + 1, index + 20).find((later) => !isBlank(later) && !isMedia(later));
	return next === undefined || startsMidway(next.line.text) ? 0 : OPENS.mediaAbove;
}

const signOf = (opening: Opening) => (opening.flag ? 'flag' : base(opening.emoji ?? ''));

function closingOf(before: Item, soFar: SoFar, gap: number): number {
	const text = before.line.text.trim();
	const spaced = soFar.blanks >= 2 && soFar.blanks >= 3 * soFar.joints;
	let sum = 0;
	if (before.mark.kind === 'tail') sum = CLOSES.tail;
	else if (before.mark.kind === 'media') sum = closesAsMedia(before.mark.media) ? CLOSES.openInApp : 0;
	else if (before.mark.kind === 'hashtags')
		sum = CLOSES.hashtags + (/#.*#/u.test(text) ? CLOSES.moreHashtags : 0);
	else if (before.mark.kind === 'link') sum = CLOSES.link;
	else if (/[:,;–—-]$/u.test(text)) return CLOSES.unfinished;
	const finished = sum > 0 || /[.!?…。！？؟][\p{Pe}\p{Pf}"'”»*_\s]*$/u.test(text);
	if (spaced && gap === 0 && finished && isWritten(before)) sum += CLOSES.missingBlank;
	if (spaced && gap > 0 && sum > 0) sum += CLOSES.blankInSpaced;
	return sum;
}

function openingOf(item: Item, soFar: SoFar, closing: number): number {
	const text = item.line.text.trim();
	if (startsMidway(text)) return OPENS.continues;
	if (item.mark.kind !== 'text' || opensListItem(text)) return OPENS.bullet;
	const opening = readOpening(text);
	const other =
		leaning(soFar.letters) * leaning(addLetters({ latin: 0, cyrillic: 0 }, text)) < -0.5
			? OPENS.otherScript
			: 0;
	if (opening.emoji === null) {
		return (
			(closing > 0 && text.length >= PLAIN_HEADLINE && /^[\p{Pi}\p{Ps}"'«„]*(?:\p{Lu}|\p{Lo})/u.test(text)
				? OPENS.plainHeadline
				: 0) + other
		);
	}
	const sign = signOf(opening);
	if (!opening.flag && (BULLETS.has(sign) || KEYCAP.test(opening.emoji))) return OPENS.bullet;
	if (soFar.marks.has(sign) && soFar.first !== sign) return OPENS.bullet;
	let sum: number = opening.flag ? OPENS.flags : HEADLINES.has(sign) ? OPENS.headlineEmoji : OPENS.emoji;
	if (soFar.marks.has(sign)) sum -= 1;
	if (soFar.first === sign) sum += OPENS.sameAsFirst;
	if (opening.rest.trim().length < SHORT_HEADLINE) sum += OPENS.short;
	return sum + other;
}

/** Lower case, or punctuation that no sentence opens with: the line goes on from the one before. */
function startsMidway(text: string): boolean {
	return /^[\s\u00A0]*(?:\p{Ll}|[,.;:!?)\]}»”…](?!\.\.))/u.test(text) && !/^[\s\u00A0]*[[<.]/u.test(text);
}

const closesAsMedia = (media: MediaMark) =>
	media.side === 'after' && (media.kind === null || media.kind === 'unsupported');
