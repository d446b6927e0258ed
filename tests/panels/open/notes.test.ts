import { expect, it } from 'vitest';
import { groupNotes } from '#lib/panels/open/notes.ts';

it('puts equal notes under one head, in order of their first place', () => {
	const note = (file: string, at: string, why: string) => ({ file, at, why });
	const notes = [
		note('a.json', 'record 4', 'no date'),
		note('b.png', 'whole file', 'a picture'),
		note('a.json', 'record 9', 'no date')
	];
	expect(groupNotes(notes)).toEqual([
		{ why: 'no date', places: ['a.json, record 4', 'a.json, record 9'] },
		{ why: 'a picture', places: ['b.png'] }
	]);
	expect(groupNotes([])).toEqual([]);
});
