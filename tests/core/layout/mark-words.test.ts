import { describe, expect, it } from 'vitest';
import { explainMark } from '#lib/core/layout/mark-words.ts';
import { cutMarks, type Mark } from '#lib/core/layout/marks.ts';
import type { Mention } from '#lib/core/model/term.ts';

const TEXT = 'Trade in a customs\nunion, more trade, and #EAEU on May 3';

function mention(written: string, kind: Mention['kind'], term: string, rule: string, from = 0): Mention {
	const start = TEXT.indexOf(written, from);
	return { kind, term, start, end: start + written.length, rule };
}
const mentions = [
	mention('Trade', 'topic', 'trade', 'signal'),
	mention('customs\nunion', 'topic', 'trade', 'signal'),
	mention('trade', 'topic', 'trade', 'signal'),
	mention('#EAEU', 'organisation', 'eaeu', 'hashtag'),
	mention('EAEU', 'hashtag', 'eaeu', 'hashtag')
];
const at = TEXT.indexOf('May 3');
const all = cutMarks(TEXT, mentions, {
	start: at,
	end: at + 5,
	rule: 'month-day',
	note: 'Read “May 3”.'
}).flatMap((segment) => segment.marks);
function explain(find: (mark: Mark) => boolean, label: string) {
	const mark = all.find(find);
	if (!mark) throw new Error('no such mark');
	return explainMark(mark, all, TEXT, label);
}

describe('explainMark', () => {
	it('names all the signal words of a topic, each once', () => {
		expect(explain((mark) => mark.kind === 'topic', 'Trade and customs')).toEqual({
			what: 'Trade and customs – topic',
			how: 'By the signal words “Trade”, “customs union” for Trade and customs'
		});
	});

	it('tells a hashtag read as an organisation from a plain hashtag', () => {
		expect(explain((mark) => mark.kind === 'organisation', 'Eurasian Economic Union')).toEqual({
			what: 'Eurasian Economic Union – organisation',
			how: 'By the hashtag #EAEU'
		});
		expect(explain((mark) => mark.kind === 'hashtag', 'EAEU')).toEqual({
			what: '#EAEU – hashtag',
			how: 'By the hashtag #EAEU'
		});
	});

	it('gives the evidence of a date', () => {
		expect(explain((mark) => mark.kind === 'date', '').how).toBe('Read “May 3”.');
	});

	it('names a phrase of the user’s', () => {
		const mark: Mark = { kind: 'topic', key: 'topic:x' as never, rule: 'phrase', start: 11, end: 24 };
		expect(explainMark(mark, [mark], TEXT, 'X')).toEqual({
			what: 'X – topic',
			how: 'By your phrase “customs union”'
		});
	});

	it('names a rule it does not know', () => {
		const mark: Mark = { kind: 'place', key: 'place:x' as never, rule: 'near-capital', start: 0, end: 5 };
		expect(explainMark(mark, [mark], TEXT, 'X').how).toBe('By “Trade” (near capital)');
	});
});
