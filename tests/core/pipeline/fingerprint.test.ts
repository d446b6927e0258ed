import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprint } from '#lib/core/pipeline/fingerprint.ts';

function printOf(chunks: readonly Uint8Array[], told: unknown = null): string {
	const fingerprint = createFingerprint(told);
	for (const chunk of chunks) fingerprint.add(chunk);
	return fingerprint.value();
}

const bytes = fc.uint8Array({ maxLength: 40 });

test('is the same however the bytes are cut', () => {
	fc.assert(
		fc.property(bytes, fc.nat(), fc.nat(), (whole, one, other) => {
			const [first = 0, second = 0] = [one, other].map((at) => at % (whole.length + 1)).sort((a, b) => a - b);
			const parts = [whole.subarray(0, first), whole.subarray(first, second), whole.subarray(second)];
			expect(printOf(parts)).toBe(printOf([whole]));
		})
	);
});

test('differs where bytes, their number or what was told differ', () => {
	fc.assert(
		fc.property(bytes, bytes, (one, other) => {
			fc.pre(one.length !== other.length || one.some((byte, at) => byte !== other[at]));
			expect(printOf([one])).not.toBe(printOf([other]));
			expect(printOf([one], { zone: 'UTC' })).not.toBe(printOf([one], { zone: '+03:00' }));
		}),
		{ numRuns: 1000 }
	);
});

test.each([
	[[0], [0, 0]],
	[[], [0]],
	[
		[0, 0, 0, 0],
		[0, 0, 0, 0, 0, 0, 0, 0]
	],
	[
		[0, 0, 0, 128, 0, 0, 0, 128],
		[0, 0, 0, 0, 0, 0, 0, 0]
	]
])('tells %j from %j', (one, other) => {
	expect(printOf([new Uint8Array(one)])).not.toBe(printOf([new Uint8Array(other)]));
});

test('hardly ever takes files that differ in one bit for one', () => {
	const prints = new Set<string>();
	for (let bit = 0; bit < 64 * 8; bit++) {
		const file = new Uint8Array(64);
		file[bit >> 3] = 1 << (bit & 7);
		prints.add(printOf([file]));
	}
	expect(prints.size).toBe(512);
});
