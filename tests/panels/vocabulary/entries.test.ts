import { describe, expect, test } from 'vitest';
import type { TermKey } from '#lib/core/model/ids.ts';
import type { LexiconEntry } from '#lib/core/vocabulary/lexicon.ts';
import { NO_CHANGES, type UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import { findEntries, listEntries } from '#lib/panels/vocabulary/entries.ts';

const key = (text: string) => text as TermKey;
const term = (id: string, label: string) =>
	({ kind: 'topic', id, label, short: label, wikidata: null }) as const;
const lexicon: ReadonlyMap<TermKey, LexiconEntry> = new Map([
	[key('topic:boats'), { ...term('boats', 'Boats'), phrases: ['ferry', 'Ferry', 'barge'] }],
	[key('topic:mills'), { ...term('mills', 'Mills'), phrases: ['mill'] }],
	[key('topic:reeds'), { ...term('reeds', 'Reeds'), phrases: ['reed'] }]
]);

function list(vocabulary: Partial<UserVocabulary> = {}) {
	return listEntries({
		terms: [term('mills', 'Mills'), term('written', 'Only as written')],
		counts: Int32Array.of(3, 5),
		lexicon,
		vocabulary: { ...NO_CHANGES, ...vocabulary }
	});
}

describe('listEntries', () => {
	test('has every term once, the most spoken of first, each phrase once', () => {
		expect(list().map(({ label, posts, change }) => [label, posts, change])).toEqual([
			['Only as written', 5, null],
			['Mills', 3, null],
			['Boats', 0, null],
			['Reeds', 0, null]
		]);
		expect(list().find(({ label }) => label === 'Boats')?.listed).toEqual(['ferry', 'barge']);
	});

	test('begins with what the user changed, and says what', () => {
		const entries = list({
			terms: [
				{ term: key('topic:boats'), label: null, short: null, phrases: ['raft'], without: ['Barge'] },
				{ term: key('topic:own'), label: 'Own', short: 'Own', phrases: ['own'], without: [] }
			],
			merged: [{ term: key('topic:reeds'), into: key('topic:mills') }],
			off: [key('topic:long-gone')]
		});
		expect(entries.map(({ label, change }) => [label, change])).toEqual([
			['Boats', 'changed'],
			['Own', 'own'],
			['Reeds', 'merged'],
			['long gone', 'off'],
			['Only as written', null],
			['Mills', null]
		]);
		expect(entries[0]).toMatchObject({ listed: ['ferry'], own: ['raft'], without: ['Barge'] });
	});
});

test.each([
	['', null, 4],
	['MILL', null, 1],
	['barge', null, 1],
	['barge', 'person', 0],
	['#reed', null, 1],
	['nothing of it', null, 0]
] as const)('findEntries finds “%s” of kind %s in %i', (text, kind, count) => {
	expect(findEntries(list(), text, kind)).toHaveLength(count);
});

test('a term of that very name comes before those that are spoken of more', () => {
	const more = [
		...list(),
		...list({
			terms: [{ term: key('topic:x'), label: 'Written', short: 'W', phrases: ['x'], without: [] }]
		}).slice(0, 1)
	];
	expect(findEntries(more, 'written', null).map(({ label }) => label)).toEqual([
		'Written',
		'Only as written'
	]);
});
