import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Channel } from '#lib/core/model/channel.ts';
import { settleSources } from '#lib/core/pipeline/sources.ts';

interface Described {
	readonly source: string;
	readonly channel: Channel;
}

function said(source: string, channel: Partial<Channel> = {}): Described {
	return { source, channel: { handle: null, name: null, id: null, ...channel } };
}

function sourcesOf(posts: readonly Described[]): string[] {
	const { sourceOf } = settleSources(posts);
	return posts.map(sourceOf);
}

describe('inputs of one channel', () => {
	test.each<[string, readonly Described[], readonly string[]]>([
		[
			'share a number',
			[
				said('river-council', { name: 'River Council', id: '7' }),
				said('rivercouncil', { handle: 'RiverCouncil', id: '7' })
			],
			['rivercouncil', 'rivercouncil']
		],
		[
			'share a name where nothing speaks against it',
			[
				said('river-council', { name: 'River Council', id: '7' }),
				said('rc', { name: 'River Council', handle: 'rc' })
			],
			['rc', 'rc']
		],
		[
			'share a handle, whatever its case',
			[
				said('rc', { handle: 'RC', name: 'River Council' }),
				said('rc', { handle: 'rc', name: 'Flusskomitee' })
			],
			['rc', 'rc']
		],
		[
			'are joined by way of a third',
			[
				said('old-name', { name: 'Old name', id: '7' }),
				said('rc', { handle: 'rc', name: 'New name' }),
				said('x', { id: '7', handle: 'rc' })
			],
			['rc', 'rc', 'rc']
		],
		[
			'a file that is called like the channel',
			[said('rc', { handle: 'rc', id: '7' }), said('rc')],
			['rc', 'rc']
		],
		['a file that names none stays by itself', [said('notes'), said('rc', { handle: 'rc' })], ['notes', 'rc']]
	])('%s', (_, posts, expected) => {
		expect(sourcesOf(posts)).toEqual(expected);
	});
});

describe('two channels of one name', () => {
	test('are told apart by their numbers', () => {
		expect(
			sourcesOf([
				said('news', { name: 'News', id: '7' }),
				said('news', { name: 'News', id: '8' }),
				said('news', { name: 'News', id: '7' })
			])
		).toEqual(['news-7', 'news-8', 'news-7']);
	});
	test('are told apart by their handles', () => {
		expect(
			sourcesOf([said('a', { name: 'News', handle: 'a' }), said('b', { name: 'News', handle: 'b' })])
		).toEqual(['a', 'b']);
	});
});

test('the order of the posts does not matter', () => {
	const part = (values: readonly string[]) => fc.constantFrom(null, ...values);
	const post = fc.record({
		source: fc.constantFrom('a', 'b', 'c'),
		channel: fc.record({ handle: part(['a', 'h', 'k']), name: part(['A', 'B b']), id: part(['1', '2']) })
	});
	fc.assert(
		fc.property(fc.array(post, { maxLength: 8 }), fc.nat(), (posts, seed) => {
			const shuffled = [...posts].sort((a, b) => hash(a, seed) - hash(b, seed));
			const there = settleSources(posts);
			const back = settleSources(shuffled);
			expect(posts.map(back.sourceOf)).toEqual(posts.map(there.sourceOf));
		})
	);
});

function hash(post: Described, seed: number): number {
	return [...JSON.stringify(post)].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0) + seed) % 9973, seed);
}
