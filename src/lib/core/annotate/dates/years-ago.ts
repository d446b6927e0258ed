/** "80 years ago", "80 лет назад", "the 80th anniversary", "80-летие", "80-я годовщина": how many years. */
const YEARS_AGO =
	/(?<![\p{L}\p{N}.,])(?:exactly\s)?(\d{1,3})\s(?:years\sago|лет\sназад|года\sназад|лет\sсо\sдня)(?!\p{L})/iu;
const ANNIVERSARY =
	/(?<![\p{L}\p{N}.,])(\d{1,3})(?:(?:st|nd|rd|th)\s(?:birth\s)?anniversary|-?(?:я|й|ю|ую|ой)\sгодовщин\p{L}+|-лети\p{L}+)/iu;
const TODAY =
	/\b(?:today|on this day)\b|(?<!\p{L})(?:сегодня|в этот день|исполняется|исполнилось)(?!\p{L})/iu;

/** How many years back a sentence looks from its own day, null where it does not: an anniversary must also be said to be today. */
export function yearsBackIn(sentence: string): number | null {
	const ago = YEARS_AGO.exec(sentence) ?? (TODAY.test(sentence) ? ANNIVERSARY.exec(sentence) : null);
	const years = Number(ago?.[1] ?? 0);
	return years > 0 ? years : null;
}
