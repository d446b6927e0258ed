/** What a column may hold, by its name. `channel...` columns are of the channel itself, `user...` ones of who wrote. */
export type NamedRole =
	| 'text'
	| 'title'
	| 'time'
	| 'clock'
	| 'zone'
	| 'id'
	| 'address'
	| 'channelHandle'
	| 'channelName'
	| 'channelId'
	| 'userHandle'
	| 'userName'
	| 'userId'
	| 'author'
	| 'views'
	| 'forwards'
	| 'replyTo'
	| 'replyUser'
	| 'forwardedFrom'
	| 'edited'
	| 'album'
	| 'media'
	| 'links';

/** Names as words in lower case, the surest first, separated by commas. */
const NAMES: Readonly<Record<NamedRole, string>> = {
	text: 'full text, text, tweet text, message text, post text, text content, raw content, content text, message, tweet, content, body, post, caption, text original, text display, textdisplay, textoriginal, desc, selftext, self text, comment text, comment, body text, message content, post content, post message, content html, raw text, cleaned text, clean text, text clean, txt, msg, words, messages, article, statement, original text, original message, fulltext, posttext, tweettext, messagetext, description, story, headline and text, текст, текст сообщения, текст поста, текст публикации, сообщение, сообщения, публикация, пост, содержание, содержимое, контент, описание, текст повідомлення, повідомлення, допис, вміст, texto, mensaje, mensagem, contenido, conteúdo, conteudo, publicación, publicacion, cuerpo, texto completo, nachricht, nachrichtentext, beitrag, beitragstext, inhalt, texte, texte intégral, contenu, corps, testo, messaggio, contenuto, treść, tresc, wiadomość, wpis, metin, mesaj, içerik, gönderi, tekst, bericht, meddelande, viesti, teksti, szöveg, κείμενο, text zprávy, zpráva, příspěvek, mesajul, 文本, 内容, 正文, 全文, 本文, テキスト, ツイート, 投稿, 내용, 메시지, 본문, نص, النص, رسالة, محتوى, متن, پیام',
	title: 'title, headline, subject, заголовок, тема, titel, titre, título, titulo, titolo',
	time: 'created at, created at utc, date utc, datetime utc, timestamp utc, datetime, date time, created utc, published at, publish time, post created, posted at, timestamp, time stamp, created time, create time, created date, creation date, creation time, post date, post time, date posted, message date, tweet date, date published, publication date, pub date, pubdate, published, published on, posted, posted on, sent at, sent, sent date, date sent, taken at, taken at timestamp, unix timestamp, timestamp unix, timestamp ms, created timestamp, date unixtime, epoch, unixtime, unix time, date, date and time, time, created, utc time, time utc, utc, when, day, дата, дата и время, дата публикации, дата сообщения, дата поста, дата создания, дата время, опубликовано, создано, время, время публикации, час, дата та час, дата публікації, створено, опубліковано, fecha, fecha y hora, fecha de publicación, fecha publicacion, hora, data, data e hora, data de publicação, datum, zeitpunkt, zeitstempel, veröffentlicht, datum uhrzeit, erstellt, erstellt am, date de publication, date et heure, publié le, horodatage, data pubblicazione, data i czas, czas, tarih, tarih saat, zaman, päivämäärä, dátum, ημερομηνία, tidpunkt, dato, 日期, 时间, 發佈時間, 发布时间, 日時, 投稿日時, 날짜, 작성일, تاريخ, التاريخ, تاریخ, زمان',
	clock:
		'time, hour, clock, post created time, time of day, created time, время, час, uhrzeit, zeit, heure, hora, ora, czas, godzina, saat, klockslag, aika, 时间, 時刻, 시간, وقت',
	zone: 'timezone, time zone, tz, utc offset, tz offset, timezone offset, часовой пояс, zeitzone, fuseau horaire',
	id: 'status id, tweet id, message id, post id, msg id, mid, id str, status id str, tweet id str, id string, comment id, video id, number, msg no, id, uid, uuid, guid, record id, item id, platform id, platformid, native id, pk, shortcode, post number, message number, no, nr, идентификатор, ид, id сообщения, id поста, ид сообщения, номер, номер сообщения, номер поста, nummer, número, numero, numéro, id mensaje, beitrag id, identifiant, identificador, 编号, 番号, 번호',
	address:
		'permalink, status url, tweet url, post url, message url, message link, post link, tweet link, permalink url, twitter url, url, uri, link, address, web url, weburl, href, permanent url, perma link, full link, video url, webvideourl, post permalink, ссылка, ссылка на пост, ссылка на сообщение, адрес, url поста, посилання, enlace, lien, adresse, verknüpfung, 链接, 链接地址, リンク, 링크, رابط',
	channelHandle:
		'channel username, channel handle, chat username, channel user name, chat handle, channel screen name, channel slug, channel link, channel url, sub, subreddit, group username, page username, peer username, sender chat username, handle канала, юзернейм канала, ссылка на канал',
	channelName:
		'channel name, channel title, channel, chat title, chat name, chat, group name, group title, group, page name, page title, page, blog name, blog, feed, publisher, outlet, dialog, dialog name, source name, sender chat title, to, community, server, канал, название канала, имя канала, чат, название чата, группа, сообщество, паблик, название сообщества, источник, kanal, kanalname, canal, nombre del canal, nome do canal, chaîne, nom de la chaîne, canale, kanał, kanava, csatorna, κανάλι, 频道, 频道名称, チャンネル, 채널, قناة, القناة, کانال',
	channelId:
		'channel id, chat id, peer id, peer id channel id, to id channel id, group id, page id, chatid, channelid, sender chat id, owner id, dialog id, id канала, ид канала, id чата',
	userHandle:
		'screen name, user screen name, screenname, user username, username, user handle, handle, account handle, author username, author handle, author screen name, account acct, acct, account username,  tweet author username, from username, sender username, sender screen name, owner username, twitter handle, user name, author user name, user unique name, author uniqueid, author unique id, nickname, nick, account, user, from user, юзернейм, никнейм, ник, логин, аккаунт, usuario, cuenta, benutzername, nutzername, konto, utilisateur, compte, nom d utilisateur, utente, użytkownik, kullanıcı, kullanıcı adı, 用户名, ユーザー名, 사용자, اسم المستخدم',
	userName:
		'name, display name, user displayname, user display name, user name, author display name, author name, account display name, account name, full name, fullname, author full name, user full name, user fullname, owner name, owner full name, owner fullname, sender name, from name, profile name, имя, отображаемое имя, имя пользователя, название, nombre, nome, nom, nazwa, anzeigename, isim, 名称, 名前, 이름',
	userId:
		'sender id, user id, user id str, author id, author channel id, from id, account id, owner user id, userid, authorid, sender id user id, from id user id, from id channel id, id пользователя, ид автора',
	author:
		'author, post author, signature, author signature, author display name, author name, sender, sender name, from, from name, writer, by, byline, author fullname, creator, posted by, display name, автор, подпись, отправитель, от кого, имя автора, від кого, autor, auteur, autore, verfasser, absender, remitente, yazar, 作者, 著者, 작성자, كاتب',
	views:
		'views, view count, views count, viewcount, viewscount, impression count, impressions, reads, play count, playcount, reach, views total, просмотры, просмотров, количество просмотров, перегляди, vistas, visualizaciones, aufrufe, vues, visualizzazioni, wyświetlenia, görüntülenme, 浏览量, 表示回数',
	forwards:
		'forwards, forward count, forwards count, forwarded count, retweet count, retweets, retweets count, retweetcount, nretweets, num retweets, shares, share count, shares count, sharecount, reposts, reposts count, repost count, reblogs count, reblogs, пересылки, репосты, репостов, поделились, поширення, reenvíos, compartidos, weiterleitungen, partages',
	replyTo:
		'reply to status id, in reply to status id, in reply to status id str, in reply to tweet id, in reply to id, in reply to id str, reply to msg id, reply to message id, reply to msg id reply to msg id, reply to reply to msg id, reply to id, reply to post id, in reply to, reply to, replied to id, referenced tweets replied to id, parent id, reply msg id, ответ на, ответ на сообщение, id ответа',
	replyUser:
		'reply to screen name, in reply to screen name, in reply to username, reply to username, in reply to user username, reply to user',
	forwardedFrom:
		'retweet name, retweeted name, forwarded from, forwarded from name, author forwarded from name, author forwarded from username, fwd from, fwd from name, fwd from from name, forward from, forward from name, forward from chat title, forward origin, forward sender name, forwarded from title, forward from channel, forwarded, retweet screen name, retweeted username, retweeted user, retweeted status user name, retweeted status user screen name, retweeted tweet user displayname, retweeted tweet user username, retweeted from, reposted from, reblog account display name, reblog account acct, repost from, user rt, original author, переслано, переслано из, переслано от, репост из, weitergeleitet von, reenviado de, transféré de',
	edited:
		'edit date, edited at, edited date, date edited, edited timestamp, edit timestamp, edit time, edited time, last edited, last edit, edited, edited unixtime, edit date unixtime, изменено, дата изменения, отредактировано',
	album: 'grouped id, media group id, group media id, album id, album, альбом',
	media:
		'media type, ext media type, media kind, attachment type, media types, ext media url, media url, media urls, media url https, media, photos, photo, photo url, photo urls, image, images, image url, image urls, video, videos, video url file, attachments, attachment, file, file type, media file, media path, media name, has media, with media, picture, pictures, mime type, extended entities media type, entities media type, media attachments type, media attachments url, displayurl, display url, thumbnail, thumbnail url, фото, видео, медиа, вложения, изображение, картинка, медіа, bild, imagen, image jointe, foto',
	links:
		'urls expanded url, entities urls expanded url, expanded url, expanded urls, outlinks, links, urls, link urls, external links, urls url, card url, ссылки, links in text'
};

