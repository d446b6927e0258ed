import { describe, expect, it } from 'vitest';
import { bytesWords, doneWords, leftWords, rateWords, shareOf } from '#lib/panels/open/words.ts';
import type { Progress } from '#lib/worker/protocol.ts';

it.each([
	[0, '0 bytes'],
	[1, '1 byte'],
	[999, '999 bytes'],
	[1000, '1.0 kB'],
	[9949, '9.9 kB'],
	[9951, '10 kB'],
	[999_499, '999 kB'],
	[999_500, '1.0 MB'],
	[209_715_200, '210 MB'],
	[1.5e9, '1.5 GB'],
	[2e15, '2,000 TB']
])('says %d bytes as %s', (bytes, words) => {
	expect(bytesWords(bytes)).toBe(words);
});

it.each([
	[0, 'a moment left'],
	[1999, 'a moment left'],
	[2000, 'about 5 seconds left'],
	[17_000, 'about 20 seconds left'],
	[54_999, 'about 55 seconds left'],
	[55_000, 'about 1 minute left'],
	[150_000, 'about 3 minutes left'],
	[56 * 60_000, 'about 1 hour left'],
	[7.6e6, 'about 2 hours left']
])('says %d ms as %s', (ms, words) => {
	expect(leftWords(ms)).toBe(words);
});

describe('progress in words', () => {
	const at = (change: Partial<Progress>): Progress => ({
		stage: 'reading',
		done: 84e6,
		total: 200e6,
		posts: 12_300,
		bytesPerSecond: 42e6,
		leftMs: 2762,
		...change
	});

	it('counts bytes and posts while reading', () => {
		expect(doneWords(at({}))).toEqual(['84 MB of 200 MB', '12,300 posts found']);
		expect(rateWords(at({}))).toEqual(['42 MB/s', '6,150 posts/s']);
		expect(shareOf(at({}))).toBe(0.42);
	});

	it('says only what is known', () => {
		expect(doneWords(at({ done: 0, total: null, posts: 0 }))).toEqual([]);
		expect(doneWords(at({ total: null, posts: 1 }))).toEqual(['84 MB', '1 post found']);
		expect(rateWords(at({ bytesPerSecond: null, leftMs: null }))).toEqual([]);
		expect(shareOf(at({ total: null }))).toBeNull();
	});

	it('counts posts in the later stages, whose rate follows from the time left', () => {
		const tagging = at({ stage: 'tagging', done: 2000, total: 5000, bytesPerSecond: null, leftMs: 1500 });
		expect(doneWords(tagging)).toEqual(['2,000 of 5,000 posts']);
		expect(rateWords(tagging)).toEqual(['2,000 posts/s']);
		expect(rateWords(at({ stage: 'keeping', bytesPerSecond: 5e6 }))).toEqual(['5.0 MB/s']);
	});

	it('never passes the end', () => {
		expect(shareOf(at({ done: 300e6 }))).toBe(1);
	});
});
