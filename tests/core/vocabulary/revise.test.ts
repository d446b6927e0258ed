import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import { createReader, partsOf } from '#lib/core/archive/memory-reader.ts';
import { readParts } from '#lib/core/archive/reader.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { TermKey } from '#lib/core/model/ids.ts';
import { makeReviser } from '#lib/core/vocabulary/reviser.ts';
import { reviseArchive } from '#lib/core/vocabulary/revise-archive.ts';
import { reviseParts } from '#lib/core/vocabulary/revise-parts.ts';
import { NO_CHANGES, type UserTerm, type UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import { windows } from '../archive/arbitraries.ts';
import { stored } from '../archive/serve.ts';
import { revised } from './arbitraries.ts';

const key = (text: string) => text as TermKey;

function own(term: string, phrases: readonly string[], without: readonly string[] = []): UserTerm {
	return { term: key(term), label: 'Own', short: 'Own', phrases, without };
}

/** `kind:term text` of every mention, in order. */
function found(text: string, vocabulary: Partial<UserVocabulary>): string[] {
	const { revise } = makeReviser({ ...NO_CHANGES, ...vocabulary });
	return revise(text, annotateTerms(text).mentions).map(
		({ kind, term, start, end }) => `${kind}:${term} ${text.slice(start, end)}`
	);
}

describe('a phrase of the user', () => {
	test.each([
		['in lower case', 'Three data centres burn', 'data centre', ['topic:own data centres']],
		['whatever the capitals of the text', 'DATA CENTRES burn', 'data centre', ['topic:own DATA CENTRES']],
		['in the singular', 'one data centre', 'data centres', ['topic:own data centre']],
		['with other ends', 'new policies', 'policy', ['topic:own policies']],
		['in Russian cases', 'о дата-центрах говорят', 'дата-центр', ['topic:own дата-центрах']],
		['of one word, several', 'дроны и дрон', 'дрон', ['topic:own дроны', 'topic:own дрон']],
		['with a capital', 'Amazon grows', 'Amazon', ['topic:own Amazon']],
		['with a capital, not without', 'the amazon basin', 'Amazon', []],
		['as an acronym', 'The XQB said', 'XQB', ['topic:own XQB']],
		['as an acronym, not in small letters', 'the xqb said', 'XQB', []],
		['not inside a word', 'a database', 'data', []],
		['as a hashtag', 'see #gridlock', '#Gridlock', ['hashtag:gridlock #gridlock', 'topic:own #gridlock']],
		['as a hashtag, not as a word', 'a gridlock', '#Gridlock', []]
	])('is found %s', (_, text, phrase, expected) => {
		expect(found(text, { terms: [own('topic:own', [phrase])] })).toEqual(expected);
	});

	test.each([
		[
			'the longer name',
			'The World Bank of Georgia',
			'World Bank of Georgia',
			['organisation:own World Bank of Georgia']
		],
		['its own where both are equal', 'The World Bank lends', 'World Bank', ['organisation:own World Bank']],
		['not a part of a longer one', 'The World Bank lends', 'Bank', ['organisation:world-bank World Bank']]
	])('counts beside names of the program: %s', (_, text, phrase, expected) => {
		expect(found(text, { terms: [own('organisation:own', [phrase])] })).toEqual(expected);
	});

	test('of a topic takes nothing from a name', () => {
		expect(found('The World Bank lends', { terms: [own('topic:own', ['bank'])] })).toEqual([
			'organisation:world-bank World Bank',
			'topic:own Bank'
		]);
	});
});

describe('a vocabulary', () => {
	test('leaves names out', () => {
		const terms = [own('organisation:world-bank', [], ['World Bank'])];
		expect(found('The World Bank, the IBRD', { terms })).not.toContain('organisation:world-bank World Bank');
		expect(found('The World Bank lends', {})).toEqual(['organisation:world-bank World Bank']);
	});

	test('leaves a hashtag out and keeps the name', () => {
		const terms = [own('organisation:eaeu', [], ['#eaeu'])];
		expect(found('EAEU and #EAEU', { terms })).toEqual(['organisation:eaeu EAEU', 'hashtag:eaeu #EAEU']);
	});

	test('switches terms off, also those that others were merged into', () => {
		const merged = [{ term: key('place:rs'), into: key('place:ru') }];
		expect(found('Serbia', { merged })).toEqual(['place:ru Serbia']);
		expect(found('Serbia', { merged, off: [key('place:ru')] })).toEqual([]);
		expect(found('Serbia', { off: [key('place:rs')] })).toEqual([]);
	});

	test('merges over kinds and by steps', () => {
		const merged = [
			{ term: key('hashtag:gridlock'), into: key('topic:grid') },
			{ term: key('topic:grid'), into: key('topic:energy') }
		];
		expect(found('#gridlock', { merged })).toEqual(['topic:energy #gridlock']);
	});
});

test.each([
	['in memory', async (archive: Archive) => partsOf(archive), 80],
	['on disk', stored, 20]
])('revised columns %s answer as those of revised rows do', async (_, open, numRuns) => {
	await fc.assert(
		fc.asyncProperty(revised, windows, async ([archive, vocabulary], window) => {
			const reader = readParts(await reviseParts(await open(archive), vocabulary));
			const expected = createReader(reviseArchive(archive, vocabulary));
			const list = { filter: NO_FILTER, window, first: 0, count: 400 };
			const asked = {
				filter: NO_FILTER,
				zone: 'UTC',
				window,
				grain: 'week' as const,
				pins: [],
				marks: 20,
				bars: 10
			};
			expect((await reader.summary()).terms).toEqual((await expected.summary()).terms);
			expect(await reader.range(asked)).toEqual(await expected.range(asked));
			expect(await reader.events(list)).toEqual(await expected.events(list));
			expect(await reader.posts(list)).toEqual(await expected.posts(list));
		}),
		{ numRuns }
	);
});
