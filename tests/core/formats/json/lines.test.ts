import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Memory, scanLines } from '#lib/core/formats/json/lines.ts';
import { FIELD_SIZE, Scanner } from '#lib/core/formats/json/scan.ts';

const encoder = new TextEncoder();
const record = fc.dictionary(
	fc.string({ maxLength: 12, unit: 'grapheme' }),
	fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }),
	{ minKeys: 1, maxKeys: 9 }
);

/** A list with one record, laid out as exports are, and where the record begins. */
function memoryOf(text: string): { memory: Memory; start: number; end: number } {
	const bytes = encoder.encode(`[\n${text}\n]`);
	const memory = new Memory(Math.ceil(bytes.length / 4) * 4 + 8);
	// What stands behind the end must not be looked at.
	memory.bytes.fill(0x0a);
	memory.bytes.set(bytes);
	return { memory, start: text.indexOf('{') + 2, end: bytes.length };
}

function indented(value: unknown, indent: string | number): string {
	return `  ${JSON.stringify(value, null, indent).replaceAll('\n', '\n  ')}`;
}

function fieldsOf(scanner: Scanner): number[] {
	return [...scanner.fields.subarray(0, scanner.fieldCount * FIELD_SIZE)];
}

/** What the exact scanner and the quick one make of the same bytes. */
function both(memory: Memory, start: number, end: number) {
	const exact = new Scanner();
	const quick = new Scanner();
	return {
		exact: exact.scan(memory.bytes, start, end),
		quick: scanLines(memory, start, end, quick),
		exactFields: fieldsOf(exact),
		quickFields: fieldsOf(quick)
	};
}

describe('an object laid out a field a line', () => {
	test('ends where the exact scanner says, with the same fields', () => {
		let taken = 0;
		fc.assert(
			fc.property(record, fc.integer({ min: 1, max: 4 }), (value, indent) => {
				const { memory, start, end } = memoryOf(indented(value, indent));
				const { exact, quick, exactFields, quickFields } = both(memory, start, end);
				if (quick < 0) return;
				taken += 1;
				expect(quick).toBe(exact);
				expect(quickFields).toEqual(exactFields);
			})
		);
		expect(taken).toBeGreaterThan(50);
	});

	test.each([
		['Telegram Desktop', { id: 1, type: 'message', text: ['a', { type: 'bold', text: 'b\n"c"' }], list: [] }],
		['escapes', { id: 1, text: 'quote " backslash \\ line \n tab \t' }],
		['nested objects', { id: 1, poll: { question: 'q', answers: [{ text: 'a', voters: 1 }] }, end: null }]
	])('is taken: %s', (_name, value) => {
		const { memory, start, end } = memoryOf(indented(value, 1));
		const { exact, quick } = both(memory, start, end);
		expect(quick).toBe(exact);
		expect(quick).toBeGreaterThan(0);
	});

	test.each([
		['on one line', '  {"id": 1}'],
		['without spaces', '  {\n"id":1\n}'],
		['not closed', '  {\n   "id": 1'],
		['closed further in', '  {\n   "id": 1\n   }'],
		['a comma too many', '  {\n   "id": 1,\n  }'],
		['an escape that is none', '  {\n   "id": "\\q"\n  }'],
		['a line break in a string', '  {\n   "id": "a\nb"\n  }'],
		['a word that is none', '  {\n   "id": nil\n  }'],
		['closed by the wrong bracket', '  {\n   "id": [\n    1\n   }\n  }']
	])('is left to the exact scanner: %s', (_name, text) => {
		const { memory, start, end } = memoryOf(text);
		expect(scanLines(memory, start, end, new Scanner())).toBeLessThan(0);
	});

	test('damaged by one byte or cut, is never longer than the exact scanner finds it', () => {
		fc.assert(
			fc.property(record, fc.nat(), fc.nat(255), fc.nat(), (value, place, byte, cut) => {
				const { memory, start, end } = memoryOf(indented(value, 1));
				const at = start + (place % (end - start));
				memory.bytes[at] = byte;
				const stop = start + (cut % (end - start + 1));
				for (const last of [end, stop]) {
					const { exact, quick, exactFields, quickFields } = both(memory, start, last);
					expect(quick).toBeLessThanOrEqual(last);
					// What is nested in a field is not looked at, so damage there may go unseen; all else must agree.
					if (quick < 0 || exact < 0) continue;
					expect(quick).toBe(exact);
					expect(quickFields).toEqual(exactFields);
				}
			}),
			{ numRuns: 300 }
		);
	});
});
