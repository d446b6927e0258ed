/** `Forwarded from` as interface languages write it, before the name. Longest first where one begins another. */
const BEFORE: readonly string[] = [
	'forwarded from',
	'forwarded message from',
	'forward from',
	'reposted from',
	'переслано из канала',
	'переслано из',
	'переслано от',
	'переслано с',
	'переслано',
	'переслано від',
	'переслано з',
	'переслане з',
	'переслане від',
	'репост из',
	'пераслана з',
	'пераслана ад',
	'препратено от',
	'прослеђено од',
	'weitergeleitet von',
	'weitergeleitet aus',
	'reenviado desde',
	'reenviado de',
	'reenviat des de',
	'reenviat de',
	'transféré depuis',
	'transféré de',
	'transmis depuis',
	'transmis de la',
	'transmis de',
	'transféré par',
	'inoltrato da',
	'inoltrato dal',
	'encaminhado de',
	'encaminhada de',
	'encaminhado por',
	'reencaminhado de',
	'doorgestuurd van',
	'doorgestuurd vanuit',
	'przekazano od',
	'przekazano z',
	'przekazane od',
	'przekazane z',
	'przesłano od',
	'przesłano dalej od',
	'przesłane dalej od',
	'iletildi',
	'iletilen',
	'şuradan iletildi',
	'şu kişiden iletildi',
	'kimden iletildi',
	'videresendt fra',
	'vidarebefordrat från',
	'vidarebefordrad från',
	'välitetty käyttäjältä',
	'välitetty lähteestä',
	'välitetty',
	'diteruskan dari',
	'dimajukan dari',
	'chuyển tiếp từ',
	'được chuyển tiếp từ',
	'redirecționat de la',
	'přeposláno od',
	'přeposláno z',
	'preposlané od',
	'továbbítva innen',
	'továbbítva tőle',
	'proslijeđeno od',
	'prosleđeno od',
	'προωθήθηκε από',
	'yönləndirildi',
	'uzatildi',
	'محولة من',
	'محول من',
	'تم التحويل من',
	'معاد توجيهها من',
	'مُعاد توجيهها من',
	'أعيد توجيهها من',
	'تمت إعادة التوجيه من',
	'إعادة توجيه من',
	'معاد إرسالها من',
	'فرستاده شده از',
	'فوروارد شده از',
	'هدایت‌شده از',
	'هدایت شده از',
	'بازارسال شده از',
	'بازارسال از',
	'ارسال شده از',
	'הועבר מאת',
	'הועבר מ',
	'הועברה מ',
	'转发自',
	'轉發自',
	'轉寄自',
	'转发来自',
	'轉發來自',
	'转自',
	'転送元',
	'전달됨'
];

/** The same, after the name. */
const AFTER: readonly string[] = [
	'kişisinden iletildi',
	'kanalından iletildi',
	'adlı kişiden iletildi',
	'から転送',
	'에서 전달됨',
	'님이 전달',
	'से अग्रेषित',
	'dan uzatildi',
	'的转发',
	'的轉發'
];

/** Telegram allows 128 characters in a name; a longer line is prose that happens to begin so. */
const NAME_MAX = 128;
/** A name seldom runs so many words up to a full stop, a sentence does. */
const PROSE_WORDS = 8;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
const longestFirst = (words: readonly string[]) =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map(escape)
		.join('|');
const PREFIX = new RegExp(
	`^[\\s↪↩➡⤵🔁\\uFE0F\\u200E\\u200F]*(?:${longestFirst(BEFORE)})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])\\s*[:：]?\\s*(.*)$`,
	'isu'
);
const SUFFIX = new RegExp(`^(.{1,${NAME_MAX}}?)\\s*(?:${longestFirst(AFTER)})$`, 'isu');
/** Bare verbs are markers only with a colon after them: as a first word of a sentence they are common. */
const NEEDS_COLON =
	/^[\s\u200E\u200F]*(?:переслано|iletildi|iletilen|välitetty|yönləndirildi|uzatildi|전달됨)\s+[^:：\s]/iu;
const NEEDS_COLON_BARE =
	/^[\s\u200E\u200F]*(?:переслано|iletildi|iletilen|välitetty|yönləndirildi|uzatildi|전달됨)\s*$/iu;
const COMPOUND = /^[\s\u200E\u200F]*переслано\s+(?:из|от|с|від|з)\s/iu;

/**
 * The origin that a forward line names, kept as shown (flags and all); '' where the name stands on the next line;
 * null where the line is no forward line.
 */
export function readForward(text: string): string | null {
	const line = text.trim();
	if (line.length > NAME_MAX * 2) return null;
	if ((NEEDS_COLON.test(line) && !COMPOUND.test(line)) || NEEDS_COLON_BARE.test(line)) return null;
	const name = (PREFIX.exec(line)?.[1] ?? SUFFIX.exec(line)?.[1])?.trim();
	if (name === undefined || name.length > NAME_MAX) return null;
	if (/[.!?;]$/u.test(name) && name.split(/\s+/u).length >= PROSE_WORDS) return null;
	return name;
}
