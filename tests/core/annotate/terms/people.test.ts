import { describe, expect, test } from 'vitest';
import peopleFile from '#data/people-titles.json' with { type: 'json' };
import peopleSchema from '#data/people-titles.schema.json' with { type: 'json' };
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { joinPeople } from '#lib/core/annotate/terms/join-people.ts';
import { personId, soundOf, toNominative } from '#lib/core/annotate/terms/person-names.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { misfits } from './schema.ts';

/** Who is marked, as `words -> person`. */
function marked(text: string): string[] {
	return annotateTerms(text).mentions.flatMap(({ kind, term, start, end }) => {
		return kind === 'person' ? `${text.slice(start, end)} -> ${term}` : [];
	});
}

describe('the file', () => {
	test('fits its schema, and the check sees what does not', () => {
		expect(misfits(peopleSchema, peopleFile)).toEqual([]);
		expect(misfits(peopleSchema, { ...peopleFile, people: [{ id: 'Bad' }] })).not.toEqual([]);
	});

	test('holds each person once, no name twice', () => {
		const ids = peopleFile.people.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const names = peopleFile.people.flatMap(({ full, short }) =>
			[full, short].flatMap(({ en, ru }) => [...en, ...ru])
		);
		expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
	});

	test('every known person is found by the full and the short name, as the same', () => {
		const lost = peopleFile.people.flatMap(({ id, full, short }) =>
			[full, short]
				.flatMap(({ en, ru }) => [...en, ...ru])
				.filter((name) => marked(`then ${name} spoke`).join() !== `${name} -> ${id}`)
				.map((name) => `${name}: ${marked(`then ${name} spoke`).join()}`)
		);
		expect(lost).toEqual([]);
	});
});

describe('behind a title', () => {
	test.each([
		['Prime Minister Anna Karlsen spoke', ['Anna Karlsen -> karlsen-a']],
		['the foreign minister of Nepal, Foreign Minister Ram Thapa’s visit', ['Ram Thapa -> thapa-r']],
		['Minister of Foreign Affairs of Nepal Ram Thapa', ['Ram Thapa -> thapa-r']],
		['President of the European Commission Nora van der Berg left', ['Nora van der Berg -> berg-n']],
		['President Lee Min-ho and Lee', ['Lee Min-ho -> le-m', 'Lee -> le-m']],
		['министр иностранных дел Бельгии Пётр Ковалёв', ['Пётр Ковалёв -> kovalev-p']],
		['с министром обороны Петром Ковалёвым', ['Петром Ковалёвым -> kovalev-p']],
		['главы МИД П.А. Ковалёва', ['П.А. Ковалёва -> kovalev-p']],
		['у президента Яна Заболоцкого', ['Яна Заболоцкого -> zabolocki-i']],
		['Minister Pavel Vladimir', ['Pavel Vladimir -> vladimir-p']],
		['Minister Karl #Olsen', ['Karl #Olsen -> olsen-k']],
		['Minister #KarlOlsen #Nepal', ['KarlOlsen -> olsen-k']]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});

	test.each([
		['the President of the Council met'],
		['President Monday'],
		['the minister spoke'],
		['at 2 pm Kyiv time'],
		['Председатель Комитета собрал'],
		['президент Западного округа'],
		['Minister\nAnna Karlsen'],
		['PRESIDENT ARRIVES TODAY'],
		['President of Nepal. Anna came'],
		['the XI congress']
	])('nobody in: %s', (text) => {
		expect(marked(text)).toEqual([]);
	});
});

describe('short and full forms', () => {
	test.each([
		[
			'Foreign Minister Ram Thapa came. Thapa left. Minister Thapa wrote.',
			['Ram Thapa -> thapa-r', 'Thapa -> thapa-r', 'Thapa -> thapa-r']
		],
		[
			'Министр Пётр Ковалёв прибыл. Ковалёва встретили, с Ковалевым говорили.',
			['Пётр Ковалёв -> kovalev-p', 'Ковалёва -> kovalev-p', 'Ковалевым -> kovalev-p']
		],
		['Minister Ram Thapa and Sita Thapa', ['Ram Thapa -> thapa-r']],
		['Thapa came', []],
		['Sergey Lavrov and Lavrov', ['Sergey Lavrov -> lavrov-s', 'Lavrov -> lavrov-s']],
		['Сергею Лаврову и о Лаврове', ['Сергею Лаврову -> lavrov-s', 'Лаврове -> lavrov-s']],
		['Mary Lavrov sang', []]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});

	const person = (term: string): Mention => ({ kind: 'person', term, start: 0, end: 1, rule: 'title' });
	const joined = (...posts: string[][]) =>
		joinPeople(posts.map((terms) => terms.map(person))).map((list) => list.map(({ term }) => term));

	test('a surname alone is the one person of that name', () => {
		expect(joined(['thapa'], ['thapa-r'], ['berg'])).toEqual([['thapa-r'], ['thapa-r'], ['berg']]);
	});

	test('of two namesakes it is the one spoken of far more often, or neither', () => {
		expect(joined(['thapa'], ['thapa-r'], ['thapa-s'])[0]).toEqual(['thapa']);
		expect(joined(['thapa'], ...Array.from({ length: 4 }, () => ['thapa-r']), ['thapa-s'])[0]).toEqual([
			'thapa-r'
		]);
	});

	test('what is no person stays', () => {
		const place: Mention = { ...person('thapa'), kind: 'place' };
		expect(joinPeople([[place], [person('thapa-r')], [person('thapa')]])[0]).toEqual([place]);
	});
});

test.each([
	['Ковалёв', 'Kovalev'],
	['Зеленский', 'Zelenskyy'],
	['Лукашенко', 'Lukashenko'],
	['Мишустин', 'Mishustin'],
	['Хурэлсух', 'Khurelsukh'],
	['Асад', 'al-Assad']
])('%s sounds like %s', (russian, english) => {
	expect(soundOf(russian)).toBe(soundOf(english));
});

test.each([
	['Ковалёва', 'Ковалёв'],
	['Заболоцкому', 'Заболоцкий'],
	['Олсена', 'Олсен'],
	['Берга', 'Берг'],
	['Захаровой', 'Захарова'],
	['Ткаченко', 'Ткаченко'],
	['Olsena', 'Olsena']
])('%s is a form of %s', (form, nominative) => {
	expect(toNominative(form)).toBe(nominative);
});

test('an id is the surname, and a letter where the given name is known', () => {
	expect(personId('Ковалёв', 'Пётр')).toBe('kovalev-p');
	expect(personId('van-Berg', null)).toBe('vanberg');
	expect(personId('習近平', '近平')).toBe('習近平');
});
