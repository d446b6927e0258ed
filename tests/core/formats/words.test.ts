import { describe, expect, it } from 'vitest';
import { besideAge, isAge } from '#lib/core/formats/page-text/age.ts';
import { findLinks, isHashtagLine, isLinkLine, isTail } from '#lib/core/formats/page-text/closings.ts';
import { readDay } from '#lib/core/formats/page-text/day.ts';
import { readFooter } from '#lib/core/formats/page-text/footer.ts';
import { readForward } from '#lib/core/formats/page-text/forward.ts';
import { isKnownCount, isSureButton } from '#lib/core/formats/page-text/header-words.ts';
import { readMedia } from '#lib/core/formats/page-text/media.ts';
import { readCount } from '#lib/core/formats/page-text/numbers.ts';
import { readReactions } from '#lib/core/formats/page-text/reactions.ts';
import { readStamp } from '#lib/core/formats/page-text/stamp.ts';

describe('a forward line', () => {
	it.each([
		['Forwarded from Harbour 🇳🇱', 'Harbour 🇳🇱'],
		['Forwarded from\u00A0Harbour', 'Harbour'],
		['FORWARDED FROM Harbour', 'Harbour'],
		['[Forwarded from Harbour]', 'Harbour'],
		['Forwarded from', ''],
		['Переслано из Порт', 'Порт'],
		['Переслано от Порт', 'Порт'],
		['Переслано: Порт', 'Порт'],
		['Переслано з Порт', 'Порт'],
		['Weitergeleitet von Hafen', 'Hafen'],
		['Reenviado desde Puerto', 'Puerto'],
		['Transféré de Port', 'Port'],
		['Transmis depuis Port', 'Port'],
		['Inoltrato da Porto', 'Porto'],
		['Encaminhado de Porto', 'Porto'],
		['Doorgestuurd van Haven', 'Haven'],
		['Przekazano od Port', 'Port'],
		['İletildi: Liman', 'Liman'],
		['Videresendt fra Havn', 'Havn'],
		['Vidarebefordrat från Hamn', 'Hamn'],
		['转发自 港务局', '港务局'],
		['轉發自：港務局', '港務局'],
		['هدایت‌شده از بندر', 'بندر'],
		['محول من ميناء', 'ميناء'],
		['転送元: 港', '港']
	])('%s', (line, name) => {
		expect(readForward(line)).toBe(name);
	});
	it.each([
		'Forwarded from the archive of the Council, this letter shows how the keepers lived a hundred years ago.',
		'Переслано вчера вечером',
		'The note was forwarded from Vienna',
		`Forwarded from ${'x'.repeat(200)}`,
		'Forwarded'
	])('not: %s', (line) => {
		expect(readForward(line)).toBeNull();
	});
});

describe('a media line', () => {
	it.each([
		['Please open Telegram to view this post', 'unsupported'],
		['Media is too big', 'video'],
		['This media is not supported in your browser', 'unsupported'],
		['This media is not supported in the widget', 'unsupported'],
		['VIEW IN TELEGRAM', null],
		['Photo unavailable', 'photo'],
		['Voice message', 'audio'],
		['Anonymous Poll', 'poll'],
		['1.2 MB', 'file'],
		['Медиафайл слишком большой', 'video'],
		['Посмотреть в Telegram', null],
		['In Telegram ansehen', null],
		['رسانه خیلی بزرگ است', 'video'],
		['メディアが大きすぎます', 'video'],
		['이 미디어는 브라우저에서 지원되지 않습니다', 'unsupported'],
		['Lihat di Telegram', null],
		['Telegramda ochish', null],
		['匿名の投票', 'poll'],
		['120 stemmen', 'poll'],
		['익명 투표', 'poll'],
		['Spraakbericht', 'audio'],
		['음성 메시지', 'audio'],
		['動画', 'video'],
		['Naklejka', 'sticker']
	])('%s', (line, kind) => {
		expect(readMedia(line)?.kind).toBe(kind);
	});
	it.each(['Media is too big to ignore', 'We view in Telegram a partner', 'Photo of the day', ''])(
		'not: %s',
		(line) => {
			expect(readMedia(line)).toBeNull();
		}
	);
});

