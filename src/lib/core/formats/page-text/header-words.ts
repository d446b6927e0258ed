import { opensApp } from './media.ts';
import { COUNT } from './numbers.ts';

/** Buttons under a channel's description. Only these say by themselves that a header ends. */
const SURE: readonly string[] = [
	'download telegram',
	'open in telegram',
	'preview channel',
	'view channel',
	'view in telegram',
	'join channel',
	'open channel',
	'subscribe to channel',
	'get telegram',
	'скачать telegram',
	'установить telegram',
	'открыть в telegram',
	'предпросмотр канала',
	'открыть канал',
	'посмотреть канал',
	'завантажити telegram',
	'відкрити в telegram',
	'переглянути канал',
	'telegram herunterladen',
	'telegram laden',
	'in telegram öffnen',
	'kanal (?:anzeigen|ansehen|öffnen)',
	'descargar telegram',
	'abrir en telegram',
	'ver canal',
	'télécharger telegram',
	'ouvrir (?:dans|avec) telegram',
	'(?:voir|aperçu d[ue]) (?:la |le )?(?:chaîne|canal)',
	'scarica telegram',
	'apri (?:in|su|con) telegram',
	'(?:anteprima|vedi) canale',
	'(?:baixar|descarregar|transferir) (?:o )?telegram',
	'abrir no telegram',
	'pré-visualizar canal',
	"telegram['’]?[ıi]? indir",
	"telegram['’](?:da|ta) aç",
	'kanalı (?:görüntüle|önizle)',
	'pobierz telegram(?:a)?',
	'otwórz w telegram(?:ie)?',
	'telegram downloaden',
	'download telegram app',
	'last ned telegram',
	'ladda ner telegram',
	'hent telegram',
	'lataa telegram',
	'åpne i telegram',
	'öppna i telegram',
	'stáhnout telegram',
	'descarcă telegram',
	'unduh telegram',
	'tải telegram',
	'telegram(?:ni)? yuklab olish',
	'спампаваць telegram',
	"telegram(?:'?ды)? жүктеу",
	'下载\\s?telegram',
	'下載\\s?telegram',
	'加入频道',
	'加入頻道',
	'打开频道',
	'预览频道',
	'在\\s?telegram\\s?中打开',
	'telegram\\s?をダウンロード',
	'チャンネルに参加',
	'telegram 다운로드',
	'(?:دانلود|بارگیری) تلگرام',
	'(?:تنزيل|تحميل) (?:تيليجرام|تلغرام|تيليغرام|telegram)',
	'باز کردن در تلگرام',
	'פתח בטלגרם',
	'הורד(?:ת)? (?:את )?טלגרם',
	'पूर्वावलोकन चैनल',
	'telegram डाउनलोड करें'
];
/** Words that end a header only together with its counts. */
const UNSURE: readonly string[] = [
	'join',
	'subscribe',
	'follow',
	'open',
	'preview',
	'подписаться',
	'вступить',
	'присоединиться',
	'підписатися',
	'приєднатися',
	'beitreten',
	'abonnieren',
	'kanal beitreten',
	'unirse(?: al canal)?',
	'suscribirse',
	'rejoindre(?: le canal| la chaîne)?',
	"s['’]abonner",
	'unisciti(?: al canale)?',
	'iscriviti',
	'entrar(?: no canal)?',
	'inscrever-se',
	'katıl',
	'kanala katıl',
	'abone ol',
	'dołącz(?: do kanału)?',
	'bli med',
	'gå med',
	'加入',
	'订阅',
	'訂閱',
	'پیوستن(?: به کانال)?',
	'عضویت',
	'انضمام?',
	'انضم(?: إلى القناة)?',
	'اشتراك'
];
const JUNK: readonly string[] = [
	'verified',
	'verified channel',
	'scam',
	'telegram channel',
	'channel',
	'public channel',
	'подтверждённый канал',
	'about',
	'blog',
	'apps',
	'platform',
	'channel info',
	'show more',
	'contact',
	'channel verified',
	'if you have telegram, you can (?:view|contact|join).{0,160}',
	'you can view and join.{0,160}',
	'если у вас есть telegram.{0,160}',
	"don['’]t have telegram yet\\? .{0,80}"
];
/** Whether spelt as the app does or in another script. */
const anySpelling = (words: readonly string[]) =>
	words.join('|').replaceAll('telegram', '(?:telegram|телеграмм?|тг)');
const exact = (words: readonly string[]) =>
	new RegExp(`^[^\\p{L}\\p{N}]*(?:${anySpelling(words)})[^\\p{L}\\p{N}]*$`, 'iu');
const SURE_BUTTON = exact(SURE);
const UNSURE_BUTTON = exact(UNSURE);
const JUNK_LINE = exact(JUNK);

