import { expect, it } from 'vitest';
import { readAll } from '#lib/panels/reading/read-all.ts';

const list =
	(total: number, given = total) =>
	(first: number, count: number) => {
		const rows = Array.from({ length: given }, (_, i) => i).slice(first, first + count);
		return Promise.resolve({ total, first, rows });
	};

it.each([0, 1, 499, 500, 501, 1234])('reads all of %d rows once each, in order', async (total) => {
	const rows = await readAll(list(total), () => undefined);
	expect(rows).toEqual(Array.from({ length: total }, (_, i) => i));
});

it('will not pass off a list that ends early as whole', async () => {
	await expect(readAll(list(700, 600), () => undefined)).rejects.toThrow('700');
});
