import fc from 'fast-check';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { TermKey } from '#lib/core/model/ids.ts';
import { collectTerms } from '#lib/core/pipeline/terms.ts';
import { applyEdit, type Edit } from '#lib/core/vocabulary/edit.ts';
import { NO_CHANGES, type UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import { archives } from '../archive/arbitraries.ts';

const PIECES = [
	'The data centre opens.',
	'Data centres need power.',
	'EAEU ministers met in Minsk.',
	'#EAEU',
	'#gridlock',
	'World Bank of Georgia',
	'The World Bank lends.',
	'Евразийский союз',
	'о дата-центрах',
	'Russia and Georgia',
	'energy prices rise, gas and oil'
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(' '));

/** Archives whose texts speak of something, tagged as an import tags them. */
const worded: fc.Arbitrary<Archive> = fc
	.tuple(archives, fc.array(texts, { minLength: 1, maxLength: 6 }))
	.map(([archive, wordings]) => {
		const posts = archive.posts.map((post, i) => ({ ...post, text: wordings[i % wordings.length] ?? '' }));
		const mentions = posts.map(({ text }) => annotateTerms(text).mentions);
		return { ...archive, posts, mentions, terms: collectTerms(posts, mentions) };
	});

const keys = fc.constantFrom<TermKey>(
	...([
		'organisation:eaeu',
		'organisation:world-bank',
		'topic:data',
		'topic:energy',
		'place:ge',
		'place:ru',
		'hashtag:eaeu',
		'hashtag:gridlock',
		'person:nobody'
	] as TermKey[])
);
const phrases = fc.uniqueArray(
	fc.constantFrom(
		'data centre',
		'дата-центр',
		'#gridlock',
		'World Bank of Georgia',
		'EAEU',
		'Georgia',
		'#eaeu'
	),
	{ minLength: 1, maxLength: 3 }
);
const named = fc.constantFrom<TermKey>(
	'topic:data' as TermKey,
	'organisation:own' as TermKey,
	'place:ge' as TermKey
);

const edits: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({
		kind: fc.constant('add' as const),
		term: named,
		label: fc.constant('Own'),
		short: fc.constant('O'),
		phrases
	}),
	fc.record({
		kind: fc.constant('rename' as const),
		term: keys,
		label: fc.constant('Else'),
		short: fc.constant('E')
	}),
	fc.record({ kind: fc.constant('phrases' as const), term: named, add: phrases, drop: phrases }),
	fc.record({ kind: fc.constant('merge' as const), term: keys, into: keys }),
	fc.record({
		kind: fc.constant('split' as const),
		term: keys,
		part: named,
		label: fc.constant('Part'),
		short: fc.constant('P'),
		phrases
	}),
	fc.record({ kind: fc.constantFrom('off' as const, 'on' as const, 'reset' as const), term: keys }),
	fc.record({ kind: fc.constant('dismiss' as const), label: fc.constantFrom('One', 'Two') })
);

/** What a user may make of a vocabulary in a few edits. */
export const vocabularies: fc.Arbitrary<UserVocabulary> = fc
	.array(edits, { maxLength: 6 })
	.map((list) => list.reduce(applyEdit, NO_CHANGES));

export const editLists = fc.array(edits, { maxLength: 8 });

export const revised = fc.tuple(worded, vocabularies);
