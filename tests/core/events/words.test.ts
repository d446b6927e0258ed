import { describe, expect, test } from 'vitest';
import { soundOf } from '#lib/core/events/sounds.ts';
import { stem } from '#lib/core/events/stems.ts';
import { readWords } from '#lib/core/events/words.ts';

describe('stems', () => {
	test.each([
		['fire', 'fires', 'firing', 'fired'],
		['country', 'countries'],
		['election', 'elections', 'elect'],
		['министр', 'министра', 'министрами', 'министром'],
		['переговоры', 'переговоров', 'переговорам'],
		['медведев', 'медведева', 'медведевым']
	])('%s and its forms meet', (...forms) => {
		expect(new Set(forms.map(stem)).size).toBe(1);
	});

	test.each([
		['minister', 'ministry'],
		['union', 'unit'],
		['совет', 'советник'],
		['iran', 'iraq']
	])('%s and %s stay apart', (a, b) => {
		expect(stem(a)).not.toBe(stem(b));
	});
});

describe('sounds', () => {
	test.each([
		['Guterres', 'Гутерреша'],
		['Putin', 'Путиным'],
		['Lavrov', 'Лаврова'],
		['Jakarta', 'Джакарте'],
		['Johannesburg', 'Йоханнесбурге'],
		['Khurelsukh', 'Хурэлсухом'],
		['Lukashenko', 'Лукашенко'],
		['Zelensky', 'Зеленский']
	])('%s sounds like %s', (latin, cyrillic) => {
		expect(soundOf(latin)).toBe(soundOf(cyrillic));
	});

	test.each([
		['Kisumu', 'Кампала'],
		['Putin', 'Песков'],
		['Minsk', 'Москва']
	])('%s does not sound like %s', (latin, cyrillic) => {
		expect(soundOf(latin)).not.toBe(soundOf(cyrillic));
	});

	test('short names and other scripts have none', () => {
		expect(['Xi', 'Си', '東京都庁舎', '2031'].map(soundOf)).toEqual([null, null, null, null]);
	});
});

describe('readWords', () => {
	function keys(text: string): string[] {
		return [...readWords(text, []).keys()].filter((key) => !key.startsWith('~'));
	}

	test('leaves out words without a subject, links and handles', () => {
		expect(keys('The boats of the lake, see https://example.org/x and @someone')).toEqual(
			['boat', 'lake', 'see'].map(stem)
		);
	});

	test('names of two words are one more word, offices are not', () => {
		expect(keys('in Port Victoria')).toContain('port victoria');
		expect(keys('said Foreign Minister Otieno')).toEqual(['foreign', 'minister', 'otieno'].map(stem));
	});

	test('a hashtag is itself and its parts', () => {
		expect(keys('#KisumuSummit')).toEqual(['kisumusummit', 'kisumu', 'summit'].map(stem));
	});

	test('a marked name is one word in any spelling', () => {
		const text = 'In the Lake Union';
		const mention = { kind: 'organisation', term: 'lake-union', start: 7, end: 17, rule: 'name' } as const;
		expect([...readWords(text, [mention]).keys()]).toEqual(['organisation:lake-union']);
	});

	test('knows the first line', () => {
		const words = readWords('🎉\nBoats race\nMwanza wins', []);
		expect([...words.values()].filter((word) => word.inHead).map((word) => word.shown)).toEqual([
			'Boats',
			'race'
		]);
	});
});
