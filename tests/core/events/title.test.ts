import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHeadline } from '#lib/core/events/title.ts';

const HEADLINES: readonly [what: string, text: string, headline: string | null][] = [
	[
		'a flag in front',
		'🇰🇪🤝 Kenya and Uganda sign a border accord\n\nThe text was agreed in May.',
		'Kenya and Uganda sign a border accord'
	],
	[
		'a date bracket behind',
		'🎙 Remarks by the minister at the river forum (Lagos, May 6, 2024)',
		'Remarks by the minister at the river forum'
	],
	[
		'a bracket without a date stays',
		'Council of the River Basin Authority (RBA)',
		'Council of the River Basin Authority (RBA)'
	],
	['a bracket that is nearly all stays', 'Talks (Lagos, May 6, 2024)', 'Talks (Lagos, May 6, 2024)'],
	[
		'a hashtag line first',
		'#Kenya #Uganda\nBorder accord signed in Kisumu',
		'Border accord signed in Kisumu'
	],
	[
		'hashtags in front of a headline',
		'#Breaking #Kenya: border accord signed in Kisumu',
		'border accord signed in Kisumu'
	],
	['hashtags inside', 'Delegates of #Kenya meet in #Kisumu', 'Delegates of Kenya meet in Kisumu'],
	['only hashtags', '#Kenya #Uganda', 'Kenya Uganda'],
	[
		'a call to read first',
		'👉 Read in full\nBorder accord signed in Kisumu',
		'Border accord signed in Kisumu'
	],
	[
		'a place line first',
		'📍 Kisumu, May 6\nBorder accord signed in the town hall',
		'Border accord signed in the town hall'
	],
	[
		'a heading with a colon first',
		'Key points of the day:\nBorder accord signed in Kisumu',
		'Border accord signed in Kisumu'
	],
	[
		'the first sentence only',
		'Border accord signed in Kisumu. The text was agreed in May.',
		'Border accord signed in Kisumu'
	],
	[
		'an initial ends no sentence',
		'Envoy J. Otieno arrives in Kisumu. Talks start at noon.',
		'Envoy J. Otieno arrives in Kisumu'
	],
	[
		'Markdown and a link',
		'**Border accord** signed in [Kisumu](https://example.org/a)',
		'Border accord signed in Kisumu'
	],
	['a bare link goes', 'Border accord signed https://example.org/a', 'Border accord signed'],
	[
		'Russian with keycaps',
		'1️⃣ Министры обсудили паводок в Кисуму. Подробности позже.',
		'Министры обсудили паводок в Кисуму'
	],
	[
		'a Russian abbreviation',
		'Встреча прошла в г. Кисуму на озере. Итоги подвели вечером.',
		'Встреча прошла в г. Кисуму на озере'
	],
	['a question stays', 'Who will pay for the bridge? Nobody knows.', 'Who will pay for the bridge?'],
	[
		'a number in front stays',
		'46th council of river ministers opens',
		'46th council of river ministers opens'
	],
	['a short line alone', '⚡️ Talks', 'Talks'],
	['nothing but marks', '🎉🎉 ---\n\n', null],
	['nothing but a link', 'https://example.org/a', null],
	['nothing', '', null]
];

describe('headline', () => {
	test.each(HEADLINES)('%s', (_, text, headline) => {
		expect(findHeadline(text)).toBe(headline);
	});

	test('a long line ends at a word, with an ellipsis', () => {
		const headline = findHeadline(`${'Ministers of the lake states agree on '.repeat(5)}fish`) ?? '';
		expect(headline.length).toBeLessThanOrEqual(111);
		expect(headline).toMatch(/(?:Ministers|of|the|lake|states|agree|on)…$/);
	});

	test('is never blank, long or of several lines, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
				const headline = findHeadline(text);
				if (headline === null) return;
				expect(headline.trim()).not.toBe('');
				expect(headline.length).toBeLessThanOrEqual(111);
				expect(headline).not.toMatch(/\n/);
			})
		);
	});
});
