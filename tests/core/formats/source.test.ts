import { describe, expect, it } from 'vitest';
import { slugOf, sourceOf, stemOf } from '#lib/core/formats/source.ts';

describe('a slug', () => {
	it.each([
		['River Council', 'river-council'],
		['Речной совет / River', 'речной-совет'],
		['River Council | official', 'river-council'],
		['🇦🇹 / River', 'river'],
		['a/b|c', 'a-b-c'],
		['河流委员会', '河流委员会'],
		['🇦🇹 River 🇭🇺', 'river'],
		['  --  ', ''],
		['Standing Delegation of the River Council to the Sea', 'standing-delegation-of-the-river-council'],
		['Standing Delegation of the Rivers Council to the Sea', 'standing-delegation-of-the-rivers'],
		['a'.repeat(100), 'a'.repeat(40)]
	])('%s', (name, slug) => {
		expect(slugOf(name)).toBe(slug);
	});
});

describe('the stem of a file', () => {
	it.each([
		['a/b/page.one.txt', 'page.one'],
		['C:\\x\\page.txt', 'page'],
		['.hidden', '.hidden'],
		['page', 'page']
	])('%s', (file, stem) => {
		expect(stemOf(file)).toBe(stem);
	});
});

describe('the source', () => {
	it('is the handle, else the name, else the file, else a word', () => {
		const all = { handle: 'RiverCouncil', name: 'River Council', file: 'page.txt' };
		expect(sourceOf(all)).toBe('rivercouncil');
		expect(sourceOf({ ...all, handle: null })).toBe('river-council');
		expect(sourceOf({ ...all, handle: null, name: '🇦🇹' })).toBe('page');
		expect(sourceOf({ handle: null, name: null, file: '' })).toBe('page');
	});
});
