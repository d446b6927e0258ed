import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { buildAutomaton } from '#lib/core/annotate/terms/automaton.ts';
import { compileTerms, inOrder } from '#lib/core/annotate/terms/matcher.ts';
import { defaultVocabulary } from '#lib/core/annotate/terms/vocabulary.ts';

const piece = fc.oneof(
	fc.constantFrom(
		...[
			'UN',
			'ЕАЭС',
			'#EAEU',
			'#RussiaASEAN',
			'the',
			'Security',
			'Council',
			'of',
			'Совета',
			'Европы',
			'ООН',
			'’s',
			'-',
			'\n'
		],
		...[
			'(CIS)',
			'AU',
			'AU$',
			'https://un.org/EU',
			'@NATO',
			'WHO',
			'COP28',
			'санкции',
			'ceasefire',
			'🇷🇺',
			'\ud83c',
			'U.N.',
			'\u00a0'
		]
	),
	fc.string({ unit: 'binary', maxLength: 6 })
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

describe('any text', () => {
	test('mentions are in order, inside it, on the borders of words', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { mentions } = annotateTerms(text);
				expect([...mentions].sort(inOrder)).toEqual(mentions);
				for (const { kind, start, end, rule } of mentions) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
					expect(end).toBeGreaterThan(start);
					const around = text.slice(start - 1, start).concat(text.charAt(end));
					if (kind === 'organisation' && rule !== 'hashtag-part') expect(around).not.toMatch(/[\p{L}\p{N}]/u);
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('organisations never overlap', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let last = 0;
				for (const { kind, start, end } of annotateTerms(text).mentions) {
					if (kind !== 'organisation') continue;
					expect(start).toBeGreaterThanOrEqual(last);
					last = end;
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('what was read before changes nothing', () => {
		const used = compileTerms(defaultVocabulary());
		fc.assert(
			fc.property(anyText, anyText, (before, text) => {
				used.find(before);
				expect(used.find(text)).toEqual(
					annotateTerms(text).mentions.filter(({ kind }) => kind !== 'hashtag')
				);
			}),
			{ numRuns: 50 }
		);
	});
});

test('the automaton finds what a search at every place finds', () => {
	const sequence = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(
			fc.array(sequence, { maxLength: 8 }),
			fc.array(fc.integer({ min: 0, max: 3 })),
			(patterns, input) => {
				const automaton = buildAutomaton(patterns.map((symbols, id) => ({ id, symbols })));
				let state = 0;
				const found = input.flatMap((symbol, at) => {
					state = automaton.step(state, symbol);
					return automaton.outputs(state).map((id) => `${String(at)}:${String(id)}`);
				});
				const naive = input.flatMap((_, at) =>
					patterns.flatMap((symbols, id) => {
						const slice = input.slice(Math.max(0, at + 1 - symbols.length), at + 1);
						return slice.length === symbols.length && slice.every((one, i) => one === symbols[i])
							? `${String(at)}:${String(id)}`
							: [];
					})
				);
				expect(found.sort()).toEqual(naive.sort());
			}
		)
	);
});

test('hashtags come as written, each once, and as mentions in small letters', () => {
	const text = '#EAEU met. #eaeu again, #UnionState.';
	const { hashtags, mentions } = annotateTerms(text);
	expect(hashtags).toEqual(['EAEU', 'UnionState']);
	const tags = mentions.filter(({ kind }) => kind === 'hashtag');
	expect(tags.map(({ term, start, end, rule }) => [term, text.slice(start, end), rule])).toEqual([
		['eaeu', '#EAEU', 'hashtag'],
		['eaeu', '#eaeu', 'hashtag'],
		['unionstate', '#UnionState', 'hashtag']
	]);
});
