import { describe, expect, test } from 'vitest';
import { Span } from '#lib/core/time/span.ts';
import { daysWords } from '#lib/core/time/words.ts';
import { neighbour, presetsFor, wholeSpan } from '#lib/state/range.ts';

const day = (iso: string) => Date.parse(iso);
const span = (first: string, end: string) => new Span(day(first), day(end));
const words = (of: Span) => daysWords(of.start, of.end - 1, 'UTC');

test.each([
	['2023-06-13T12:00Z', '2024-07-16T12:00Z', '1 Jun 2023 – 31 Jul 2024'],
	['2023-06-13T12:00Z', '2023-06-13T12:00Z', '12–14 Jun 2023'],
	['2023-06-13T12:00Z', '2023-07-03T12:00Z', '12 Jun – 4 Jul 2023']
])('posts from %s to %s show %s', (first, last, expected) => {
	expect(words(wholeSpan(day(first), day(last), 'UTC'))).toBe(expected);
});

describe('presets', () => {
	const whole = span('2023-01-01', '2025-01-01');
	const named = (range: Span) =>
		Object.fromEntries(presetsFor(whole, range, 'UTC').map((preset) => [preset.label, words(preset.span)]));

	test('are the whole, its years, and calendar pieces about the middle of the range', () => {
		expect(named(span('2023-08-01', '2023-09-01'))).toEqual({
			All: '1 Jan 2023 – 31 Dec 2024',
			'2023': '1 Jan – 31 Dec 2023',
			'2024': '1 Jan – 31 Dec 2024',
			'Half-year': '1 Jul – 31 Dec 2023',
			Quarter: '1 Jul – 30 Sep 2023',
			Month: '1–31 Aug 2023'
		});
	});

	test('offer nothing longer than the archive', () => {
		const short = span('2023-06-12', '2023-06-15');
		expect(presetsFor(short, short, 'UTC').map((preset) => preset.label)).toEqual(['All']);
	});
});

test.each([
	['2023-07-01', '2023-10-01', 1, '1 Oct – 31 Dec 2023'],
	['2023-07-01', '2023-10-01', -1, '1 Apr – 30 Jun 2023'],
	['2024-02-01', '2024-03-01', 1, '1–31 Mar 2024'],
	['2024-01-01', '2025-01-01', -1, '1 Jan – 31 Dec 2023'],
	['2023-07-03', '2023-07-10', 1, '10–16 Jul 2023']
] as const)('the neighbour of %s to %s in direction %i', (first, end, direction, expected) => {
	expect(words(neighbour(span(first, end), direction, 'UTC'))).toBe(expected);
});
