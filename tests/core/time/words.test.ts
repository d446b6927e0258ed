import { describe, expect, test } from 'vitest';
import { Span } from '#lib/core/time/span.ts';
import {
	bucketWords,
	countWords,
	dayWords,
	daysWords,
	headlineWords,
	spanWords
} from '#lib/core/time/words.ts';

const at = (iso: string) => Date.parse(iso);

describe('days in words', () => {
	test.each([
		['2023-06-13T00:00Z', '2023-06-13T23:59:59.999Z', '13 Jun 2023'],
		['2023-06-13T00:00Z', '2023-06-15T23:59:59.999Z', '13–15 Jun 2023'],
		['2023-05-30T00:00Z', '2023-06-02T00:00Z', '30 May – 2 Jun 2023'],
		['2023-12-30T00:00Z', '2024-01-02T00:00Z', '30 Dec 2023 – 2 Jan 2024'],
		['2023-09-07T00:00Z', '2023-09-07T10:00Z', '7 Sep 2023']
	])('%s to %s', (first, last, words) => {
		expect(daysWords(at(first), at(last), 'UTC')).toBe(words);
	});

	test('the zone decides the day', () => {
		expect(dayWords(at('2023-06-13T22:30Z'), 'Asia/Kathmandu')).toBe('14 Jun 2023');
	});
});

describe('spans in words', () => {
	test.each([
		['2023-06-01T00:00Z', '2024-01-01T00:00Z', '1 June – 31 December 2023'],
		['2023-06-01T00:00Z', '2023-06-02T00:00Z', '1 June 2023'],
		['2023-06-01T06:00Z', '2023-06-01T18:30Z', '1 June 2023, 06:00 – 18:30'],
		['2023-06-01T22:00Z', '2023-06-02T04:00Z', '1 June 2023, 22:00 – 2 June 2023, 04:00']
	])('%s to %s', (start, end, words) => {
		expect(spanWords(new Span(at(start), at(end)), 'UTC', 'long')).toBe(words);
	});
});

describe('headlines', () => {
	test.each([
		['2023-01-01T00:00Z', '2025-01-01T00:00Z', '2023–2024'],
		['2023-01-01T00:00Z', '2024-01-01T00:00Z', '2023'],
		['2023-07-01T00:00Z', '2023-10-01T00:00Z', 'July – September 2023'],
		['2023-07-01T00:00Z', '2023-08-01T00:00Z', 'July 2023'],
		['2023-06-01T00:00Z', '2024-08-01T00:00Z', 'June 2023 – July 2024'],
		['2023-06-13T00:00Z', '2023-12-31T00:00Z', '13 June – 30 December 2023'],
		['2023-06-13T00:00Z', '2024-07-17T00:00Z', '13 Jun 2023 – 16 Jul 2024']
	])('%s to %s', (start, end, words) => {
		expect(headlineWords(new Span(at(start), at(end)), 'UTC')).toBe(words);
	});
});

test.each([
	['year', '2023'],
	['quarter', 'Q3 2023'],
	['month', 'July 2023'],
	['week', 'week of 3 Jul 2023'],
	['day', '3 Jul 2023'],
	['hour', '3 Jul 2023, 00:00']
] as const)('a %s is called %s', (grain, words) => {
	expect(bucketWords(grain, at('2023-07-03T00:00Z'), 'UTC')).toBe(words);
});

test('a count has its unit', () => {
	expect([0, 1, 1234].map((n) => countWords(n, 'post'))).toEqual(['0 posts', '1 post', '1,234 posts']);
});
