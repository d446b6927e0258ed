const UNIT_EN = '(?:second|minute|hour|day|week|month|year)s?';
const UNIT_RU =
	'(?:секунд[уы]?|минут[уы]?|час(?:а|ов)?|день|дн(?:я|ей|і|ів)|недел[юиь]|месяц(?:а|ев)?|год(?:а|у)?|лет|рок(?:и|ів)?|рік|місяц(?:ь|і|ів)|тиж(?:день|ні|нів)|годин[уи]?|хвилин[уи]?)';
const SPAN =
	'\\p{Nd}+\\s[\\p{L}\\p{M}.]{2,12}(?:(?:[,،]|\\s[\\p{L}\\p{M}]{1,3})?\\s\\p{Nd}+\\s[\\p{L}\\p{M}.]{2,12})*';

/** How pages in each language say how long ago a post was written, as a whole line. */
const AGES: readonly RegExp[] = [
	new RegExp(
		`^(?:\\p{Nd}+|an?|one)\\s${UNIT_EN}(?:(?:,|\\sand|,\\sand)?\\s\\p{Nd}+\\s${UNIT_EN})*\\sago$`,
		'iu'
	),
	new RegExp(
		`^(?:\\p{Nd}+\\s)?${UNIT_RU}(?:(?:,|\\s[ий]|\\sта)?\\s\\p{Nd}+\\s${UNIT_RU})*\\s(?:назад|тому)$`,
		'iu'
	),
	new RegExp(`^(?:vor|hace|il y a|há|منذ|قبل)\\s${SPAN}$`, 'iu'),
	new RegExp(`^${SPAN}\\s(?:fa|atrás|önce|temu|geleden|sitten|yang lalu|trước|پیش|قبل)$`, 'iu'),
	new RegExp(`^(?:for|för)\\s${SPAN}\\s(?:siden|sedan)$`, 'iu'),
	/^(?:\p{Nd}+\s?(?:年|个月|個月|周|週|天|日|小时|小時|分钟|分鐘|時間|か月|ヶ月|분|시간|일|주|개월|년)[,，、]?\s?)+(?:前|以前|之前|전)$/u
];

/** A line that is nothing but an age, such as `2 years, 3 months ago`. */
export function isAge(text: string): boolean {
	const line = text.trim();
	return line.length <= 60 && !/[.!?:]$/u.test(line) && AGES.some((age) => age.test(line));
}
