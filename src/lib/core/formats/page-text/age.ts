const UNIT_EN =
	'(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy])\\.?';
const UNIT_RU =
	'(?:секунд[уы]?|сек\\.?|минут[уы]?|мин\\.?|час(?:а|ов)?|ч\\.?|день|дн(?:я|ей|і|ів)|дн\\.?|недел[юиь]|нед\\.?|месяц(?:а|ев)?|мес\\.?|год(?:а|у)?|г\\.?|лет|л\\.?|рок(?:и|ів)?|рік|місяц(?:ь|і|ів)|тиж(?:день|ні|нів)|годин[уи]?|хвилин[уи]?|гадзін[уы]?|дзён|дзень|гадоў|гады|год)';
const ONE = '(?:eine[mrns]?|einer|une?|un[ao]?|um[a]?|een|een|bir|én|ett|en|один|одну|jeden|jedną)';
const COUNTED = `(?:\\p{Nd}+|${ONE})\\s[\\p{L}\\p{M}.]{1,12}`;
/** Counted units, with commas or a short `and` between. */
const SPAN = `(?:${COUNTED})(?:(?:[,،]|\\s[\\p{L}\\p{M}]{1,3})?\\s${COUNTED})*`;
const ABOUT =
	'(?:(?:about|almost|over|around|nearly|more than|около|примерно|почти|более|больше|близько|майже|понад|etwa|ungefähr|fast|über|mehr als|environ|presque|plus de|casi|más de|cerca de|circa|quasi|quase|mais de|yaklaşık|około|ponad|prawie|ongeveer|sekitar|حوالي|حدود)\\s)?';

/** How pages in each language say how long ago a post was written, as a whole line. */
const AGES: readonly RegExp[] = [
	/^(?:just now|только что|щойно|gerade eben|à l['’]instant|ahora mismo|proprio ora|agora mesmo|az önce|przed chwilą|zojuist|baru saja|刚刚|剛剛|たった今|방금|همین الان|الآن|hozirgina|жаңа ғана)$/iu,
	new RegExp(
		`^${ABOUT}(?:\\p{Nd}+\\s?|an?\\s|one\\s)${UNIT_EN}(?:(?:,|\\sand|,\\sand)?\\s\\p{Nd}+\\s?${UNIT_EN})*\\sago$`,
		'iu'
	),
	new RegExp(
		`^${ABOUT}(?:\\p{Nd}+\\s)?${UNIT_RU}(?:(?:,|\\s[ийі]|\\sта)?\\s\\p{Nd}+\\s${UNIT_RU})*\\s(?:назад|тому|таму)$`,
		'iu'
	),
	new RegExp(`^(?:vor|hace|il y a|há|منذ|قبل)\\s${ABOUT}${SPAN}$`, 'iu'),
	/^(?:منذ|قبل)\s(?:سنة|سنتين|عام|عامين|شهر|شهرين|أسبوع|أسبوعين|يوم|يومين|ساعة|ساعتين|دقيقة|دقيقتين)$/u,
	new RegExp(
		`^${ABOUT}${SPAN}\\s(?:fa|atrás|önce|temu|geleden|sitten|yang lalu|lalu|trước|پیش|قبل|oldin|avval|бұрын|мурун|əvvəl|tagasi)$`,
		'iu'
	),
	/^(?:rok|miesiąc|tydzień|dzień|godzinę|minutę)\stemu$|^(?:setahun|sebulan|seminggu|sehari|sejam)\s(?:yang\s)?lalu$/iu,
	new RegExp(`^(?:for|för)\\s${SPAN}\\s(?:siden|sedan)$`, 'iu'),
	/^(?:约|約|大约|약\s?)?(?:\p{Nd}+\s?(?:年|个月|個月|周|週|天|日|小时|小時|分钟|分鐘|分|秒|時間|週間|日間|か月|ヶ月|カ月|분|시간|일|주|개월|달|년|초)[,，、]?\s?)+(?:前|以前|之前|전)$/u
];
/** What may stand around an age on its line. */
const SIGNS = /^[\s·•|,–—-]+|[\s·•|,–—-]+$/gu;
const LABEL =
	/^(?:(?:posted|published|added|опубликовано|добавлено|опубліковано|veröffentlicht|publicado|publié|pubblicato|opublikowano|geplaatst|diposting)\s*:?\s|[🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⏰⏱⏲⌚📅🗓]\uFE0F?\s?)/iu;
const AGE_MAX = 60;
/** A word of every age; without one no line is searched for an age. */
const HINT =
	/\p{Nd}.*(?:ago|назад|тому|таму|siden|sedan|fa|atrás|önce|temu|geleden|sitten|lalu|trước|پیش|قبل|oldin|avval|бұрын|前|전)|(?:vor|hace|il y a|há|منذ|قبل|for|för)\s.*\p{Nd}/iu;

/** A line that is nothing but an age, such as `2 years, 3 months ago`. The day it counts from is not known. */
export function isAge(text: string): boolean {
	const line = text.trim().replace(/\s+/gu, ' ');
	if (line.length > AGE_MAX + 20 || /[!?:]$/u.test(line)) return false;
	const bare = line.replace(SIGNS, '').replace(LABEL, '');
	return bare.length <= AGE_MAX && AGES.some((age) => age.test(bare));
}

/** What else stands on a line that begins or ends with an age, such as `1.2K views · 2 years ago`; null where none does. */
export function besideAge(text: string): string | null {
	const line = text.trim().replace(/\s+/gu, ' ');
	if (line.length > 2 * AGE_MAX || !HINT.test(line)) return null;
	for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) {
		const start = line.slice(0, at).replace(SIGNS, '');
		const end = line.slice(at + 1).replace(SIGNS, '');
		if (isAge(end)) return start;
		if (isAge(start) && !(goesOn(start, end) && !SET_APART.test(line))) return end;
	}
	return null;
}

const SET_APART = /\s[·•|]\s/u;
/** `vor 2 Jahren` is an age already before `3 Monaten` makes it a longer one. */
const goesOn = (start: string, end: string) =>
	/^(?:vor|hace|il y a|há|منذ|قبل)\s/iu.test(start) && isAge(`vor ${end.replace(/^\p{L}{1,3}\s/u, '')}`);
