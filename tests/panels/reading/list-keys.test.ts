import { expect, test } from 'vitest';
import { rowAfter, toolOf } from '#lib/panels/reading/list-keys.ts';

const LIST = { total: 100, inSight: 8 };

test.each([
	['ArrowDown', 5, 6],
	['ArrowUp', 5, 4],
	['j', 5, 6],
	['J', 5, 6],
	['k', 5, 4],
	['PageDown', 5, 13],
	['PageDown', 95, 99],
	['PageUp', 5, 0],
	['Home', 5, 0],
	['End', 5, 99],
	['Escape', 5, null],
	['Enter', 5, null]
])('on a title %s leads from row %i to %o', (key, index, next) => {
	expect(rowAfter(key, { index, isTitle: true }, LIST)).toBe(next);
});

test.each([
	['j', 6],
	['k', 4],
	['ArrowDown', null],
	['PageUp', null],
	['Home', null],
	['End', null]
])('in what is open under a title %s leads to %o: the other keys scroll its text', (key, next) => {
	expect(rowAfter(key, { index: 5, isTitle: false }, LIST)).toBe(next);
});

test('letters open the tools of the list', () => {
	expect(['f', 'F', 'g', 'h', 'Escape'].map(toolOf)).toEqual(['find', 'find', 'day', null, null]);
});
