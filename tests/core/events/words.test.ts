import { describe, expect, test } from 'vitest';
import { soundOf } from '#lib/core/events/sounds.ts';
import { stem } from '#lib/core/events/stems.ts';
import { Lexicon } from '#lib/core/events/lexicon.ts';
import { WordReader } from '#lib/core/events/words.ts';
import type { Mention } from '#lib/core/model/term.ts';

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

describe('words of a text', () => {
	interface Word {
		readonly key: string;
		readonly shown: string;
		readonly count: number;
		readonly inHead: boolean;
	}

	function readWords(text: string, mentions: readonly Mention[] = []): Word[] {
		const lexicon = new Lexicon();
		const reader = new WordReader(lexicon);
		reader.read(text, mentions);
		return Array.from({ length: reader.size }, (_, place) => ({
			key: lexicon.key(reader.ids[place] ?? -1),
			shown: reader.shown(place),
			count: reader.counts[place] ?? 0,
			inHead: reader.heads[place] === 1
		}));
	}

	function keys(text: string): string[] {
		return readWords(text).flatMap(({ key }) => (key.startsWith('~') ? [] : key));
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
		expect(readWords(text, [mention]).map(({ key }) => key)).toEqual(['organisation:lake-union']);
	});

	test('knows the first line', () => {
		const words = readWords('🎉\nBoats race\nMwanza wins');
		expect(words.filter(({ inHead }) => inHead).map(({ shown }) => shown)).toEqual(['Boats', 'race']);
	});

	test('counts the forms of a word as one, shown as first written', () => {
		expect(readWords('a boat, boats and boat')).toEqual([
			expect.objectContaining({ key: 'boat', shown: 'boat', count: 3 })
		]);
	});

	test('shows a name and a possessive as they are read', () => {
		const shown = readWords('in Port\nVictoria’s and\u00a0Nakuru').flatMap(({ key, shown }) =>
			key.startsWith('~') ? [] : shown
		);
		expect(shown).toEqual(['Port', 'Victoria', 'Port Victoria', 'Nakuru']);
	});

	test('a second text starts anew', () => {
		const reader = new WordReader(new Lexicon());
		reader.read('Boats race', []);
		const [boats = -1] = reader.ids;
		reader.read('Trains race', []);
		expect(reader.size).toBe(2);
		expect(reader.placeOf(boats)).toBe(-1);
		expect(reader.counts.slice(0, 2)).toEqual([1, 1]);
	});
});
