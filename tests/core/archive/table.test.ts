import fc from 'fast-check';
import { parquetReadObjects, snappyUncompress } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { ByteBuilder } from '#lib/core/archive/files/parquet/byte-builder.ts';
import { Snappy } from '#lib/core/archive/files/parquet/snappy.ts';
import { writeTable } from '#lib/core/archive/files/table.ts';
import type { TableColumn } from '#lib/core/archive/files/table-column.ts';

function write(columns: readonly TableColumn[], rows: number, rowsPerGroup: number): Uint8Array {
	const steps = writeTable(columns, { rows, rowsPerGroup });
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value.bytes;
	}
}

/** Bytes that repeat, near and far, as texts do. */
const repeating = fc
	.array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 90 }), fc.integer({ min: 1, max: 40 })), {
		maxLength: 20
	})
	.map((pieces) =>
		pieces.flatMap(([piece, times]) => Array.from({ length: times }, () => [...piece]).flat())
	);

describe('snappy', () => {
	const snappy = new Snappy();

	function roundTrip(bytes: readonly number[] | Uint8Array): { written: number; same: boolean } {
		const input = new ByteBuilder();
		input.append(Uint8Array.from(bytes));
		const out = new ByteBuilder();
		snappy.compress(input, out);
		const back = new Uint8Array(bytes.length);
		snappyUncompress(out.written(), back);
		return { written: out.length, same: Buffer.compare(back, Uint8Array.from(bytes)) === 0 };
	}

	test('gives back what was put in, whatever was put in before', () => {
		fc.assert(
			fc.property(repeating, (bytes) => {
				fc.pre(bytes.length > 0);
				expect(roundTrip(bytes).same).toBe(true);
			})
		);
	});

	test.each([4, 5, 63, 64, 65, 66, 67, 68, 69, 127, 128, 129, 300])('a run of %i bytes', (length) => {
		expect(roundTrip(new Uint8Array(length + 1).fill(7)).same).toBe(true);
	});

	test('a copy from too far back is not made', () => {
		const far = new Uint8Array(200_000).map((_, i) => (i * i) >>> 7);
		far.copyWithin(150_000, 0, 5000);
		expect(roundTrip(far).same).toBe(true);
	});

	test('what repeats takes a small part of the room', () => {
		expect(roundTrip(new Uint8Array(10_000)).written).toBeLessThan(600);
	});
});

const text = fc.string({ unit: 'binary', maxLength: 60 });
const fewTexts = fc.constantFrom('reed', 'heron', 'озеро', '🌾', '');
const whole = fc.maxSafeInteger();
const row = fc.record({
	few: fc.option(fewTexts),
	unique: fc.option(text),
	small: fc.option(fc.integer({ min: -5, max: 70_000 })),
	large: fc.option(whole),
	weight: fc.option(fc.double({ noNaN: true })),
	yes: fc.boolean(),
	time: fc.option(fc.integer({ min: -8e12, max: 8e12 })),
	tags: fc.array(fewTexts, { maxLength: 4 }),
	signs: fc.array(fc.record({ emoji: fewTexts, count: fc.nat(99) }), { maxLength: 3 })
});

test('a table is read as it was written, whatever stands in it and however it is cut into groups', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(row, { minLength: 1, maxLength: 70 }),
			fc.integer({ min: 1, max: 80 }),
			async (rows, rowsPerGroup) => {
				const at = (i: number) => {
					const found = rows[i];
					if (!found) throw new Error(`no row ${String(i)}`);
					return found;
				};
				const columns: TableColumn[] = [
					{ name: 'few', kind: 'string', of: (i) => at(i).few },
					{ name: 'unique', kind: 'unique string', of: (i) => at(i).unique },
					{ name: 'small', kind: 'int32', of: (i) => at(i).small },
					{ name: 'large', kind: 'int64', of: (i) => at(i).large },
					{ name: 'weight', kind: 'double', of: (i) => at(i).weight },
					{ name: 'yes', kind: 'boolean', of: (i) => at(i).yes },
					{ name: 'time', kind: 'time', of: (i) => at(i).time },
					{ name: 'tags', kind: 'strings', of: (i) => at(i).tags },
					{ name: 'signs', kind: 'tallies', of: (i) => at(i).signs }
				];
				const bytes = write(columns, rows.length, rowsPerGroup);
				const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
				expect(read).toEqual(
					rows.map(({ large, time, ...rest }) => ({
						...rest,
						large: large === null ? null : BigInt(large),
						time: time === null ? null : new Date(time)
					}))
				);
			}
		)
	);
});
