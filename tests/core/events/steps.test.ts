import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupEvents, groupInSteps } from '#lib/core/events/group.ts';
import { PairTable } from '#lib/core/events/pair-table.ts';
import { Kind, Tokens } from '#lib/core/events/tokens.ts';
import { SliceCache } from '#lib/core/text/slice-cache.ts';
import { postOf, whenOf } from './sample-posts.ts';

const TOKEN =
	/https?:\/\/\S+|www\.\S+|\bt\.me\/\S+|@\w+|#[\p{L}\p{N}_]+|[\p{L}\p{N}]+(?:[-.,'’][\p{L}\p{N}]+)*/gu;
const LINK = /^(?:https?:\/\/|www\.|t\.me\/|@)/u;

const pieces = fc.constantFrom(
	...'http:// https:// www. t.me/ xt.me/ _t.me/ @ab @аб # _ - . , ’ é Ж 7 ½ 𝐁 🎉 \ud835 東'.split(' '),
	' ',
	'\n',
	'\u00a0',
	'word'
);
const text = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));

test('tokens are those of one regular expression', () => {
	fc.assert(
		fc.property(text, (written) => {
			const found: string[] = [];
			const tokens = new Tokens(written);
			while (tokens.next()) {
				const token = written.slice(tokens.start, tokens.end);
				found.push(token);
				if (LINK.test(token)) expect(tokens.kind).toBe(Kind.link);
				expect(tokens.kind === Kind.hashtag).toBe(token.startsWith('#'));
			}
			expect(found).toEqual(written.match(TOKEN) ?? []);
		}),
		{ numRuns: 500 }
	);
});

test('a pair table is a map of pairs', () => {
	const row = fc.tuple(fc.integer({ min: -3, max: 300 }), fc.integer({ min: -3, max: 3 }), fc.nat());
	fc.assert(
		fc.property(fc.array(row, { maxLength: 3000 }), (rows) => {
			const table = new PairTable();
			const plain = new Map<string, number>();
			for (const [first, second, value] of rows) {
				table.set(first, second, value);
				plain.set(`${String(first)} ${String(second)}`, value);
			}
			for (const [first, second] of rows) {
				expect(table.get(first, second)).toBe(plain.get(`${String(first)} ${String(second)}`));
			}
			expect(table.get(9999, 9999)).toBe(-1);
		}),
		{ numRuns: 30 }
	);
});

test('a slice cache of any size gives every slice its own value', () => {
	fc.assert(
		fc.property(
			fc.string({ minLength: 1, maxLength: 60 }),
			fc.integer({ min: 1, max: 40 }),
			(written, most) => {
				const cache = new SliceCache<{ readonly slice: string }>(most);
				for (let round = 0; round < 2; round++) {
					for (let start = 0; start < written.length; start++) {
						const end = Math.min(written.length, start + 3);
						const value = cache.at(written, start, end, (slice) => ({ slice }));
						expect(value.slice).toBe(written.slice(start, end));
					}
				}
			}
		)
	);
});

describe('grouping in steps', () => {
	const posts = Array.from({ length: 400 }, (_, index) => {
		const day = `2024-05-${String(1 + Math.floor(index / 16)).padStart(2, '0')}`;
		const words = `Boats ${String(index % 7)} race near Mwanza${String(index % 40)} with Otieno${String(index % 11)}`;
		return postOf(String(index), words, whenOf(day));
	});
	const mentions = posts.map(() => []);

	test('ends with the same events, after progress that never falls and never passes the posts', () => {
		const steps = groupInSteps(posts, mentions);
		const progress: number[] = [];
		let next = steps.next();
		for (; next.done !== true; next = steps.next()) progress.push(next.value);
		expect(next.value).toEqual(groupEvents(posts, mentions));
		expect(progress.length).toBeGreaterThan(30);
		expect(progress).toEqual(progress.toSorted((a, b) => a - b));
		expect(progress.at(-1)).toBeLessThanOrEqual(posts.length);
	});

	test('none for no posts', () => {
		expect(groupEvents([], [])).toEqual([]);
	});
});
