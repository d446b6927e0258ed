const HASHTAGS = /^(?:[\s,;|•·]*[#＃][\p{L}\p{N}\p{M}_\u200C]+)+[\s,;|.•·]*$/u;
const ADDRESS =
	'(?:(?:https?|tg):\\/\\/\\S+|(?:www\\.|t\\.me\\/|telegram\\.me\\/)\\S+|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|org|net|ru|info|int|eu|gov|tv|me|рф)\\/\\S*)';
const LINK_LINE = new RegExp(
	`^[^\\p{L}\\p{N}]*(?:[\\p{L}\\p{N} .()'’-]{0,30}[:：]?\\s*)?${ADDRESS}[^\\p{L}\\p{N}]*$`,
	'iu'
);

const TAILS =
	'read (?:it )?(?:in full|more|on|further)|read the (?:full|whole) (?:text|article|statement|transcript|interview|story)|full (?:text|version|transcript|video|article|statement)|' +
	'watch (?:in full|the (?:full )?video|online|live)|more details|learn more|continue reading|details|transcript|' +
	'читать(?: (?:полностью|далее|дальше|целиком|подробнее|полный текст))|читайте (?:полностью|далее|подробнее)|полностью|подробнее|подробности|полный текст|полная версия|' +
	'полная стенограмма|стенограмма|смотреть (?:полностью|видео)|читати (?:повністю|далі)|докладніше|детальніше|повний текст|' +
	'weiterlesen|mehr (?:lesen|erfahren|dazu)|vollständiger (?:text|artikel)|ganzer artikel|volltext|leer (?:más|completo)|texto completo|más información|seguir leyendo|' +
	'lire (?:la suite|plus|en entier|en intégralité|le texte (?:intégral|complet))|texte (?:intégral|complet)|en savoir plus|leggi (?:tutto|di più|il testo (?:completo|integrale))|' +
	'testo (?:completo|integrale)|continua a leggere|leia (?:mais|na íntegra|o texto completo)|ler mais|saiba mais|na íntegra|lees (?:verder|meer)|czytaj (?:więcej|dalej|całość)|' +
	'pełny tekst|devamını oku|devamı(?: için)?|tam metin|daha fazlası|les mer|les hele (?:saken|teksten)|läs mer|læs mere|lue lisää|baca selengkapnya|selengkapnya|' +
	'xem thêm|đọc thêm|阅读(?:全文|更多)|閱讀(?:全文|更多)|查看全文|全文|ادامه مطلب|متن کامل|بیشتر بخوانید|اقرأ المزيد|للمزيد|النص الكامل|المزيد|קרא עוד|続きを読む|더 보기';
const TAIL = new RegExp(
	`^[^\\p{L}\\p{N}]*(?:${TAILS})(?:[^\\p{L}\\p{N}]*|[:：]?\\s*${ADDRESS}.*|\\s+(?:here|здесь|тут|hier|aquí|ici|qui|aqui|по ссылке|на сайте)[^\\p{L}\\p{N}]*)$`,
	'iu'
);
const LETTERS_FEW = 60;

/** A line such as `👉 Read in full` that leads away from the post it ends. */
export function isTail(text: string): boolean {
	const line = text.trim();
	return line.length <= LETTERS_FEW + 100 && TAIL.test(line);
}

/** A line of nothing but hashtags. */
export function isHashtagLine(text: string): boolean {
	return text.length <= 400 && HASHTAGS.test(text.trim());
}

/** A line that is a link, with at most a few words of label before it. */
export function isLinkLine(text: string): boolean {
	const line = text.trim();
	return line.length <= 300 && LINK_LINE.test(line);
}

const LINK = /(?:https?|tg):\/\/[^\s\p{Cc}<>"“”«»\uFFFD]+/giu;

/** Every http, https or tg link of a text, each once, in order, without the punctuation of the sentence around it. */
export function findLinks(text: string): string[] {
	const found = new Set<string>();
	for (const [match] of text.matchAll(LINK)) {
		let link = match.replace(/[.,;:!?…'’*_]+$/u, '');
		while (/[)\]]$/u.test(link) && count(link, /[)\]]/gu) > count(link, /[([]/gu))
			link = link.slice(0, -1).replace(/[.,;:!?…]+$/u, '');
		if (/:\/\/./u.test(link)) found.add(link);
	}
	return [...found];
}

function count(text: string, sign: RegExp): number {
	return text.match(sign)?.length ?? 0;
}
