import { expect, test } from 'vitest';
import organisationsFile from '#data/organisations.json' with { type: 'json' };
import organisationsSchema from '#data/organisations.schema.json' with { type: 'json' };
import topicsFile from '#data/topics.json' with { type: 'json' };
import topicsSchema from '#data/topics.schema.json' with { type: 'json' };
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { foldWord, stemWord } from '#lib/core/annotate/terms/stems.ts';
import { nameVariants } from '#lib/core/annotate/terms/variants.ts';
import { defaultVocabulary, type Alias, type Organisation } from '#lib/core/annotate/terms/vocabulary.ts';
import { misfits } from './schema.ts';

const { organisations, topics } = defaultVocabulary();

const textOf = (alias: Alias): string => (typeof alias === 'string' ? alias : alias.text);
const isFree = (alias: Alias): boolean => typeof alias === 'string' || (!alias.company && !alias.number);

function namesOf({ names }: Organisation): Alias[] {
	return [...names.en, ...names.ru];
}

function acronymsOf({ acronyms }: Organisation): Alias[] {
	return [...acronyms.en, ...acronyms.ru];
}

test('both files fit their schemas', () => {
	expect(misfits(organisationsSchema, organisationsFile)).toEqual([]);
	expect(misfits(topicsSchema, topicsFile)).toEqual([]);
});

test('the schema check sees what is wrong', () => {
	expect(
		misfits(organisationsSchema, { organisations: [{ id: 'Bad Id' }], decoys: { en: [''] } })
	).not.toEqual([]);
});

test('there are enough of both, each id once', () => {
	expect(organisations.length).toBeGreaterThanOrEqual(220);
	expect(topics.length).toBeGreaterThanOrEqual(26);
	expect(new Set(organisations.map(({ id }) => id)).size).toBe(organisations.length);
	expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
	const items = organisations.flatMap(({ wikidata }) => wikidata ?? []);
	expect(items.filter((item, i) => items.indexOf(item) !== i)).toEqual([]);
});

test('no alias belongs to two organisations', () => {
	const owners = new Map<string, Set<string>>();
	const claim = (key: string, id: string) => owners.set(key, (owners.get(key) ?? new Set()).add(id));
	for (const organisation of organisations) {
		for (const language of ['en', 'ru'] as const) {
			for (const alias of organisation.names[language]) {
				for (const text of nameVariants(textOf(alias), language)) {
					const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
					claim(words.map((word) => stemWord(foldWord(word))).join(' '), organisation.id);
				}
			}
		}
		for (const alias of acronymsOf(organisation)) claim(textOf(alias), organisation.id);
	}
	expect([...owners].filter(([, ids]) => ids.size > 1).map(([key, ids]) => [key, ...ids])).toEqual([]);
});

test('every alias that needs no company is found alone in a sentence, as its own organisation', () => {
	const lost: string[] = [];
	for (const organisation of organisations) {
		for (const alias of [...namesOf(organisation), ...acronymsOf(organisation)].filter(isFree)) {
			const text = `then ${textOf(alias)} met`;
			const found = annotateTerms(text).mentions.filter(({ kind }) => kind === 'organisation');
			const whole = found.some(
				({ term, start, end }) =>
					term === organisation.id && text.slice(start, end) === textOf(alias).replace(/^the /i, '')
			);
			if (!whole || found.length !== 1)
				lost.push(`${textOf(alias)}: ${found.map(({ term }) => term).join()}`);
		}
	}
	expect(lost).toEqual([]);
});

test('an alias that needs company is found in it, and not without', () => {
	const lost: string[] = [];
	for (const organisation of organisations) {
		for (const alias of [...namesOf(organisation), ...acronymsOf(organisation)]) {
			if (typeof alias === 'string' || alias.company === undefined) continue;
			const [first] = alias.company;
			const friend = organisations.find(({ id }) => id === first);
			const company = friend?.label ?? first ?? 'Shanghai Cooperation Organisation';
			const found = (text: string) =>
				annotateTerms(text).mentions.some(({ term }) => term === organisation.id);
			if (!found(`${alias.text} met. ${company} too`) || found(`then ${alias.text} met`))
				lost.push(alias.text);
		}
	}
	expect(lost).toEqual([]);
});