describe('a count', () => {
	it.each([
		['7K', 7000],
		['5.43K', 5430],
		['5,43K', 5430],
		['1,234', 1234],
		['1.234', 1234],
		['1\u202F050', 1050],
		['1.2M', 1_200_000],
		['12,3 тыс.', 12_300],
		['1.2万', 12_000],
		['۳۴۵', 345],
		['۷٫۵K', 7500],
		['1,234,567', 1_234_567],
		['x', null]
	])('%s', (text, value) => {
		expect(readCount(text)).toBe(value);
	});
	it.each([
		'7K subscribers',
		'1 file',
		'7K subscribers, 120 online',
		'5.43K photos639 videos',
		'1,2 тыс. подписчиков',
		'375 Abonnenten',
		'7,5K abonnés',
		'1.2万 位订阅者',
		'۷٫۵K مشترک',
		'333 linków',
		'Subscribers: 7K',
		'구독자 7K명',
		'7K жазылушы'
	])('in a header: %s', (line) => {
		expect(isKnownCount(line)).toBe(true);
	});
	it.each(['7 ministers', 'The channel has 7K subscribers', '2023', 'photos'])(
		'not in a header: %s',
		(line) => {
			expect(isKnownCount(line)).toBe(false);
		}
	);
});

describe('a button', () => {
	it.each([
		'Download Telegram',
		'Скачать Telegram',
		'Telegram herunterladen',
		'Télécharger Telegram',
		'Preview channel',
		'加入频道',
		"Telegram'ı indir"
	])('%s', (line) => {
		expect(isSureButton(line)).toBe(true);
	});
	it.each(['Download Telegram today and read us', 'Join'])('not a sure one: %s', (line) => {
		expect(isSureButton(line)).toBe(false);
	});
});

describe('a footer line', () => {
	it.each([
		['12.3K views', { views: 12_300, author: null, edited: false, clock: null }],
		['12.3K views14:05', { views: 12_300, author: null, edited: false, clock: 845 }],
		['12.3K viewsAnna Free, edited  14:05', { views: 12_300, author: 'Anna Free', edited: true, clock: 845 }],
		['👁 345', { views: 345, author: null, edited: false, clock: null }],
		['1.2K', { views: 1200, author: null, edited: false, clock: null }],
		['14:05', { views: null, author: null, edited: false, clock: 845 }],
		['2:05 PM', { views: null, author: null, edited: false, clock: 845 }],
		['12:05 am', { views: null, author: null, edited: false, clock: 5 }],
		['edited 14:05', { views: null, author: null, edited: true, clock: 845 }],
		['изменено 14:05', { views: null, author: null, edited: true, clock: 845 }],
		['1,2 тыс. просмотров 14:05', { views: 1200, author: null, edited: false, clock: 845 }],
		['12 қаралым 14:05', { views: 12, author: null, edited: false, clock: 845 }],
		["7 ko'rish", { views: 7, author: null, edited: false, clock: null }],
		['3 Aufrufe', { views: 3, author: null, edited: false, clock: null }],
		['12 comments', { views: null, author: null, edited: false, clock: null }]
	])('%s', (line, footer) => {
		expect(readFooter(line)).toEqual(footer);
	});
	it.each([
		'25:00',
		'14:75',
		'Monday, 14:05',
		'at 14:05 the gates open',
		'2023',
		'12 points',
		'views',
		'10:00 opening',
		'13:05 PM',
		''
	])('not: %s', (line) => {
		expect(readFooter(line)).toBeNull();
	});
});

