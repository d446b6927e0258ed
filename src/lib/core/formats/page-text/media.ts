import type { MediaKind } from '#lib/core/model/post.ts';

/**
 * What a line that stands in for a picture, video or the like says. `kind` is null for a button under such a line.
 * Pages print media above its text, except the word that the post can't be shown, which stands under what can.
 */
export interface MediaMark {
	readonly kind: MediaKind | null;
	readonly side: 'before' | 'after';
}

const list = (...words: string[]) => new RegExp(`^(?:${words.join('|')})[.!]?$`, 'iu');

const OPEN_APP = list(
	'please open telegram to view this post',
	'open telegram to view this post',
	'please open telegram to view this message',
	'(?:пожалуйста, )?откройте telegram, чтобы (?:посмотреть|увидеть|просмотреть) (?:этот пост|эту публикацию|пост|публикацию)',
	'(?:будь ласка, )?відкрийте telegram, щоб (?:переглянути|побачити) (?:цей допис|цю публікацію|цей пост)',
	'bitte öffne telegram,? um diesen (?:beitrag|post) (?:anzusehen|zu sehen|anzuzeigen)',
	'(?:por favor, )?abre telegram para ver (?:esta publicación|este post|este mensaje)',
	'(?:veuillez ouvrir|ouvrez) telegram pour (?:voir|afficher) (?:cette publication|ce post|ce message)',
	'(?:per favore,? )?apri telegram per (?:vedere|visualizzare) questo (?:post|messaggio)',
	'(?:por favor, )?abra o telegram para ver (?:esta publicação|este post)',
	"(?:bu )?gönderiyi görüntülemek için lütfen telegram['’]ı açın",
	"lütfen bu gönderiyi görüntülemek için telegram['’]ı açın",
	'otwórz telegram,? aby (?:zobaczyć|wyświetlić) ten (?:post|wpis)',
	'open telegram om (?:dit bericht|deze post) te bekijken',
	'åpne telegram for å se (?:dette innlegget|denne posten)',
	'(?:请|請)?(?:在|打开|打開|開啟)\\s?telegram\\s?(?:中)?(?:以)?(?:查看|檢視)(?:此|该|這篇|这篇)?(?:帖子|消息|貼文|訊息)',
	'この投稿を(?:表示|閲覧)?する?には\\s?telegram\\s?を開いてください',
	'이 게시물을 보려면 telegram을 (?:여세요|열어 주세요)',
	'(?:silakan )?buka telegram untuk melihat (?:postingan|pos|kiriman) ini',
	'برای (?:مشاهده|دیدن)ٔ? این پست،? (?:لطفاً |لطفا )?تلگرام را باز کنید',
	'(?:يرجى |الرجاء )?(?:فتح|افتح) (?:تيليجرام|تلغرام|تيليغرام|telegram) (?:لعرض|لمشاهدة) هذا المنشور'
);
const TOO_BIG = list(
	'(?:this )?media is too big',
	'(?:медиа|медиафайл|файл) слишком (?:большой|большое|велик)',
	'медіа(?:файл)? завеликий',
	'(?:die )?(?:medien|datei|medium) (?:ist|sind) zu groß',
	'(?:el archivo|el medio|multimedia) es demasiado grande',
	'(?:le (?:média|fichier)) est trop (?:volumineux|gros|lourd)',
	'(?:il (?:media|file)) è troppo grande',
	'(?:a )?mídia é (?:muito|demasiado) grande',
	'medya çok büyük',
	'(?:plik|media|multimedia) (?:jest|są) za duż[ye]',
	'media is te groot',
	'mediet er for stort',
	'媒体(?:文件)?(?:太|过)大',
	'媒體(?:檔案)?太大',
	'メディアが大きすぎます',
	'미디어가 너무 큽니다',
	'media terlalu besar',
	'رسانه (?:خیلی|بسیار|بیش از حد) بزرگ است',
	'الوسائط كبيرة جد[اًا]+'
);
const UNSUPPORTED = list(
	'this media is not supported(?: in (?:your browser|the widget|this browser))?',
	'this (?:post|message) is not supported(?: in (?:your browser|the widget))?',
	'(?:это|этот) (?:медиа|медиафайл|тип медиа|сообщение) не поддерживается(?: (?:в (?:вашем|этом) браузере|вашим браузером|в виджете))?',
	'(?:цей )?медіа(?:файл)? не підтримується(?: (?:у|в) (?:вашому браузері|віджеті))?',
	'diese medien werden (?:in deinem browser |von deinem browser )?nicht unterstützt',
	'este (?:archivo|contenido|medio)(?: multimedia)? no es compatible(?: con (?:tu navegador|el widget))?',
	"ce (?:média|contenu) n['’]est pas (?:pris en charge|compatible)(?: (?:par|avec|dans) (?:votre|ton) navigateur| (?:par|dans) le widget)?",
	'questo (?:media|contenuto) non è supportato(?: (?:nel|dal) (?:tuo browser|widget))?',
	'esta mídia não (?:é suportada|tem suporte)(?: (?:no|pelo) (?:seu navegador|widget))?',
	'bu medya (?:tarayıcınızda|widget içinde)?\\s?desteklenmiyor',
	'ten plik nie jest obsługiwany',
	'dette mediet støttes ikke(?: i nettleseren(?: din)?)?',
	'deze media wordt niet ondersteund(?: (?:door|in) (?:je|uw) browser)?',
	'media ini tidak didukung(?: di (?:browser|peramban) anda)?',
	'このメディアは(?:お使いのブラウザでは)?サポートされていません',
	'이 미디어는 (?:브라우저에서 )?지원되지 않습니다',
	'(?:您的)?浏览器不支持此媒体',
	'此媒体不(?:受)?支持',
	'(?:您的)?瀏覽器不支援此媒體',
	'این رسانه (?:در مرورگر شما )?پشتیبانی نمی[‌ ]?شود',
	'هذه الوسائط غير مدعومة(?: في متصفحك)?'
);
const VIEW_IN_APP = list(
	'view in telegram',
	'посмотреть в telegram',
	'открыть в telegram',
	'смотреть в telegram',
	'переглянути в telegram',
	'відкрити в telegram',
	'in telegram (?:ansehen|öffnen|anzeigen)',
	'ver en telegram',
	'voir (?:dans|sur) telegram',
	'afficher dans telegram',
	'(?:vedi|visualizza|apri) (?:in|su) telegram',
	'ver no telegram',
	"telegram['’]da (?:görüntüle|gör|aç)",
	'zobacz w telegram(?:ie)?',
	'bekijk in telegram',
	'(?:se|vis|åpne) i telegram',
	'telegram\\s?で(?:表示|見る|開く)',
	'telegram에서 (?:보기|열기)',
	'(?:lihat|buka) di telegram',
	"telegramda (?:ko['ʻ‘’]rish|ochish)",
	'在\\s?telegram\\s?中?(?:查看|打开|檢視|開啟)',
	'(?:مشاهده|نمایش) در تلگرام',
	'(?:عرض|شاهد) في (?:تيليجرام|تلغرام|تيليغرام|telegram)'
);
const POLL = list(
	'(?:anonymous|public) (?:poll|quiz)',
	'final results',
	'анонимный опрос',
	'(?:публичный|открытый) опрос',
	'викторина',
	'анонімне опитування',
	'anonyme (?:umfrage|abstimmung)',
	'encuesta anónima',
	'sondage anonyme',
	'sondaggio anonimo',
	'enquete anônima',
	'votação anónima',
	'anonim (?:anket|oylama)',
	'anonimowa ankieta',
	'anonieme peiling',
	'anonym avstemning',
	'匿名の?(?:投票|アンケート)',
	'익명 투표',
	'jajak pendapat anonim',
	"anonim so['ʻ‘’]rovnoma",
	'نظرسنجی ناشناس',
	'تصويت مجهول',
	'استطلاع مجهول'
);
const VOTES =
	/^\p{Nd}[\p{Nd}.,\s]*[KM]?\s?(?:votes?|voters?|голос(?:а|ов|ів)?|проголосовал[аи]?|stimmen|votos|voti|oy|głos(?:ów|y)?|stemmer|stemmen|suara|ovoz|票|표|رأی|صوت)$/iu;
