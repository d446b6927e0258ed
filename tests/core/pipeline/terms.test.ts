import { expect, test } from 'vitest';
import type { Mention } from '#lib/core/model/term.ts';
import { collectTerms } from '#lib/core/pipeline/terms.ts';

function mention(text: string, words: string, kind: Mention['kind'], term: string): Mention {
	const start = text.indexOf(words);
	return { kind, term, start, end: start + words.length, rule: 'name' };
}

test('terms come by kind and id, those that no list holds as they are first written', () => {
	const first = '📍 Old\nHall, Oslo: #EAEU';
	const second = 'Belgium, OLD HALL, #eaeu';
	const terms = collectTerms(
		[{ text: first }, { text: second }],
		[
			[
				mention(first, '#EAEU', 'hashtag', 'eaeu'),
				mention(first, 'Old\nHall', 'place', 'old-hall'),
				mention(first, 'Oslo', 'place', 'oslo')
			],
			[mention(second, 'OLD HALL', 'place', 'old-hall'), mention(second, 'Belgium', 'place', 'be')]
		]
	);
	expect(terms.map(({ kind, id, label }) => [kind, id, label])).toEqual([
		['place', 'be', 'Belgium'],
		['place', 'old-hall', 'Old Hall'],
		['place', 'oslo', 'Oslo'],
		['hashtag', 'eaeu', '#EAEU']
	]);
});

test('an organisation that nothing describes is a bug', () => {
	expect(() => collectTerms([{ text: 'X' }], [[mention('X', 'X', 'organisation', 'none')]])).toThrow(
		'organisation:none'
	);
});
