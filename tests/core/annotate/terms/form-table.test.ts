import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormTable, hashUnit } from '#lib/core/annotate/terms/form-table.ts';

const unitsOf = (word: string) => Uint16Array.from(word, (unit) => unit.charCodeAt(0));

test('each form is read once and found again, also where all hashes are one, until the table starts anew', () => {
	const word = fc.stringMatching(/^[aбZ]{1,5}$/);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 60 }), fc.boolean(), (words, isOneHash) => {
			const read: string[] = [];
			const table = new FormTable((written) => {
				read.push(written);
				return written.startsWith('Z') ? null : { written };
			}, 1);
			const find = (written: string) => {
				const units = unitsOf(written);
				const sum = isOneHash ? 7 : units.reduce(hashUnit, 0);
				return table.at(table.find(units, 0, units.length, sum));
			};
			for (const written of words)
				expect(find(written)).toEqual(written.startsWith('Z') ? null : { written });
			expect(read).toEqual([...new Set(words)]);
			table.renew();
			for (const written of words) expect(find(written)?.written ?? written).toBe(written);
			expect(read.length).toBe(2 * new Set(words).size);
		})
	);
});
