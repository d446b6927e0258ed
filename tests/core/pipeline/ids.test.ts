import { describe, expect, test } from 'vitest';
import { createIdGiver } from '#lib/core/pipeline/ids.ts';
import { rawPost } from './made-input.ts';

describe('ids', () => {
	test('use the number where the input has one', () => {
		expect(createIdGiver()(rawPost({ number: '42' }))).toBe('made/42');
	});

	test('are a hash of the words, whatever the spacing', () => {
		const id = createIdGiver()(rawPost({ text: 'Talks were\u00a0 held\n' }));
		expect(id).toMatch(/^made\/~[0-9a-f]{12}$/);
		expect(createIdGiver()(rawPost({ text: 'Talks were held' }))).toBe(id);
		expect(createIdGiver()(rawPost({ text: 'Talks were not held' }))).not.toBe(id);
	});

	test('tell the same text twice in one input apart, alike in every input', () => {
		const give = createIdGiver();
		const [first, second, third] = [give(rawPost()), give(rawPost()), give(rawPost())];
		expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
		expect(createIdGiver()(rawPost())).toBe(first);
	});

	test('of a number twice are one', () => {
		const give = createIdGiver();
		expect(give(rawPost({ number: '7' }))).toBe(give(rawPost({ number: '7', text: 'edited' })));
	});

	test('of posts without text differ by what they show', () => {
		const ids = [
			rawPost({ text: '', links: ['https://example.org/a'] }),
			rawPost({ text: '', media: ['photo'] })
		];
		expect(new Set(ids.map((post) => createIdGiver()(post))).size).toBe(2);
	});
});
