import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines, cutMarks, type Segment } from '#lib/core/layout/marks.ts';
import type { Mention } from '#lib/core/model/term.ts';
import type { Evidence } from '#lib/core/model/when.ts';

function mention(start: number, end: number, term = 'un', kind: Mention['kind'] = 'organisation'): Mention {
	return { kind, term, start, end, rule: 'name' };
}

/** Each segment as `text[marks]`, the way the reader sees it. */
function shown(text: string, segments: readonly Segment[]): string[] {
	return segments.map(({ start, end, marks, href }) => {
		const names = marks.map((mark) =>
			mark.kind === 'date' ? 'date' : mark.key.slice(mark.key.indexOf(':') + 1)
		);
		return `${text.slice(start, end)}[${names.join()}${href ? ` ${href}` : ''}]`;
	});
}

describe('cutMarks', () => {
	it('gives the whole text where nothing is marked', () => {
		expect(shown('plain', cutMarks('plain', [], null))).toEqual(['plain[]']);
		expect(cutMarks('', [], null)).toEqual([]);
	});

	it('nests: the narrowest mark comes first', () => {
		const text = 'the UN Security Council met';
		const segments = cutMarks(text, [mention(4, 23, 'unsc'), mention(4, 6)], null);
		expect(shown(text, segments)).toEqual(['the []', 'UN[un,unsc]', ' Security Council[unsc]', ' met[]']);
	});

	it('crosses: the common part has both marks', () => {
		const segments = cutMarks('abcdef', [mention(0, 4, 'x'), mention(2, 6, 'y')], null);
		expect(shown('abcdef', segments)).toEqual(['ab[x]', 'cd[x,y]', 'ef[y]']);
	});

	it('puts an organisation before the hashtag it was read from', () => {
		const text = '#EAEU';
		const marks = [mention(0, 5, 'eaeu', 'hashtag'), mention(0, 5, 'eaeu')];
		expect(cutMarks(text, marks, null)[0]?.marks.map(({ kind }) => kind)).toEqual([
			'organisation',
			'hashtag'
		]);
	});

	it('marks the words of the date, and none where no words carry it', () => {
		const evidence: Evidence = { start: 3, end: 9, rule: 'month-day', note: 'Read.' };
		expect(shown('on July 3 they', cutMarks('on July 3 they', [], evidence))).toEqual([
			'on []',
			'July 3[date]',
			' they[]'
		]);
		expect(shown('on July 3', cutMarks('on July 3', [], { ...evidence, start: 0, end: 0 }))).toEqual([
			'on July 3[]'
		]);
	});

	it('parts an address where a mark stands in it, and every part still leads there', () => {
		const text = 'at https://un.example now';
		expect(shown(text, cutMarks(text, [mention(11, 13)], null))).toEqual([
			'at []',
			'https://[ https://un.example/]',
			'un[un https://un.example/]',
			'.example[ https://un.example/]',
			' now[]'
		]);
	});

	it('cuts to the text what points beyond it, and keeps surrogate pairs whole', () => {
		expect(shown('ab', cutMarks('ab', [mention(1, 99), mention(50, 60)], null))).toEqual(['a[]', 'b[un]']);
		expect(shown('🤝x', cutMarks('🤝x', [mention(1, 3)], null))).toEqual(['🤝x[un]']);
	});

	it('covers every text without gap or overlap, and marks each unit as a naive reading does', () => {
		const spans = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.constantFrom('a', 'b', 'c')), {
			maxLength: 6
		});
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z \n]{0,12}$/), spans, (text, raw) => {
				const mentions = raw.map(([p, q, term]) => mention(Math.min(p, q), Math.max(p, q), term));
				const segments = cutMarks(text, mentions, null);
				expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
				for (const { start, end, marks } of segments) {
					for (let i = start; i < end; i++) {
						const over = mentions.filter((m) => m.start <= i && i < m.end);
						expect(marks.map((mark) => mark.kind !== 'date' && mark.key).sort()).toEqual(
							over.map((m) => `organisation:${m.term}`).sort()
						);
					}
				}
				const lines = cutLines(text, segments);
				expect(
					lines.map((line) => line.map(({ start, end }) => text.slice(start, end)).join('')).join('\n')
				).toBe(text);
			})
		);
	});
});

describe('cutLines', () => {
	it('carries a mark over a line break, and gives a blank line no segments', () => {
		const text = 'United\nNations\n\nend';
		const lines = cutLines(text, cutMarks(text, [mention(0, 14)], null));
		expect(lines.map((line) => shown(text, line))).toEqual([['United[un]'], ['Nations[un]'], [], ['end[]']]);
	});
});
