import type { Opening } from './emoji.ts';

/** Emoji that stand before paragraphs and list items and never announce a post. */
const BULLETS = new Set([...'🔹🔸🔷🔶💬☝✅✔☑👉👈👇▪▫◾◽▶➡➖➕💠🔺🔻🔘⚪⚫🔵💭•🆔🕐🕑🕒🕓🕔🕕⏱⏳']);
/** Emoji that stand before paragraphs of many posts and before headlines of others. */
const EITHER = new Set([...'🤝❗❕‼📍📌🔗🗣📝📣📈📉📎🏷💡🔎🔍☎📞📧⏰']);
const HEADLINES = new Set([...'🎙🎤📄📃📑📅🗓📆⚡🔴🎥📹📺📷📸📰🗞🚨📢🎬✍✉🏛']);
const KEYCAP = /\u20E3/u;

/** What an emoji at the start of a line is used for, where the post itself does not tell. */
export type SignUse = 'bullet' | 'either' | 'headline' | 'flag' | 'any';

export function useOf(opening: Opening): SignUse {
	const sign = signOf(opening);
	if (opening.flag) return 'flag';
	if (BULLETS.has(sign) || KEYCAP.test(sign)) return 'bullet';
	if (EITHER.has(sign)) return 'either';
	return HEADLINES.has(sign) ? 'headline' : 'any';
}

/** The emoji without skin tone and what joins to it; all flags are one sign. */
export function signOf(opening: Opening): string {
	if (opening.flag) return 'flag';
	const emoji = opening.emoji ?? '';
	return emoji.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, '').split('\u200D')[0] ?? emoji;
}