describe('reactions', () => {
	it.each([
		['👍62👏2🥰1', '👍62 👏2 🥰1'],
		['👍 62 👏 2', '👍62 👏2'],
		['❤1.2K🔥7', '❤1200 🔥7'],
		['❤️12', '❤️12'],
		['🤷‍♂️3👍1', '🤷‍♂️3 👍1'],
		['🔥 100', '🔥100']
	])('%s', (line, pairs) => {
		expect(
			readReactions(line)
				?.map(({ emoji, count }) => `${emoji}${String(count)}`)
				.join(' ')
		).toBe(pairs);
	});
	it.each(['7️⃣6️⃣', '🇷🇺2', '👍', '62', '🔹 12', '👍 62 states', '1️⃣9️⃣4️⃣5️⃣'])('not: %s', (line) => {
		expect(readReactions(line)).toBeNull();
	});
});

describe('a day heading', () => {
	it.each([
		['March 15, 2023', [2023, 3, 15]],
		['15 марта', [null, 3, 15]],
		['June 13', [null, 6, 13]],
		['13 июня 2023 г.', [2023, 6, 13]],
		['13 червня 2023 р.', [2023, 6, 13]],
		['15. März 2023', [2023, 3, 15]],
		['13 de junio de 2023', [2023, 6, 13]],
		['1er juin 2023', [2023, 6, 1]],
		['13 giugno 2023', [2023, 6, 13]],
		['13 Haziran 2023', [2023, 6, 13]],
		['2023年3月15日', [2023, 3, 15]],
		['13.06.2023', [2023, 6, 13]],
		['Wednesday, March 15, 2023', [2023, 3, 15]],
		['۱۵ مارس ۲۰۲۳', [2023, 3, 15]]
	])('%s', (line, [year, month, day]) => {
		expect(readDay(line)).toEqual({ year, month, day });
	});
	it.each([
		'March 2023',
		'February 30, 2023',
		'On March 15, 2023',
		'March 15, 2023: a note',
		'15',
		'Vienna, March 15'
	])('not: %s', (line) => {
		expect(readDay(line)).toBeNull();
	});
});

describe('an age', () => {
	it.each([
		'2 years, 3 months ago',
		'an hour ago',
		'1 day ago',
		'2 года назад',
		'год назад',
		'3 тижні тому',
		'vor 2 Jahren',
		'hace 3 meses',
		'il y a 2 ans',
		'2 anni fa',
		'há 2 dias',
		'2 yıl önce',
		'2 年前',
		'3 天前',
		'for 2 år siden',
		'2 lata temu',
		'۲ سال پیش',
		'۲ سال و ۳ ماه پیش',
		'2 years and 3 months ago',
		'about 2 years ago',
		'2y ago',
		'5 min ago',
		'Posted 2 years ago',
		'· 2 years ago',
		'🕒 2 years ago',
		'just now',
		'2 года и 3 месяца назад',
		'около 2 лет назад',
		'только что',
		'2 гады таму',
		'vor einem Jahr',
		'vor etwa 2 Jahren',
		'vor 2 Jahren und 3 Monaten',
		'hace un año',
		'il y a un an',
		'un anno fa',
		'2 anos atrás',
		'bir yıl önce',
		'rok temu',
		'2 lata i 3 miesiące temu',
		'2 jaar geleden',
		'een jaar geleden',
		'2 tahun yang lalu',
		'setahun yang lalu',
		'منذ سنتين',
		'منذ 3 أشهر',
		'2 年 3 个月前',
		'2年3ヶ月前',
		'3 時間前',
		'2년 전',
		'3개월 전',
		'2 yil oldin',
		'2 жыл бұрын'
	])('%s', (line) => {
		expect(isAge(line)).toBe(true);
	});
	it.each([
		'Two years ago the bridge fell.',
		'A hundred years ago',
		'назад',
		'for 2 years',
		'80 years ago, on May 9, we won',
		'ago',
		'vor 2 Jahren fiel die Brücke und stand nie wieder auf',
		'2 ships ago',
		'il y a un an, le pont est tombé',
		'2 года назад мост упал',
		'3 anni fa il ponte cadde',
		'2 years ago?'
	])('not: %s', (line) => {
		expect(isAge(line)).toBe(false);
	});
});