const COUNTED =
	'(?:subscribers?|members?|followers?|online|photos?|videos?|files?|links?|gifs?|voice messages?|posts?|stories|' +
	'подписчик(?:ов|а)?|участник(?:ов|а)?|в сети|фото(?:графи[яийе]+)?|видео|файл(?:ов|а|ы)?|ссыл(?:ок|ки|ка)|підписник(?:ів|и|а)?|учасник(?:ів|и|а)?|відео|світлин[иа]?|файлів|посилан(?:ь|ня)|падпісчыка?ў|' +
	'abonnent(?:en|innen)?|abonnenten|mitglied(?:er)?|fotos?|dateie?n?|links|suscriptor(?:es)?|miembros?|archivos?|enlaces?|vídeos?|' +
	'abonnés?|membres?|vidéos?|fichiers?|liens?|iscritt[io]|membr[io]|foto|video|file|link|inscritos?|subscritor(?:es)?|assinantes?|membros?|arquivos?|ficheiros?|ligaç(?:ões|ão)|' +
	'abone|üye|fotoğraf|dosya|bağlantı|subskrybent(?:ów|ci)?|członk(?:ów|owie)|zdję(?:ć|cia|cie)|film(?:ów|y)?|plik(?:ów|i)?|link(?:ów|i)|linków|abonnees?|leden|bestand(?:en)?|koppelingen|' +
	'abonnenter|medlemmer|bilder|videoer|filer|lenker|prenumeranter|medlemmar|länkar|tilaaj(?:aa|at)|kuvaa|tiedostoa|linkkiä|odběratel(?:ů|é)|fotek|souborů|odkazů|abonați|fotografii|fișiere|pelanggan|anggota|berkas|tautan|obunachi(?:lar)?|a[\\x27ʻ‘’]zo(?:lar)?|жазылушы|қатысушы|' +
	'(?:位|名|个)?\\s?(?:订阅者|訂閱者|成员|成員|粉丝)|(?:张|張)?\\s?(?:图片|照片|相片|圖片)|(?:个|個|部)?\\s?(?:视频|影片)|(?:个|個)?\\s?(?:文件|檔案)|(?:个|個|条|條)?\\s?(?:链接|連結)|' +
	'人の登録者|登録者|人のメンバー|メンバー|枚の写真|写真|本の動画|動画|ファイル|リンク|구독자|명|사진|동영상|파일|링크|' +
	'مشترک|عضو|مشترك(?:ين|ون)?|مشتركًا|أعضاء|دنبال‌?کننده|عکس|ویدیو|ویدئو|فایل|لینک|پیوند|صورة|صور|فيديو|فيديوهات|ملف|ملفات|رابط|روابط|מנויים|תמונות|סרטונים|קבצים|קישורים)';
const PAIR = `${COUNT}[\\s\\u00A0\\u202F\\u200C]*${COUNTED}|${COUNTED}\\s?[:：]\\s?${COUNT}|구독자\\s?${COUNT}\\s?명`;
const KNOWN = new RegExp(`^(?:(?:${PAIR})[\\s,·•|/;]*)+$`, 'iu');
/** The shape of a count in a language not listed; three in a row are a counts block. */
const SHAPE = new RegExp(`^${COUNT}[\\s\\u00A0]+[\\p{L}\\p{M}'’‌]+(?:\\s[\\p{L}\\p{M}'’]+){0,2}$`, 'iu');
const TITLE =
	/^(?:telegram:\s?(?:contact|view|join(?: group chat)?|написать|переглянути|перейти|связаться с)\s@?(?<handle>[a-z]\w{3,31})|(?<name>.{1,128}?)\s[–—-]\s(?:telegram|телеграм|تلگرام)(?:\s(?:channel|канал))?)$/iu;
const HANDLE = /^(?:@|(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?)([a-z]\w{3,31})\/?(?:\?\S*)?$/iu;
/** Words by which a channel speaks of itself. */
const SELF =
	/(?:official|channel|embassy of|welcome to|subscribe|contact|feedback|e-?mail|twitter|facebook|youtube|instagram|website|vk\.com|t\.me\/|https?:\/\/|@\w{3,}|официальн|канал|подпис|обратная связь|сайт|вконтакте|контакт|офіційн|offiziell|kanal|oficial|canal|officiel|chaîne|ufficiale|canale|resmi|oficjaln|kanał|offisiell|officiële|官方|频道|頻道|公式|チャンネル|채널|کانال|رسمی|رسمية|القناة|قناة|ערוץ)/iu;

/** Copies keep the no-break spaces of a page. */
const plain = (text: string) => text.trim().replace(/\s+/gu, ' ');
export const isSureButton = (text: string) => SURE_BUTTON.test(plain(text));
export const isButton = (text: string) =>
	isSureButton(text) || UNSURE_BUTTON.test(plain(text)) || opensApp(text);
export const isHeaderJunk = (text: string) => text.length < 300 && JUNK_LINE.test(plain(text));
export const isKnownCount = (text: string) => text.length < 200 && KNOWN.test(text.trim());
export const hasCountShape = (text: string) => text.length < 60 && SHAPE.test(text.trim());
/** Whether a line reads as a channel's word on itself: its kind, an address, how to reach it. */
export const speaksOfChannel = (text: string) => SELF.test(text);

/** The page's own title line, e.g. `Name – Telegram` or `Telegram: Contact @handle`. */
export function readTitle(
	text: string
): { readonly name: string | null; readonly handle: string | null } | null {
	const groups = TITLE.exec(text.trim())?.groups;
	return groups === undefined ? null : { name: groups['name'] ?? null, handle: groups['handle'] ?? null };
}

/** The handle that a line consists of, without its sign, or null. */
export function readHandle(text: string): string | null {
	return HANDLE.exec(text.trim())?.[1] ?? null;
}
