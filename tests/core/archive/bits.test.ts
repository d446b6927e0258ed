import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	emptyBits,
	fullBits,
	hasBit,
	keepIn,
	membersOf,
	nextBit,
	RankedBits,
	setBits,
	takeOut
} from '#lib/core/archive/bits.ts';

/** More than several strides of sums, and sizes that end within a word and at its end. */
const sizes = fc.oneof(fc.nat(1200), fc.constantFrom(0, 32, 256, 512, 1024));
const sets = sizes.chain((size) =>
	fc.record({
		size: fc.constant(size),
		one: fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
		other: fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size })
	})
);

function bitsOf(size: number, members: readonly number[]): Int32Array {
	const bits = emptyBits(size);
	setBits(bits, Int32Array.from(members));
	return bits;
}

describe('a set of bits', () => {
	test('has the members that were put in, and those alone', () => {
		fc.assert(
			fc.property(sets, ({ size, one }) => {
				const sorted = one.toSorted((a, b) => a - b);
				const bits = bitsOf(size, one);
				expect([...membersOf(bits)]).toEqual(sorted);
				for (let place = 0; place < size; place++) expect(hasBit(bits, place)).toBe(one.includes(place));
			}),
			{ numRuns: 40 }
		);
	});

	test('keeps what both have, or what the other lacks', () => {
		fc.assert(
			fc.property(sets, ({ size, one, other }) => {
				const [both, rest] = [bitsOf(size, one), bitsOf(size, one)];
				keepIn(both, bitsOf(size, other));
				takeOut(rest, bitsOf(size, other));
				const sorted = one.toSorted((a, b) => a - b);
				expect([...membersOf(both)]).toEqual(sorted.filter((place) => other.includes(place)));
				expect([...membersOf(rest)]).toEqual(sorted.filter((place) => !other.includes(place)));
			})
		);
	});

	test('that is full ends at its size', () => {
		fc.assert(
			fc.property(sizes, (size) => {
				expect([...membersOf(fullBits(size))]).toEqual(Array.from({ length: size }, (_, i) => i));
			})
		);
	});

	test('is walked from any place to any other', () => {
		fc.assert(
			fc.property(sets, fc.nat(1200), fc.nat(1200), ({ size, one }, from, end) => {
				const next = Math.min(end, ...one.filter((place) => place >= from));
				expect(nextBit(bitsOf(size, one), from, Math.min(end, size))).toBe(Math.min(next, end, size));
			})
		);
	});

	test('tells how many members stand before a place and which come after so many', () => {
		fc.assert(
			fc.property(sets, fc.nat(1200), fc.nat(1200), ({ size, one }, place, most) => {
				const ranked = new RankedBits(bitsOf(size, one));
				const sorted = one.toSorted((a, b) => a - b);
				const end = Math.min(place, size);
				expect(ranked.size).toBe(one.length);
				expect(ranked.countBefore(end)).toBe(one.filter((member) => member < end).length);
				expect([...ranked.slice(place, most)]).toEqual(sorted.slice(place, place + most));
			})
		);
	});
});
