import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { packFindings, unpackFindings } from '#lib/core/annotate/terms/packed-findings.ts';

const piece = fc.constantFrom(
	...['UN', 'ЕАЭС', '#EAEU', '#eaeu', '＃БРИКС', '#Один_два', 'Minsk', 'the', 'Sergey Lavrov', 'ceasefire'],
	...['\n', '. ', ' ', '🇷🇺', '@NATO', 'https://un.org/#EU', 'word']
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

test('what is packed comes out as it was found', () => {
	fc.assert(
		fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
			expect(unpackFindings(texts, packFindings(texts))).toEqual(texts.map((one) => annotateTerms(one)));
		})
	);
});

test('a hashtag written in several ways is told once, as first written', () => {
	const [found] = unpackFindings(['#EAEU #eaeu'], packFindings(['#EAEU #eaeu']));
	expect(found?.hashtags).toEqual(['EAEU']);
	expect(found?.mentions.filter(({ kind }) => kind === 'hashtag')).toHaveLength(2);
});

test('a mention without a label is a bug', () => {
	const packed = { ...packFindings(['UN']), labels: [] };
	expect(() => unpackFindings(['UN'], packed)).toThrow('no label');
});