function ranksOf(names: string): ReadonlyMap<string, number> {
	const list = names.split(',').map((name) => name.trim());
	return new Map(list.map((name, rank): [string, number] => [name, rank]).reverse());
}

/** The rank of every name in each role, 0 the surest. */
export const ROLE_NAMES: Readonly<Record<NamedRole, ReadonlyMap<string, number>>> = {
	text: ranksOf(NAMES.text),
	title: ranksOf(NAMES.title),
	time: ranksOf(NAMES.time),
	clock: ranksOf(NAMES.clock),
	zone: ranksOf(NAMES.zone),
	id: ranksOf(NAMES.id),
	address: ranksOf(NAMES.address),
	channelHandle: ranksOf(NAMES.channelHandle),
	channelName: ranksOf(NAMES.channelName),
	channelId: ranksOf(NAMES.channelId),
	userHandle: ranksOf(NAMES.userHandle),
	userName: ranksOf(NAMES.userName),
	userId: ranksOf(NAMES.userId),
	author: ranksOf(NAMES.author),
	views: ranksOf(NAMES.views),
	forwards: ranksOf(NAMES.forwards),
	replyTo: ranksOf(NAMES.replyTo),
	replyUser: ranksOf(NAMES.replyUser),
	forwardedFrom: ranksOf(NAMES.forwardedFrom),
	edited: ranksOf(NAMES.edited),
	album: ranksOf(NAMES.album),
	media: ranksOf(NAMES.media),
	links: ranksOf(NAMES.links)
};

/** Columns that look like text, ids or sources but are none: never guessed by their content. */
export const OTHER_NAMES =
	/\b(?:lang|language|country|category|type|label|sentiment|class|location|place|device|client|platform|length|width|count|verified|description|bio|quoted|retweet|reply|user|account|profile|author|conversation|hashtags?|mentions?|urls?|язык|категория|тип)\b/u;
