import type { Reaction } from '#lib/core/model/post.ts';
import { EMOJI } from './emoji.ts';
import { readCount } from './numbers.ts';

const NUMBER = '\\p{Nd}+(?:[.,]\\p{Nd}+)?(?:\\s?[KMКМ])?';
const PAIR = new RegExp(`(${EMOJI}|⭐️?)\\s?(${NUMBER})(?![\\uFE0F\\u20E3])`, 'gu');
const WHOLE = new RegExp(`^(?:(?:${EMOJI}|⭐️?)\\s?${NUMBER}(?![\\uFE0F\\u20E3])[\\s,]*)+$`, 'u');
const NOT_REACTIONS = /^\p{Regional_Indicator}|^[#*0-9]\uFE0F?\u20E3/u;
/** What the apps offer without a subscription; one pair on a line is a reaction only with one of these. */
const USUAL = new Set([
	...'👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡⭐'
]);

/** The reactions that a line made only of them counts, or null. Reads `👍62👏2🥰1`, `❤ 1.2K 🔥 7`, one a line too. */
export function readReactions(text: string): Reaction[] | null {
	const line = text.trim();
	if (line === '' || line.length > 400 || !WHOLE.test(line)) return null;
	const found: Reaction[] = [];
	for (const [, emoji, printed] of line.matchAll(PAIR)) {
		if (emoji === undefined || printed === undefined || NOT_REACTIONS.test(emoji)) return null;
		found.push({ emoji, count: readCount(printed) ?? 0 });
	}
	const [first, second] = found;
	if (first === undefined) return null;
	if (second === undefined && !USUAL.has(plain(first.emoji))) return null;
	return found;
}

/** An emoji without skin tone, sex and variation. */
function plain(emoji: string): string {
	return emoji.replace(/[\u{1F3FB}-\u{1F3FF}]|[\uFE0E\uFE0F]|\u200D.*$/gu, '');
}
