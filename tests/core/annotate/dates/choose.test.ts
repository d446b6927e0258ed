import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { When } from '#lib/core/model/when.ts';
import { dayInterval } from '#lib/core/time/day.ts';
import { bare } from './post.ts';

const day = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));
const show = (when: When) => [when.basis, day(when.at), day(when.from), day(when.to)];

/** A page of our own with every way a post can be dated. */
const PAGE = [
	'🎙 Remarks at the council (June 13, 2023)\n\nPoints.',
	'🎓 Two boards signed a programme for 2023-2024.',
	'🇧🇾 Today, Belarus is marking Independence Day.\n\n#OnThisDay in 1944, its capital was freed.',
	'A headline\n\n📍 Jakarta, July 13, 2023\n\nWe expect guests in September 2023.',
	'📅 On September 7, the Minister attended a summit.',
	'Two Presidents met. The treaty was signed in June 1994.\n\nA monument was unveiled on June 30.',
	'Opening remarks\n\n📍 Minsk, October 25, 2023',
	'🇰🇿 On November 17, the Minister met the ambassadors.\n\nTheir first summit was held on October 14, 2022.',
	'An interview (December 24, 2023)',
	'📄 The President congratulated the staff on Diplomatic Worker’s Day.',
	'Talks on the sidelines of the SCO Summit.\n\nTrade grew during the first six months of 2024.',
	'🎙 Statement in the Council (New York, July 16, 2024)'
];
const EXPECTED = [
	['written', '2023-06-13', '2023-06-13', '2023-06-13'],
	['between', '2023-06-23', '2023-06-13', '2023-07-03'],
	['calendar', '2023-07-03', '2023-07-03', '2023-07-03'],
	['written', '2023-07-13', '2023-07-13', '2023-07-13'],
	['partial', '2023-09-07', '2023-09-07', '2023-09-07'],
	['between', '2023-10-01', '2023-09-07', '2023-10-25'],
	['written', '2023-10-25', '2023-10-25', '2023-10-25'],
	['partial', '2023-11-17', '2023-11-17', '2023-11-17'],
	['written', '2023-12-24', '2023-12-24', '2023-12-24'],
	['calendar', '2024-02-10', '2024-02-10', '2024-02-10'],
	['between', '2024-07-09', '2024-07-01', '2024-07-16'],
	['written', '2024-07-16', '2024-07-16', '2024-07-16']
];

