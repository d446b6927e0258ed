import { lowerBound } from './columns.ts';

/** A set of whole numbers from 0, one bit each, 32 a word. Bits beyond the last number are clear. */
export type Bits = Int32Array;

export function wordsOf(size: number): number {
	return (size + 31) >>> 5;
}

export function emptyBits(size: number): Bits {
	return new Int32Array(wordsOf(size));
}

/** The set of all numbers below `size`. */
export function fullBits(size: number): Bits {
	const bits = emptyBits(size).fill(-1);
	if (size % 32 > 0) bits[bits.length - 1] = ~(-1 << (size % 32));
	return bits;
}

/** Puts in all of the members. */
export function setBits(bits: Bits, members: Int32Array): void {
	// By index, because `for ... of` takes several times as long, and some sets have hundreds of thousands of members.
	const count = members.length;
	for (let i = 0; i < count; i++) setBit(bits, members[i] ?? 0);
}

/** Takes out the members that the other set lacks. */
export function keepIn(bits: Bits, other: Bits): void {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/** Takes out the members of the other set. */
export function takeOut(bits: Bits, other: Bits): void {
	for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & ~(other[word] ?? 0);
}

export function hasBit(bits: Bits, place: number): boolean {
	return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

export function setBit(bits: Bits, place: number): void {
	bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** Place of the lowest bit of a word that has one. */
export function lowestBit(word: number): number {
	return 31 - Math.clz32(word & -word);
}

/** The members of a word that lie in [start, end), which the word, whose first place is `first`, touches. */
export function cutWord(word: number, first: number, start: number, end: number): number {
	const cut = first < start ? word & (-1 << (start - first)) : word;
	return first + 32 > end ? cut & ~(-1 << (end - first)) : cut;
}

/** First member in [from, end), `end` where there is none. */
export function nextBit(bits: Bits, from: number, end: number): number {
	if (from >= end) return end;
	let word = from >>> 5;
	const rest = (bits[word] ?? 0) >>> (from & 31);
	if (rest !== 0) return Math.min(end, from + lowestBit(rest));
	const words = (end + 31) >>> 5;
	while (++word < words) {
		const found = bits[word] ?? 0;
		if (found !== 0) return Math.min(end, word * 32 + lowestBit(found));
	}
	return end;
}

/** Ones of a word: of every pair, then four, then eight bits at once, and the product adds up the bytes. */
function countOnes(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** All members, ascending. */
export function membersOf(bits: Bits): Int32Array {
	const found = new Int32Array(bits.reduce((sum, word) => sum + countOnes(word), 0));
	let used = 0;
	for (let word = 0; word < bits.length; word++)
		for (let left = bits[word] ?? 0; left !== 0; left &= left - 1)
			found[used++] = word * 32 + lowestBit(left);
	return found;
}

/** Words between two sums: a few are counted quickly, and sums for every word would be as large as the set. */
const STRIDE = 8;

/** A set with sums along it: how many members stand before a place, and which is the n-th, are found in a few steps. */
export class RankedBits {
	readonly bits: Bits;
	/** Members before every so many words. */
	readonly #sums: Int32Array;
	/** How many members there are. */
	readonly size: number;

	constructor(bits: Bits) {
		this.bits = bits;
		const sums = new Int32Array(Math.ceil(bits.length / STRIDE) + 1);
		let sum = 0;
		for (let word = 0; word < bits.length; word++) {
			if (word % STRIDE === 0) sums[word / STRIDE] = sum;
			sum += countOnes(bits[word] ?? 0);
		}
		sums[sums.length - 1] = sum;
		this.#sums = sums;
		this.size = sum;
	}

	has(place: number): boolean {
		return hasBit(this.bits, place);
	}

	/** Members below `place`. */
	countBefore(place: number): number {
		const last = place >>> 5;
		const stride = Math.floor(last / STRIDE);
		let count = this.#sums[stride] ?? 0;
		for (let word = stride * STRIDE; word < last; word++) count += countOnes(this.bits[word] ?? 0);
		return (place & 31) === 0 ? count : count + countOnes((this.bits[last] ?? 0) & ~(-1 << (place & 31)));
	}

	/** Members in [start, end). */
	count(start: number, end: number): number {
		return end > start ? this.countBefore(end) - this.countBefore(start) : 0;
	}

	/** The members from the n-th on, ascending, at most so many. */
	slice(n: number, most: number): Int32Array {
		const found = new Int32Array(Math.max(0, Math.min(most, this.size - n)));
		const end = this.bits.length * 32;
		let place = found.length > 0 ? this.#placeOf(n) : end;
		for (let i = 0; i < found.length; i++) {
			found[i] = place;
			place = nextBit(this.bits, place + 1, end);
		}
		return found;
	}

	/** The n-th member; only where there are more than n. */
	#placeOf(n: number): number {
		const stride = lowerBound(this.#sums, n + 1) - 1;
		let word = stride * STRIDE;
		let left = n - (this.#sums[stride] ?? 0);
		for (let ones = countOnes(this.bits[word] ?? 0); left >= ones; ones = countOnes(this.bits[word] ?? 0)) {
			left -= ones;
			word++;
		}
		let bits = this.bits[word] ?? 0;
		for (; left > 0; left--) bits &= bits - 1;
		return word * 32 + lowestBit(bits);
	}
}
