import { expect, it } from 'vitest';
import type { PostId } from '#lib/core/model/ids.ts';
import { factsOf, placeWords, postWords, repliedTo } from '#lib/panels/reading/post-facts.ts';

const PLAIN = { media: [], edited: false, editedAt: null, parts: [] } as const;

it.each([
	['nothing', PLAIN, []],
	[
		'media once each',
		{ ...PLAIN, media: ['photo', 'photo', 'unsupported'] as const },
		['With photo, other media']
	],
	['an edit without a time', { ...PLAIN, edited: true }, ['Edited']],
	[
		'an edit with its time',
		{ ...PLAIN, edited: true, editedAt: Date.UTC(2024, 4, 3, 14, 5) },
		['Edited 3 May 2024, 14:05']
	],
	[
		'an album',
		{ ...PLAIN, media: ['photo'] as const, parts: ['8', '9'] },
		['With photo', 'album of 3 messages']
	]
])('says %s', (_name, post, facts) => {
	expect(factsOf(post, 'UTC')).toEqual(facts);
});

it('names the post that is answered, and any post', () => {
	expect(repliedTo({ source: 'lake-board', replyTo: '120' })).toBe('lake-board/120');
	expect(repliedTo({ source: 'lake-board', replyTo: null })).toBeNull();
	expect(postWords('lake-board/120' as PostId)).toBe('post 120 of lake board');
	expect(postWords('lake-board/~1a2b' as PostId)).toBe('a post of lake board');
	expect(placeWords({ file: 'a.json', unit: 'byte', place: 2048 })).toBe('a.json, byte 2,048');
});
