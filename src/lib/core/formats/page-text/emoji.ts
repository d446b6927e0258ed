const ONE =
	'(?:\\p{Regional_Indicator}{2}|[#*0-9]\\uFE0F?\\u20E3|' +
	'\\p{Extended_Pictographic}[\\uFE0F\\uFE0E]?\\p{Emoji_Modifier}?[\\u{E0020}-\\u{E007F}]*' +
	'(?:\\u200D\\p{Extended_Pictographic}[\\uFE0F\\uFE0E]?\\p{Emoji_Modifier}?)*)';

/** Source of a pattern (flag `u`) for one emoji: a flag, a keycap, or a pictograph with what joins to it. */
export const EMOJI = ONE;

const LEADING = new RegExp(
	`^(?:\\s|[\\u200B\\u200E\\u200F\\u2060])*(${ONE})(?:(?:\\s|\\u200D)*(?:${ONE}))*(?:\\s|\\u200D|\\uFE0F)*`,
	'u'
);
const FLAG = /^\p{Regional_Indicator}/u;
const LIST_SIGN = /^\s*(?:[-–—•·▪▫■□●○◦►▶➤➢→*‣⁃✦✧]\s|\d{1,3}[.)]\s|\p{L}\)\s|\?{1,2}\s)/u;

/** How a line opens: its first emoji (variation marks removed), whether that is a flag, and the words after it. */
export interface Opening {
	readonly emoji: string | null;
	readonly flag: boolean;
	readonly rest: string;
}

export function readOpening(text: string): Opening {
	const match = LEADING.exec(text);
	const emoji = match?.[1];
	if (match === null || emoji === undefined) return { emoji: null, flag: false, rest: text.trim() };
	return {
		emoji: emoji.replace(/[\uFE0E\uFE0F]/gu, ''),
		flag: FLAG.test(emoji),
		rest: text.slice(match[0].length)
	};
}

/** A line that opens with a typographic bullet, a dash, or a number or letter of a list. */
export function opensListItem(text: string): boolean {
	return LIST_SIGN.test(text);
}