const KINDS: readonly (readonly [RegExp, MediaKind])[] = [
	[
		list(
			'photo unavailable',
			'photo is unavailable',
			'фото недоступно',
			'foto nicht verfügbar',
			'foto no disponible',
			'photo indisponible'
		),
		'photo'
	],
	[
		list(
			'photo',
			'фото',
			'фотография',
			'світлина',
			'foto',
			'zdjęcie',
			'fotoğraf',
			'图片',
			'照片',
			'圖片',
			'写真',
			'사진',
			'عکس',
			'صورة'
		),
		'photo'
	],
	[
		list(
			'video',
			'видео',
			'відео',
			'vidéo',
			'vídeo',
			'video message',
			'видеосообщение',
			'gif',
			'视频',
			'影片',
			'動画',
			'동영상',
			'wideo',
			'ویدیو',
			'ویدئو',
			'فيديو',
			'video unavailable'
		),
		'video'
	],
	[
		list(
			'voice message',
			'голосовое сообщение',
			'голосове повідомлення',
			'sprachnachricht',
			'mensaje de voz',
			'message vocal',
			'messaggio vocale',
			'mensagem de voz',
			'sesli mesaj',
			'talemelding',
			'语音消息',
			'語音訊息',
			'(?:音声|ボイス)メッセージ',
			'음성 메시지',
			'wiadomość głosowa',
			'spraakbericht',
			'pesan suara',
			'ovozli xabar',
			'дауыстық хабар(?:лама)?',
			'audio(?: file)?',
			'аудио(?:файл)?',
			'پیام صوتی',
			'رسالة صوتية'
		),
		'audio'
	],
	[
		list(
			'sticker',
			'стикер',
			'наклейка',
			'наліпка',
			'autocollant',
			'adesivo',
			'çıkartma',
			'naklejka',
			'stiker',
			'贴纸',
			'貼圖',
			'ステッカー',
			'스티커',
			'استیکر',
			'ملصق'
		),
		'sticker'
	],
	[
		list(
			'document',
			'документ',
			'dokument',
			'documento',
			'\\p{Nd}+(?:[.,]\\p{Nd}+)?\\s?(?:[KMG]B|[КМГ]Б|Ko|Mo)'
		),
		'file'
	],
	[POLL, 'poll'],
	[VOTES, 'poll']
];

/** What a whole line stands in for, or null where it is text. */
export function readMedia(text: string): MediaMark | null {
	const line = text.trim().replace(/\s+/gu, ' ');
	if (line === '' || line.length > 100) return null;
	if (OPEN_APP.test(line)) return { kind: 'unsupported', side: 'after' };
	if (TOO_BIG.test(line)) return { kind: 'video', side: 'before' };
	if (UNSUPPORTED.test(line)) return { kind: 'unsupported', side: 'before' };
	if (VIEW_IN_APP.test(line)) return { kind: null, side: 'after' };
	const kind = KINDS.find(([words]) => words.test(line))?.[1];
	if (kind === undefined) return null;
	return { kind, side: kind === 'poll' || kind === 'file' ? 'after' : 'before' };
}

/** A line that counts the votes of a poll, which is the last of it. */
export function endsPoll(text: string): boolean {
	return text.length <= 100 && VOTES.test(text.trim().replace(/\s+/gu, ' '));
}

/** A button that leads from the page to the app. */
export function opensApp(text: string): boolean {
	return text.length <= 100 && VIEW_IN_APP.test(text.trim());
}
