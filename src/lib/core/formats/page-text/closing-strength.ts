import type { Habits } from './habits.ts';
import { isWritten, type Item } from './items.ts';
import { endsPoll, type MediaMark } from './media.ts';
import { isFinished, isUnfinished } from './phrasing.ts';
import { isRefrain, isRefrainAlone } from './refrains.ts';
import type { SoFar } from './so-far.ts';

/** How strongly a line closes the post it stands in. */
export const CLOSES = {
	tail: 4, // leads away from the page: nothing of the post follows but hashtags
	endOfMedia: 5, // stands where the rest of the post can't be shown, or counts the votes of a poll
	printedTwice: 5, // the page printed the post up to here a second time
	refrain: 8, // calls the reader to the channel under many posts of the page
	signature: 3.5, // stands under many posts of the page
	handle: 2.5, // names a channel or a person, as signatures do
	hashtags: 3, // closes most posts, but is a subheading in some
	moreHashtags: 0.5, // two or more on a line are seldom a subheading
	link: 2, // closes many, but link lists have several, and an address may follow
	/** Paragraphs are set apart by blank lines and this joint is not: two copies were put end to end. */
	missingBlank: 2.5,
	/** A blank line after a closing line is how paragraphs, too, are set apart. */
	blankInSpaced: -1,
	/** Most paragraphs end so, and most posts. */
	sentence: 0.5,
	unfinished: -5
} as const;

const HANDLE = /^[^\p{L}\p{N}]*@\w{4,32}[^\p{L}\p{N}]*$/u;

/** What of the page a joint is judged by. */
export interface Around {
	readonly habits: Habits;
	/** Numbers of the lines up to which the page printed a post twice. */
	readonly printedTwice: ReadonlySet<number>;
}

export function isSpaced(soFar: SoFar, habits: Habits): boolean {
	return habits.spaced || (soFar.blanks >= 2 && soFar.blanks >= 3 * soFar.joints);
}

/** Whether a line is one of those that close posts of the page, and says nothing else. */
export function isClosing(text: string, { signatures, refrains }: Habits): boolean {
	return signatures.has(text) || isRefrainAlone(text, refrains);
}

/** How strongly the line before a joint closes its post; `gap` is the blank lines between. */
export function closingOf(before: Item, soFar: SoFar, gap: number, { habits, printedTwice }: Around): number {
	const text = before.line.text.trim();
	if (isRefrain(text, habits.refrains)) return CLOSES.refrain;
	const sign = printedTwice.has(before.line.number)
		? CLOSES.printedTwice
		: signOfClosing(before, text, habits);
	if (sign === 0 && isUnfinished(text)) return CLOSES.unfinished;
	if (sign === 0 && !isFinished(text)) return 0;
	if (!isWritten(before)) return sign;
	if (!isSpaced(soFar, habits)) return sign > 0 ? sign : CLOSES.sentence;
	if (gap > 0) return sign > 0 ? sign + CLOSES.blankInSpaced : 0;
	return sign > 0 || soFar.lines > 1 ? sign + CLOSES.missingBlank : CLOSES.sentence;
}

function signOfClosing({ mark }: Item, text: string, habits: Habits): number {
	switch (mark.kind) {
		case 'tail':
			return CLOSES.tail;
		case 'media':
			return closesAsMedia(mark.media) || endsPoll(text) ? CLOSES.endOfMedia : 0;
		case 'hashtags':
			return CLOSES.hashtags + (/#.*#/u.test(text) ? CLOSES.moreHashtags : 0);
		case 'link':
			return CLOSES.link;
		default:
			if (habits.signatures.has(text)) return CLOSES.signature;
			return HANDLE.test(text) ? CLOSES.handle : 0;
	}
}

const closesAsMedia = (media: MediaMark) =>
	media.side === 'after' && (media.kind === null || media.kind === 'unsupported');