describe('settleDates', () => {
	test('dates a page, whichever way round it is', () => {
		expect(settleDates(PAGE.map((text, line) => bare(text, line))).map(show)).toEqual(EXPECTED);
		expect(
			settleDates(PAGE.toReversed().map((text, line) => bare(text, line)))
				.map(show)
				.toReversed()
		).toEqual(EXPECTED);
	});

	test('says in words where a date comes from', () => {
		const whens = settleDates(PAGE.map((text, line) => bare(text, line)));
		expect(whens[4]?.evidence).toMatchObject({
			rule: 'month-day',
			note: "from 'September 7' in the first line; the year from the posts around it"
		});
		expect(whens[2]?.evidence.note).toBe(
			'Independence Day of Belarus is 3 July; the year from the posts around it'
		);
		const { start, end } = whens[10]?.evidence ?? { start: 0, end: 0 };
		expect(PAGE[10]?.slice(start, end)).toBe('first six months of 2024');
	});

	test('a page that gives no year leaves its days open', () => {
		const whens = settleDates([bare('On May 3, they met.'), bare('On May 5, they met again.')]);
		expect(whens.map((when) => when.basis)).toEqual(['unknown', 'unknown']);
	});

	test('a hashtag with a session number gives the year', () => {
		const [when] = settleDates([bare('#UNGA80\n🇻🇪 On September 26, the Ministers held a meeting.')]);
		expect(when && show(when)).toEqual(['partial', '2025-09-26', '2025-09-26', '2025-09-26']);
		expect(when?.evidence.note).toContain('the year from its hashtag');
	});

	const march = (first: number, posts: number) =>
		Array.from({ length: posts }, (_, index) => `On March ${String(index + first)}, the envoys met.`);

	test('one old date in prose does not give a long page its year', () => {
		const page = [...march(1, 15), 'On March 16, 2014, the people made their choice.', ...march(16, 10)];
		const whens = settleDates(page.map((text, line) => bare(text, line)));
		expect(new Set(whens.map(({ basis }) => basis))).toEqual(new Set(['unknown']));
	});

	test('one date in full that opens a post gives a short page its year, unless a later year is spoken of', () => {
		const page = [...march(10, 3), 'On March 16, 2023, the Minister received the envoy.', ...march(18, 3)];
		const basesOf = (texts: readonly string[]) =>
			settleDates(texts.map((text, line) => bare(text, line))).map(({ basis }) => basis);
		expect(basesOf(page)).toEqual([
			'partial',
			'partial',
			'partial',
			'written',
			'partial',
			'partial',
			'partial'
		]);
		const later = basesOf([...page, 'Trade fell in 2025, and in 2026 it rose.']);
		expect(later.filter((basis) => basis !== 'unknown')).toEqual(['written']);
	});

	test.each([
		[
			'a full date in the first sentence under a headline, alone on its page',
			'A council in Minsk\n\nThe council met in Minsk on June 13, 2023. Ministers agreed on a plan.',
			['written', '2023-06-13', '2023-06-13', '2023-06-13']
		],
		[
			'a range of days in brackets after the headline',
			'🏔 A forum returns to the mountains (January 16-20, 2023)\n\nLeaders spoke.',
			['written', '2023-01-18', '2023-01-16', '2023-01-20']
		],
		[
			'its own day beats a holiday named in passing',
			'On June 15, 2022, the Mission hosted a reception on the occasion of the Russia Day.',
			['written', '2022-06-15', '2022-06-15', '2022-06-15']
		],
		[
			'an anniversary whose count and day agree',
			'80 years ago, on 27 January 1944, the siege was lifted.',
			['calendar', '2024-01-27', '2024-01-27', '2024-01-27']
		],
		['a treaty of old is no date', 'The Alliance grew.\n\nIts treaty was signed on 4 April 1949.', 'unknown'],
		['an announcement is no date', 'The forum will take place on 15 May 2024.', 'unknown']
	] as const)('%s', (_what, text, expected) => {
		const [when] = settleDates([bare(text)]);
		expect(when && (typeof expected === 'string' ? when.basis : show(when))).toEqual(expected);
	});

	test('days run over New Year', () => {
		const texts = ['A talk (December 28, 2023)', 'On January 5, they met.', 'On January 12, they met.'];
		expect(settleDates(texts.map((text) => bare(text))).map((when) => day(when.at))).toEqual([
			'2023-12-28',
			'2024-01-05',
			'2024-01-12'
		]);
	});

	test('a range is the post’s time', () => {
		const [when] = settleDates([bare('🎙 Outcomes of the forum (October 22-24, 2024)')]);
		expect(when && show(when)).toEqual(['written', '2024-10-23', '2024-10-22', '2024-10-24']);
	});

	test('between two posts of one day is that day; after the last nothing bounds', () => {
		const head = (text: string) => `${text} (May 3, 2023)`;
		const whens = settleDates([bare(head('A')), bare('No date here.'), bare(head('B')), bare('Nor here.')]);
		expect(whens[1]).toMatchObject({ basis: 'between', ...dayInterval(2023, 5, 3) });
		expect(whens[3]).toMatchObject({ basis: 'unknown', at: null, from: null, to: null });
		expect(whens[3]?.evidence.note).toBe('after 3 May 2023, nothing later on the page bounds it');
	});

	test('recorded times are fixed, bound the rest, and give the year', () => {
		const at = (iso: string) => ({ from: Date.parse(iso), to: Date.parse(iso) + 59_999 });
		const whens = settleDates([
			bare('One', 1, at('2021-03-01T10:00Z')),
			bare('On March 2, they met.', 2),
			bare('On May 9, 2021 they will meet.', 3),
			bare('Two', 4, at('2021-03-04T12:00Z'))
		]);
		expect(whens.map(show)).toEqual([
			['recorded', '2021-03-01', '2021-03-01', '2021-03-01'],
			['partial', '2021-03-02', '2021-03-02', '2021-03-02'],
			['between', '2021-03-03', '2021-03-02', '2021-03-04'],
			['recorded', '2021-03-04', '2021-03-04', '2021-03-04']
		]);
	});

	test('files do not bound one another', () => {
		const post = (text: string, file: string): RawPost => bare(text, 1, null, file);
		const whens = settleDates([
			post('A (May 3, 2023)', 'a'),
			post('No date.', 'b'),
			post('B (May 5, 2021)', 'c')
		]);
		expect(whens.map(({ basis }) => basis)).toEqual(['written', 'unknown', 'written']);
	});

	test('one answer a post, in order; known intervals hold their instant and never run backwards', () => {
		const lines = fc.constantFrom(
			...PAGE,
			'Nothing.',
			'On March 3, they met.',
			'3 марта 2022 года',
			'#UNGA79',
			''
		);
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 12 }), (texts) => {
				const whens = settleDates(texts.map((text, line) => bare(text, line)));
				expect(whens).toHaveLength(texts.length);
				for (const [index, when] of whens.entries()) {
					if (when.basis === 'unknown') continue;
					expect(when.from).toBeLessThanOrEqual(when.at);
					expect(when.at).toBeLessThanOrEqual(when.to);
					expect(when.evidence.end).toBeLessThanOrEqual(texts[index]?.length ?? 0);
				}
				const given = whens.flatMap(({ basis, at }) => (basis === 'between' || at === null ? [] : [at]));
				const rising = [...given].sort((a, b) => a - b);
				expect([rising, rising.toReversed()]).toContainEqual(given);
			}),
			{ numRuns: 200 }
		);
	});
});

const SEED = new URL('../../../../../shared/seeds/000_c262d933153933ea.txt', import.meta.url);

describe.skipIf(!existsSync(SEED))('the first archive', () => {
	test('its twelve posts', () => {
		const text = readFileSync(SEED, 'utf8');
		const body = text.slice(text.indexOf('Forwarded')).replace('Read in full\n🎓', '\u0000🎓');
		const parts = body.split(/Forwarded\sfrom\s[^\n]*\n|\0/u).filter((part) => part.trim() !== '');
		const whens = settleDates(parts.map((part, line) => bare(part.trim(), line)));
		expect(whens.map(show)).toEqual(EXPECTED);
	});
});

describe('yesterday and tomorrow beside a date', () => {
	test.each([
		['Вчера, 7 мая 2031 года, послы прибыли в порт.', '2031-05-08'],
		['Yesterday, May 7, 2031, the envoys met.', '2031-05-08'],
		['Завтра, 9 мая 2031 года, состоится парад.', '2031-05-08'],
		['Tomorrow, 9 May 2031, the fair will open.', '2031-05-08'],
		['Yesterday, December 31, 2030, the envoys met.', '2031-01-01'],
		['Сегодня, 9 мая 2031 года, состоялся парад.', '2031-05-09'],
		['On May 7, 2031, the envoys met; yesterday was calm.', '2031-05-07']
	])('%j', (text, expected) => {
		const [when] = settleDates([bare(text)]);
		expect([day(when?.from ?? null), day(when?.to ?? null)]).toEqual([expected, expected]);
	});
});
