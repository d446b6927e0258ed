import { describe, expect, test } from 'vitest';
import placesFile from '#data/places.json' with { type: 'json' };
import placesSchema from '#data/places.schema.json' with { type: 'json' };
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { caseForms } from '#lib/core/annotate/terms/case-forms.ts';
import { defaultVocabulary, type Alias } from '#lib/core/annotate/terms/vocabulary.ts';
import { misfits } from './schema.ts';

/** What is marked, as `words -> place`. */
function marked(text: string): string[] {
	return annotateTerms(text).mentions.flatMap(({ kind, term, start, end }) => {
		return kind === 'place' ? `${text.slice(start, end)} -> ${term}` : [];
	});
}

function rules(text: string): string[] {
	return annotateTerms(text).mentions.flatMap(({ kind, rule }) => (kind === 'place' ? rule : []));
}

const textOf = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.text);

describe('the file', () => {
	const { countries, cities } = defaultVocabulary();

	test('fits its schema, and the check sees what does not', () => {
		expect(misfits(placesSchema, placesFile)).toEqual([]);
		expect(misfits(placesSchema, { ...placesFile, cities: [{ id: 'x' }] })).not.toEqual([]);
	});

	test('holds every code of ISO 3166-1 once, and cities of those', () => {
		const codes = countries.map(({ id }) => id);
		expect(codes).toHaveLength(249);
		expect(new Set([...codes, ...cities.map(({ id }) => id)]).size).toBe(249 + cities.length);
		expect(cities.filter(({ country }) => !codes.includes(country))).toEqual([]);
	});

	test('every country has a name in both languages, no name belongs to two', () => {
		const owners = new Map<string, string>();
		for (const { id, names, acronyms, demonyms } of countries) {
			expect(names.en.length * names.ru.length).toBeGreaterThan(0);
			for (const language of ['en', 'ru'] as const) {
				for (const alias of [...names[language], ...acronyms[language], ...demonyms[language]]) {
					const text = textOf(alias);
					expect([text, owners.get(text) ?? id]).toEqual([text, id]);
					owners.set(text, id);
				}
			}
		}
	});

	test('every name and demonym is found alone in a sentence, as its own country', () => {
		const lost: string[] = [];
		for (const { id, names, acronyms, demonyms } of countries) {
			for (const language of ['en', 'ru'] as const) {
				const free = [...names[language], ...acronyms[language], ...demonyms[language]].filter(
					(alias) => typeof alias === 'string' || !alias.company
				);
				for (const alias of free) {
					const found = annotateTerms(`then ${textOf(alias)} met`).mentions.filter(
						({ kind }) => kind === 'place'
					);
					if (found.length !== 1 || found[0]?.term !== id)
						lost.push(`${textOf(alias)}: ${found.map(({ term }) => term).join()}`);
				}
			}
		}
		expect(lost).toEqual([]);
	});
});

describe('countries', () => {
	test.each([
		['Belgium’s envoy and a Belgian bank', ['Belgium -> be', 'Belgian -> be']],
		['the U.S. and the US, not us', ['U.S. -> us', 'US -> us']],
		['US-China talks', ['US -> us', 'China -> cn']],
		['переговоры в Россией и Китаем', ['Россией -> ru', 'Китаем -> cn']],
		['из Грузии, в Корее, на Кубу, у Дании', ['Грузии -> ge', 'Кубу -> cu', 'Дании -> dk']],
		['в Бельгии, бельгийскими и бельгийцам', ['Бельгии -> be', 'бельгийскими -> be', 'бельгийцам -> be']],
		['в Соединённых Штатах и США', ['Соединённых Штатах -> us', 'США -> us']],
		['в Саудовской Аравии и на Филиппинах', ['Саудовской Аравии -> sa', 'Филиппинах -> ph']],
		['South Sudan and Sudan', ['South Sudan -> ss', 'Sudan -> sd']],
		[
			'Guinea-Bissau, Equatorial Guinea, Guinea',
			['Guinea-Bissau -> gw', 'Equatorial Guinea -> gq', 'Guinea -> gn']
		],
		['#BelgiumNepal #бельгия', ['Belgium -> be', 'Nepal -> np', '#бельгия -> be']],
		['Jordan and Israel', ['Jordan -> jo', 'Israel -> il']],
		['Грузия и груз', ['Грузия -> ge']],
		['🇧🇪🇳🇵 met', ['🇧🇪 -> be', '🇳🇵 -> np']]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});

	test.each([
		['Грузы и кит. Дана оценка. Того же дня'],
		['Кубы льда лежат'.toLowerCase()],
		['a turkey and some china'],
		['tell us about polish'],
		['it costs US$5'],
		['Jordan scored twice'],
		['Georgia on her mind'],
		['New Jersey, Latin America, the South China Sea'],
		['Нью-Джерси и Латинская Америка'],
		['the Spanish language, французский язык'],
		['Organization of American States'],
		['🇽🇽 and 🇧 alone, \ud83c']
	])('none in: %s', (text) => {
		expect(marked(text)).toEqual([]);
	});

	test('the rule says how', () => {
		expect(rules('🇧🇪 Belgium, Belgian, USA, #Nepal')).toEqual([
			'flag',
			'name',
			'demonym',
			'acronym',
			'hashtag'
		]);
	});
});

describe('where a post says that it stands', () => {
	test.each([
		['📍 Geneva, Switzerland', ['Geneva -> geneva', 'Switzerland -> ch']],
		['Come by.\n📍Женева', ['Женева -> geneva']],
		['📍 Old Harbour Hall, Oslo', ['Old Harbour Hall -> old-harbour-hall', 'Oslo -> oslo']],
		['📍 Большой зал', ['Большой зал -> большой-зал']],
		['OSLO (Agency) — The port opened', ['OSLO -> oslo']],
		['OSLO — The port opened', ['OSLO -> oslo']],
		['Oslo, 5 June. The port opened', ['Oslo -> oslo']],
		['🔹 Минск, 5 июня. Порт открыт', ['Минск -> minsk']],
		['МИНСК /Агентство/. Порт открыт', ['МИНСК -> minsk']]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});

	test.each([
		['Oslo – the port of many'],
		['Oslo opened its port'],
		['The port, Oslo, 5 June'],
		['📍 the place to be'],
		['📍'],
		['📍 A Very Long Line That Tells A Story']
	])('none in: %s', (text) => {
		expect(marked(text)).toEqual([]);
	});
});

test.each([
	['россия', ['россии', 'россию', 'россией']],
	['китай', ['китая', 'китаю', 'китаем', 'китае']],
	['куба', ['кубы', 'кубе', 'кубу', 'кубой']],
	['иран', ['ирана', 'ирану', 'ираном', 'иране']],
	['беларусь', ['беларуси', 'беларусью']],
	['филиппины', ['филиппин', 'филиппинам', 'филиппинах']],
	['литва', ['литвы', 'литве', 'литвой']]
])('cases of %s', (nominative, forms) => {
	expect([...caseForms(nominative)]).toEqual(expect.arrayContaining(forms));
});

test.each(['чили', 'перу', 'того', 'мали'])('%s is never declined', (name) => {
	expect([...caseForms(name)]).toEqual([name]);
});