describe('what stands beside an age', () => {
	it.each([
		['1.2K views · 2 years ago', '1.2K views'],
		['2 years ago · 1.2K views', '1.2K views'],
		['👁 345 vor 2 Jahren', '👁 345'],
		['5 просмотров, 2 года назад', '5 просмотров'],
		['vor 2 Jahren, 3 Monaten', null],
		['The bridge fell', null],
		['', null]
	])('%s', (line, rest) => {
		expect(besideAge(line)).toBe(rest);
	});
});

describe('a line that closes', () => {
	it.each([
		'Read in full',
		'👉 Read in full',
		'Read more…',
		'Full text',
		'Читать полностью',
		'👉 Подробнее',
		'Weiterlesen',
		'Lire la suite',
		'Full text: https://a.example/b',
		'Read in full here'
	])('tail: %s', (line) => {
		expect(isTail(line)).toBe(true);
	});
	it.each([
		'Read in full the note of the Council and tell us',
		'Full text of the treaty is long',
		'Подробнее об этом рассказал министр'
	])('no tail: %s', (line) => {
		expect(isTail(line)).toBe(false);
	});
	it.each(['#One', '#One #Two', '#Один, #Два', '🔹'].slice(0, 3))('hashtags: %s', (line) => {
		expect(isHashtagLine(line)).toBe(true);
	});
	it.each(['#One meeting', '# One', 'One #Two', ''])('no hashtags: %s', (line) => {
		expect(isHashtagLine(line)).toBe(false);
	});
	it.each(['https://a.example/b', '🔗 https://a.example/b', 'Source: https://a.example', 't.me/council'])(
		'link: %s',
		(line) => {
			expect(isLinkLine(line)).toBe(true);
		}
	);
	it.each(['See https://a.example/b for the rest', 'e.g. this'])('no link: %s', (line) => {
		expect(isLinkLine(line)).toBe(false);
	});
});

describe('links', () => {
	it.each([
		['see https://a.example/b, and http://c.example.', ['https://a.example/b', 'http://c.example']],
		['(https://a.example/b_(c))', ['https://a.example/b_(c)']],
		['tg://resolve?domain=a and ftp://b.example javascript:alert(1)', ['tg://resolve?domain=a']],
		['https://a.example https://a.example', ['https://a.example']],
		['https://', []]
	])('%s', (text, links) => {
		expect(findLinks(text)).toEqual(links);
	});
});

describe('a stamp', () => {
	it.each([
		['River Council, [15.03.2023 14:05]', 'River Council', '2023-03-15T14:05'],
		['River Council, [15.03.23 14:05]', 'River Council', '2023-03-15T14:05'],
		['River Council, [Mar 15, 2023 at 2:05 PM]:', 'River Council', '2023-03-15T14:05'],
		['River Council, [25/3/2023 14:05]', 'River Council', '2023-03-25T14:05'],
		['River Council, [3/4/2023 14:05]', 'River Council', null],
		['15 марта 2023, 14:05', null, '2023-03-15T14:05'],
		['2023-03-15 14:05:59', null, '2023-03-15T14:05']
	])('%s', (line, sender, recorded) => {
		const stamp = readStamp(line);
		expect(stamp?.sender).toBe(sender);
		expect(stamp?.recorded ? new Date(stamp.recorded.from).toISOString().slice(0, 16) : null).toBe(recorded);
	});
	it.each(['14:05', 'Vienna [see the note below]', 'The meeting of March 15, 2023 at 14:05 went well'])(
		'not: %s',
		(line) => {
			expect(readStamp(line)).toBeNull();
		}
	);
});
