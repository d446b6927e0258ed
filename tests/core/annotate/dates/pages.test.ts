import { describe, expect, test } from 'vitest';
import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import type { When } from '#lib/core/model/when.ts';
import { bare } from './post.ts';

const day = (ms: number | null) => (ms === null ? '-' : new Date(ms).toISOString().slice(0, 10));
const show = ({ basis, from, to }: When) => `${basis} ${day(from)} ${day(to)}`;
const datesOf = (texts: readonly string[]) =>
	settleDates(texts.map((text, line) => bare(text, line))).map(show);
const one = (date: string, basis = 'written') => `${basis} ${date} ${date}`;

/** Pages of ministries, embassies and organisations: each post with its basis and its days. */
const PAGES: readonly (readonly [
	name: string,
	posts: readonly (readonly [text: string, truth: string])[]
])[] = [
	[
		'a ministry, oldest first',
		[
			['🎙 Opening remarks at the talks (February 8, 2023)\n\nThe last one was in 2021.', one('2023-02-08')],
			['🤝 On February 17, the Deputy Minister received an envoy.', one('2023-02-17', 'partial')],
			['📈 Trade keeps growing and will double by 2030.', 'between 2023-02-17 2023-03-14'],
			['📅 March 14\n\nThe commission held its session.', one('2023-03-14', 'partial')],
			['🌸 Today, many peoples celebrate Nowruz.', one('2023-03-21', 'calendar')],
			[
				'❗️ A comment\n\nOn April 4, 2023, a state joined. The treaty, signed on 4 April 1949, is old.',
				one('2023-04-04')
			],
			[
				'Talks in a capital\n\nThe Minister met his colleague on April 20, 2023. Plans go to 2025.',
				one('2023-04-20')
			]
		]
	],
	[
		'an embassy, in Russian, newest first',
		[
			['📄 Подписана программа (21.02.2024)\n\nОна рассчитана до 2026 года.', one('2024-02-21')],
			['🎉 Поздравляем коллег с Днём дипломатического работника!', one('2024-02-10', 'calendar')],
			['26 декабря в городе прошла встреча лидеров.', one('2023-12-26', 'partial')],
			['📌 Приём граждан возобновится 9 января.', 'between 2023-11-23 2023-12-26'],
			['🛡 Минск, 23 ноября 2023 года. Состоялась сессия совета.', one('2023-11-23')],
			['🇷🇺 С Днём народного единства!', one('2023-11-04', 'calendar')],
			['🎙 Вступительное слово на встрече (Минск, 25 октября 2023 года)', one('2023-10-25')],
			['12-13 октября состоялось заседание глав государств.', 'partial 2023-10-12 2023-10-13']
		]
	],
	[
		'gatherings of several days',
		[
			['🏔 A forum\n\nDavos, January 16-20, 2023\n\nPanels on debt.', 'written 2023-01-16 2023-01-20'],
			[
				'🌍 Leaders gather (Johannesburg, August 22-24, 2023)\n\nSix join from 1 January 2024.',
				'written 2023-08-22 2023-08-24'
			],
			[
				'A council met in the capital from November 30 to December 1, 2023, with a guest.',
				'written 2023-11-30 2023-12-01'
			],
			['⚖️ The Court gave its order\n\nThe Hague, 26 January 2024. It asked for reports.', one('2024-01-26')],
			[
				'🛡 Allies gather (July 9-11, 2024)\n\nThe last summit for one of them.',
				'written 2024-07-09 2024-07-11'
			],
			['📄 On July 10, the allies adopted a declaration.', one('2024-07-10', 'partial')],
			[
				'🏥 An emergency\n\nThe head of the agency announced in Geneva on 14 August 2024 that it spreads.',
				one('2024-08-14')
			]
		]
	],
	[
		'dates that are nobody’s, between two that are somebody’s',
		[
			['Remarks (March 1, 2024)', one('2024-03-01')],
			[
				'🕯 In connection with the attack of 22 March 2023, the Embassy recalls it.',
				'between 2024-03-01 2024-04-20'
			],
			[
				'⚖️ A comment\n\nThe Court rejected the claim filed on 9 March 2024 by the state.',
				'between 2024-03-09 2024-04-20'
			],
			[
				'📄 The agreement signed in a port on July 22, 2022 was never carried out.',
				'between 2024-03-01 2024-04-20'
			],
			['The timetable:\n\n15 May – Osaka\n17 May – Kobe', 'between 2024-03-01 2024-04-20'],
			[
				'🎓 Students!\n\nThe call for papers closes on 15 October 2024. Write.',
				'between 2024-03-01 2024-04-20'
			],
			[
				'🎂 The composer was born on September 25, 1906 and died on August 9, 1975.',
				'between 2024-03-01 2024-04-20'
			],
			['📖 #OnThisDay in 1955 a treaty was signed.', 'between 2024-03-01 2024-04-20'],
			['Interview (April 20, 2024)', one('2024-04-20')]
		]
	],
	[
		'a page over New Year with one year on it',
		[
			['📍 Abu Dhabi, December 6\n\nTalks were held.', one('2023-12-06', 'partial')],
			['🤝 On December 28, the Ambassador received the rector.', one('2023-12-28', 'partial')],
			['🌍 A summit opened (January 19, 2024)', one('2024-01-19')],
			['🕯 80 years ago, on 27 January 1944, the siege was lifted.', one('2024-01-27', 'calendar')],
			['February 22. Members of the mission laid wreaths.', one('2024-02-22', 'partial')]
		]
	],
	[
		'a tag with the year',
		[['🎙 Address to the forum (July 11, St Petersburg)\n\n#BRICS2024', one('2024-07-11', 'partial')]]
	],
	[
		'a period with the year',
		[
			[
				'🇻🇳 On July 2, talks were held.\n\nTrade grew in the first six months of 2024.',
				one('2024-07-02', 'partial')
			]
		]
	],
	['no year at all', [['⭐️ December 15, a solemn evening was held at the House.', 'unknown - -']]],
	['a year of a plan', [['On May 3, they signed a programme for 2023-2024.', 'unknown - -']]]
];

describe('the dates of a page', () => {
	test.each(PAGES)('%s', (_name, posts) => {
		const texts = posts.map(([text]) => text);
		const truths = posts.map(([, truth]) => truth);
		expect(datesOf(texts)).toEqual(truths);
		expect(datesOf(texts.toReversed()).toReversed()).toEqual(truths);
	});

	test('a day told a day late stays the day it says, with a word on it', () => {
		const whens = settleDates(
			[
				'Talks (May 11, 2023)',
				'On May 10, the Minister met the envoy.',
				'Signing (May 12, 2023)',
				'Farewell (May 13, 2023)'
			].map((text, line) => bare(text, line))
		);
		expect(whens.map(show)).toEqual([
			one('2023-05-11'),
			one('2023-05-10', 'partial'),
			one('2023-05-12'),
			one('2023-05-13')
		]);
		expect(whens[1]?.evidence.note).toContain('told a day later');
	});

	test('the note tells what gave the year', () => {
		const [when] = settleDates([bare('On July 2, talks were held. Trade grew in the first half of 2024.')]);
		expect(when?.evidence.note).toBe("from 'July 2' in the first line; the year from what it looks back on");
	});
});
