import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLabel } from '#lib/core/layout/label.ts';

/** Ten px a UTF-16 unit makes widths easy to read. */
const width = (text: string): number => text.length * 10;
const cut = (text: string, maxPx: number): string => fitLabel(text, maxPx, width).text;

describe('fitLabel', () => {
	test.each([
		['Talks in Minsk', 140, 'Talks in Minsk'],
		['Talks in Minsk', 139, 'Talks in…'],
		['Talks in Minsk', 80, 'Talks…'],
		['Talks, then lunch', 80, 'Talks…'],
		['Россия–Африка, саммит', 100, 'Россия…'],
		['  Talks\n in  Minsk ', 140, 'Talks in Minsk'],
		['Verhandlungen', 60, 'Verha…'],
		['Talks', 9, ''],
		['', 100, '']
	])('%j in %i px is %j', (text, maxPx, expected) => {
		expect(cut(text, maxPx)).toBe(expected);
	});

	test('keeps what belongs together: flags, families, combining marks', () => {
		expect(cut('🇧🇾🇷🇺 talks', 60)).toBe('🇧🇾…');
		expect(cut('👩‍👩‍👧 day', 90)).toBe('👩‍👩‍👧…');
		expect(cut('e\u0301e\u0301e\u0301', 40)).toBe('e\u0301…');
	});

	test('is never too wide, and a cut is a head of the text at a grapheme border', () => {
		const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', maxLength: 40 }),
				fc.integer({ min: 0, max: 300 }),
				(text, maxPx) => {
					const label = fitLabel(text, maxPx, width);
					expect(label.widthPx).toBeLessThanOrEqual(maxPx);
					const plain = text.replace(/\s+/gu, ' ').trim();
					if (label.text === plain || label.text === '') return;
					const head = label.text.slice(0, -1);
					const borders = Array.from(graphemes.segment(plain), ({ index }) => index);
					expect(plain.startsWith(head)).toBe(true);
					expect(borders).toContain(head.length);
				}
			)
		);
	});
});
