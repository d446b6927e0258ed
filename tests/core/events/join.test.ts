import { describe, expect, test } from 'vitest';
import { groupEvents } from '#lib/core/events/group.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { postOf, whenOf } from './sample-posts.ts';

type Told = readonly [day: string | null, text: string];

/** Organisations as the vocabulary would mark them, so that the table stands on its own. */
const ORGANISATIONS: readonly [id: string, name: RegExp][] = [
	['lake-union', /Lake Union|Озёрного союза/gu],
	['river-bank', /River Development Bank|Речного банка развития/gu]
];

function markOrganisations(text: string): Mention[] {
	return ORGANISATIONS.flatMap(([term, name]) =>
		[...text.matchAll(name)].map((match): Mention => {
			return {
				kind: 'organisation',
				term,
				start: match.index,
				end: match.index + match[0].length,
				rule: 'name'
			};
		})
	).sort((a, b) => a.start - b.start);
}

function count(...told: readonly Told[]): number {
	const posts = told.map(([day, text], index) => postOf(String(index), text, whenOf(day)));
	return groupEvents(
		posts,
		posts.map((post) => markOrganisations(post.text))
	).length;
}

const JOIN: readonly [what: string, a: Told, b: Told][] = [
	[
		'a congress of several days, told day by day',
		[
			'2031-05-06',
			'On 6 May the Lake Victoria fisheries congress opens in Kisumu with delegates of nine states'
		],
		[
			'2031-05-07',
			'On 7 May the Lake Victoria fisheries congress in Kisumu hears delegates of nine states on quotas'
		]
	],
	[
		'an opening and its outcome, a day later',
		[
			'2031-05-06',
			'Fisheries summit of the Lake Union opens in Kisumu\nDelegates of nine states speak of quotas for perch and tilapia. #KisumuSummit'
		],
		[
			'2031-05-07',
			'Kisumu fisheries summit agrees on quotas\nPerch and tilapia catches of the nine states are to fall by a tenth. #KisumuSummit'
		]
	],
	[
		'one text, twice, with other decoration',
		['2031-05-06', 'The ferry service between Entebbe and Mwanza opens again after nine years of repairs.'],
		[
			'2031-05-09',
			'⚡️ The ferry service between Entebbe and Mwanza opens again after nine years of repairs. 👉 https://example.org/ferry'
		]
	],
	[
		'two undated reports of one trial',
		[
			null,
			'Court in Gaborone clears geologist Thabo Seretse of diamond smuggling\nJudge Dube found no proof in the Orapa mine ledgers.'
		],
		[
			null,
			'Geologist Thabo Seretse cleared\nA Gaborone judge found no proof of diamond smuggling in the ledgers of the Orapa mine.'
		]
	],
	[
		'Russian, in other cases of the words',
		[
			'2031-05-06',
			'В Кисуму открылась конференция по рыболовству\nДелегаты девяти государств обсуждают квоты на вылов тиляпии.'
		],
		[
			'2031-05-06',
			'Конференцию по рыболовству в Кисуму открыли спором о квотах\nВылов тиляпии девятью государствами сократят.'
		]
	],
	[
		'English and Russian of one day, by names, organisation and numbers',
		[
			'2031-05-06',
			'Envoy Samuel Otieno signs for the Lake Union in Kisumu\nThe loan of 340 million from the River Development Bank was agreed with Grace Nakato.'
		],
		[
			'2031-05-06',
			'В Кисуму от Озёрного союза подписал Сэмюэль Отиено\nЗаём Речного банка развития в 340 миллионов согласован с Грейс Накато.'
		]
	]
];

const APART: readonly [what: string, a: Told, b: Told][] = [
	[
		'a thing of every day, told for days far apart',
		[
			null,
			'Weather for 8 May\nOn Lake Victoria gusts from the south-east and showers at night, by day it is dry and warm.'
		],
		[
			null,
			'Weather for 16 May\nOn Lake Victoria gusts from the east and showers at night, by day it is dry and warm.'
		]
	],
	[
		'one minister, two capitals, weeks apart',
		[
			'2031-05-06',
			'Minister Otieno meets his colleague Nakato in Kampala\nThey spoke of trade, security and cooperation in the region.'
		],
		[
			'2031-06-17',
			'Minister Otieno meets his colleague Dlamini in Mbabane\nThey spoke of trade, security and cooperation in the region.'
		]
	],
	[
		'one minister, two guests, one day',
		[
			'2031-05-06',
			'Minister Otieno receives the ambassador of Norway\nThey talk of wind power on Lake Turkana and of scholarships in Bergen.'
		],
		[
			'2031-05-06',
			'Minister Otieno speaks at the opening of a hospital in Eldoret\nThe children’s ward was paid for by a lottery.'
		]
	],
	[
		'one topic in two places',
		[
			'2031-05-06',
			'Flood closes the market of Nyando\nThe river rose by two metres in the night; schools stay shut.'
		],
		[
			'2031-05-07',
			'Insurers count the flood damage in Passau\nThe Danube stood at its highest since the spring of the great thaw.'
		]
	],
	[
		'common words of diplomacy and nothing else',
		[
			'2031-05-06',
			'Foreign ministers discuss cooperation and regional security at a joint meeting on economic development'
		],
		[
			'2031-05-06',
			'Presidents stress international cooperation, peace and security at a meeting on partnership and development'
		]
	],
	[
		'a yearly day, a year apart',
		['2031-05-06', 'Lake Union marks Fisheries Day with boat races in Kisumu and Mwanza'],
		['2032-05-06', 'Lake Union marks Fisheries Day with boat races in Kisumu and Mwanza']
	],
	[
		'English and Russian of one organisation, two happenings',
		['2031-05-06', 'Lake Union elects Grace Nakato its secretary\nThe vote in Kampala was close: 5 to 4.'],
		[
			'2031-05-06',
			'Эксперты Озёрного союза проверили маяки у Мванзы\nДва из них погаснут до осени на ремонт.'
		]
	]
];

describe('two posts', () => {
	test.each(JOIN)('join: %s', (_, a, b) => {
		expect(count(a, b)).toBe(1);
	});

	test.each(APART)('stay apart: %s', (_, a, b) => {
		expect(count(a, b)).toBe(2);
	});
});
