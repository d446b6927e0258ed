import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermKey } from '#lib/core/model/ids.ts';
import { applyEdit } from '#lib/core/vocabulary/edit.ts';
import { parseVocabulary, writeVocabulary } from '#lib/core/vocabulary/file.ts';
import { makeResolver, newKey, NO_CHANGES } from '#lib/core/vocabulary/user-vocabulary.ts';
import { editLists, vocabularies } from './arbitraries.ts';

const key = (text: string) => text as TermKey;
const head = { format: 'postline-vocabulary', version: 1 };

describe('the file', () => {
	test('says the same when it is read again', () => {
		fc.assert(
			fc.property(vocabularies, (vocabulary) => {
				expect(parseVocabulary(writeVocabulary(vocabulary))).toEqual({ vocabulary, notes: [] });
			})
		);
	});

	test.each([
		['no JSON', '{', /not JSON/u],
		['something else', '{"format":"postline-corrections","version":1}', /no vocabulary/u],
		['a later version', '{"format":"postline-vocabulary","version":2}', /version 2/u]
	])('is refused in words: %s', (_, text, why) => {
		const read = parseVocabulary(text);
		expect('refused' in read ? read.refused : '').toMatch(why);
	});

	test.each([
		['a term without a key', { terms: [{ label: 'X' }] }, 'term 1'],
		['a phrase of nothing', { terms: [{ term: 'topic:x', phrases: ['…'] }] }, 'term 1'],
		['a hashtag with phrases', { terms: [{ term: 'hashtag:x', phrases: ['y'] }] }, 'term 1'],
		['a term twice', { terms: [{ term: 'topic:x', label: 'X' }, { term: 'topic:x' }] }, 'term 2'],
		['a merger of nothing', { merged: [{ term: 'topic:x' }] }, 'merged 1'],
		[
			'a circle',
			{
				merged: [
					{ term: 'topic:x', into: 'topic:y' },
					{ term: 'topic:y', into: 'topic:x' }
				]
			},
			'merged 2'
		],
		['a term off that is none', { off: ['energy'] }, 'off 1']
	])('tells what it leaves out: %s', (_, body, at) => {
		const read = parseVocabulary(JSON.stringify({ ...head, ...body }));
		if ('refused' in read) throw new Error(read.refused);
		expect(read.notes.map((note) => note.at)).toEqual([at]);
		expect(read.notes[0]?.why).toMatch(/mend it in the file\.$/u);
	});
});

describe('edits', () => {
	test('never lead round in a circle', () => {
		fc.assert(
			fc.property(editLists, (edits) => {
				const vocabulary = edits.reduce(applyEdit, NO_CHANGES);
				const resolve = makeResolver({ ...vocabulary, off: [] });
				for (const { term } of vocabulary.merged) expect(resolve(resolve(term) ?? term)).toBe(resolve(term));
				expect(parseVocabulary(writeVocabulary(vocabulary))).toEqual({ vocabulary, notes: [] });
			})
		);
	});

	test('do not lead round in a circle by way of a merger that is replaced', () => {
		const [a, b, c] = [key('topic:a'), key('topic:b'), key('topic:c')];
		const chain = {
			...NO_CHANGES,
			merged: [
				{ term: c, into: a },
				{ term: a, into: b }
			]
		};
		expect(applyEdit(chain, { kind: 'merge', term: a, into: c })).toBe(chain);
	});

	test('take phrases off and give them back', () => {
		const term = key('organisation:un');
		const less = applyEdit(NO_CHANGES, { kind: 'phrases', term, add: [], drop: ['UN'] });
		expect(less.terms).toEqual([{ term, label: null, short: null, phrases: [], without: ['UN'] }]);
		expect(applyEdit(less, { kind: 'phrases', term, add: ['UN'], drop: [] })).toEqual(NO_CHANGES);
		const more = applyEdit(NO_CHANGES, { kind: 'phrases', term, add: ['  the  Nations '], drop: [] });
		expect(more.terms[0]?.phrases).toEqual(['the Nations']);
		expect(applyEdit(more, { kind: 'phrases', term, add: [], drop: ['The nations'] })).toEqual(NO_CHANGES);
	});

	test('part a term in two', () => {
		const edit = {
			kind: 'split' as const,
			term: key('organisation:un'),
			part: key('organisation:council'),
			label: 'Council',
			short: 'C',
			phrases: ['UNSC']
		};
		expect(applyEdit(NO_CHANGES, edit).terms).toEqual([
			{ term: edit.part, label: 'Council', short: 'C', phrases: ['UNSC'], without: [] },
			{ term: edit.term, label: null, short: null, phrases: [], without: ['UNSC'] }
		]);
	});

	test('are undone whole by a reset', () => {
		fc.assert(
			fc.property(editLists, fc.constantFrom(key('topic:data'), key('place:ge')), (edits, term) => {
				const { terms, merged, off } = applyEdit(edits.reduce(applyEdit, NO_CHANGES), {
					kind: 'reset',
					term
				});
				expect(terms.filter((one) => one.term === term)).toEqual([]);
				expect(merged.filter((one) => one.term === term || one.into === term)).toEqual([]);
				expect(off).not.toContain(term);
			})
		);
	});
});

test.each([
	['Data centres', 'topic:data-centres'],
	['Дата-центры!', 'topic:дата-центры'],
	['???', 'topic:term'],
	['Taken', 'topic:taken-2']
])('a term called %s gets the key %s', (label, expected) => {
	expect(newKey('topic', label, (one) => one === key('topic:taken'))).toBe(expected);
});
