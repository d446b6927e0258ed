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
	'şuradan iletildi',
	'şu kişiden iletildi',
	'kimden iletildi',
	'videresendt fra',
	'vidarebefordrat från',
	'vidarebefordrad från',
	'välitetty käyttäjältä',
	'välitetty lähteestä',
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
	'転送元'
];

/** Bare verbs are markers only with a colon after them: as a first word of a sentence they are common. */
const BEFORE_COLON: readonly string[] = [
	'переслано',
	'iletildi',
	'iletilen',
	'välitetty',
	'yönləndirildi',
	'uzatildi',
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

const escape = (text: string) =>
	text
		.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
		.replace(/ /gu, '\\s+')
		// The capital of the Turkish dotted i is no capital of i elsewhere.
		.replace(/^i/u, '[iİ]');
const longestFirst = (words: readonly string[]) =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map(escape)
		.join('|');
/** Arrows and direction marks that some apps put first. */
const SIGNS = '(?:\\s|[↪↩➡⤵🔁\\uFE0F\\u200E\\u200F])*';
const WORD_ENDS = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}])';
const PREFIX = new RegExp(`^${SIGNS}(?:${longestFirst(BEFORE)})${WORD_ENDS}\\s*[:：]?\\s*(.*)$`, 'isu');
const COLON = new RegExp(`^${SIGNS}(?:${longestFirst(BEFORE_COLON)})\\s*[:：]\\s*(.*)$`, 'isu');
const SUFFIX = new RegExp(`^(.{1,${String(NAME_MAX)}}?)\\s*(?:${longestFirst(AFTER)})$`, 'isu');

/**
 * The origin that a forward line names, kept as shown (flags and all); '' where the name stands on the next line;
 * null where the line is no forward line.
 */
export function readForward(text: string): string | null {
	const line = text.trim();
	if (line.length > NAME_MAX * 2) return null;
	const bare = /^\[(.*)\]$/su.exec(line)?.[1] ?? line;
	const name = (PREFIX.exec(bare)?.[1] ?? COLON.exec(bare)?.[1] ?? SUFFIX.exec(bare)?.[1])?.trim();
	if (name === undefined || name.length > NAME_MAX) return null;
	return /[.!?;]$/u.test(name) && name.split(/\s+/u).length >= PROSE_WORDS ? null : name;
}
