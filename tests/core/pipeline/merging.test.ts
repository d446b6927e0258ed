import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawPost } from '#lib/core/model/post.ts';
import { linkSameTexts } from '#lib/core/pipeline/same-text.ts';
import { joinReads, moment, readOf } from './made-read.ts';

const CHANNEL = { handle: 'lake', name: 'Lake Council', id: '77' };
const NOON = moment('2024-05-03T12:00:00Z');
const LATER = moment('2024-05-04T09:30:00Z');
const LONG = 'The council of the lake met on the water and spoke of the reeds for an hour.';

function post(number: string, more: Partial<RawPost> = {}): Partial<RawPost> {
	return {
		source: 'lake',
		channel: CHANNEL,
		number,
		recorded: NOON,
		text: `Post ${number} on the water level`,
		...more
	};
}

describe('the same number in two inputs', () => {
	test('is one post', () => {
		const { posts, kept } = joinReads(
			readOf('a.json', [post('1'), post('2')]),
			readOf('b.json', [post('2'), post('3', { recorded: LATER })])
		);
		expect(posts.map(({ id }) => id)).toEqual(['lake/1', 'lake/2', 'lake/3']);
		expect(kept.map(({ posts: count }) => count)).toEqual([2, 1]);
		expect(posts[1]?.alsoIn).toEqual([{ file: 'b.json', unit: 'line', place: 1 }]);
		expect(posts.flatMap(({ earlier }) => earlier)).toEqual([]);
	});

	test.each<[string, Partial<RawPost>, Partial<RawPost>, Partial<RawPost>]>([
		[
			'the later edit wins',
			{ text: 'New words', editedAt: 2000, edited: true },
			{ text: 'Old words, many of them' },
			{ text: 'New words' }
		],
		[
			'of two edits the later',
			{ text: 'Second', editedAt: 3000 },
			{ text: 'First', editedAt: 2000 },
			{ text: 'Second', editedAt: 3000 }
		],
		[
			'one seen later wins',
			{ text: 'Now', views: 900 },
			{ text: 'Once upon', views: 80 },
			{ text: 'Now', views: 900 }
		],
		['else the fuller one', { text: 'A longer text' }, { text: 'A text' }, { text: 'A longer text' }],
		[
			'a text wins over none',
			{ text: 'Words' },
			{ text: '', editedAt: 9000, views: 5 },
			{ text: 'Words', views: 5 }
		],
		[
			'gaps are filled',
			{ forwardedFrom: null, views: 3 },
			{ forwardedFrom: 'Harbour', forwards: 2 },
			{ forwardedFrom: 'Harbour', views: 3, forwards: 2 }
		],
		[
			'the longer list of pictures counts',
			{ media: ['photo'] },
			{ media: ['photo', 'photo'] },
			{ media: ['photo', 'photo'] }
		]
	])('%s', (_, a, b, expected) => {
		for (const [first, second] of [
			[a, b],
			[b, a]
		]) {
			const { posts } = joinReads(
				readOf('a.json', [post('1', first)]),
				readOf('b.json', [post('1', second)])
			);
			expect(posts).toHaveLength(1);
			expect(posts[0]?.raw).toMatchObject(expected);
		}
	});

	test('a changed text is kept as an earlier version with its date', () => {
		const { posts } = joinReads(
			readOf('late.json', [post('1', { text: 'The level fell.', editedAt: LATER.from, edited: true })]),
			readOf('early.json', [post('1', { text: 'The level rose.' })])
		);
		expect(posts[0]?.raw.text).toBe('The level fell.');
		expect(posts[0]?.earlier).toEqual([
			{ text: 'The level rose.', at: NOON.from, origin: { file: 'early.json', unit: 'line', place: 1 } }
		]);
	});

	test('other spacing is no other text', () => {
		const { posts } = joinReads(
			readOf('a.json', [post('1', { text: 'The level\u00a0rose.\n\nMore soon ☀️' })]),
			readOf('b.html', [post('1', { text: 'The level rose. More soon ☀' })])
		);
		expect(posts[0]?.earlier).toEqual([]);
	});

	test('of two channels is two posts', () => {
		const other = { source: 'sea', channel: { handle: 'sea', name: 'Sea', id: '78' } };
		const { posts } = joinReads(readOf('a.json', [post('1')]), readOf('b.json', [post('1', other)]));
		expect(posts.map(({ id }) => id).sort()).toEqual(['lake/1', 'sea/1']);
	});
});

describe('one album in several messages', () => {
	const parts = [
		post('10', { album: 'x', text: '', media: ['photo'] }),
		post('11', { album: 'x', text: 'Three views of the lake', media: ['photo'] }),
		post('12', { album: 'x', text: '', media: ['video'] })
	];
	test('is one post with all media, under its first number', () => {
		const { posts, kept } = joinReads(readOf('a.json', parts));
		expect(posts).toHaveLength(1);
		expect(posts[0]).toMatchObject({ id: 'lake/10', parts: ['11', '12'] });
		expect(posts[0]?.raw).toMatchObject({
			text: 'Three views of the lake',
			media: ['photo', 'photo', 'video']
		});
		expect(kept).toEqual([{ posts: 1, parts: 2, undated: 0 }]);
	});
	test('is not counted twice where a page shows it whole', () => {
		const page = post('10', { text: 'Three views of the lake', media: ['photo', 'photo', 'video'] });
		const { posts } = joinReads(readOf('a.json', parts), readOf('page.html', [page]));
		expect(posts).toHaveLength(1);
		expect(posts[0]?.raw.media).toHaveLength(3);
		expect(posts[0]?.earlier).toEqual([]);
	});
	test('is known to inputs that do not tell of albums', () => {
		const plain = [post('11', { text: 'Three views of the lake', media: ['photo'] }), post('13')];
		const { posts } = joinReads(readOf('a.json', parts), readOf('export.json', plain));
		expect(posts.map(({ id }) => id)).toEqual(['lake/10', 'lake/13']);
	});
});

describe('copied text', () => {
	const page = (texts: readonly string[], more: Partial<RawPost> = {}) =>
		readOf(
			'page.txt',
			texts.map((text) => ({
				source: 'lake',
				channel: { handle: 'lake', name: 'Lake Council', id: null },
				text,
				...more
			}))
		);
	const EXPORT = readOf('export.json', [
		post('1', { text: `${LONG} First.` }),
		post('3', { text: `${LONG} Third.`, recorded: LATER })
	]);

	test('takes number and clock of the post it copies', () => {
		const { posts } = joinReads(EXPORT, page([`${LONG}  First.`]));
		expect(posts.map(({ id, when }) => [id, when.basis])).toEqual([
			['lake/1', 'recorded'],
			['lake/3', 'recorded']
		]);
	});
	test('that stands between two such posts lies between their times', () => {
		const { posts } = joinReads(
			EXPORT,
			page([`${LONG} First.`, 'Words that only the page has.', `${LONG} Third.`])
		);
		const between = posts.find(({ raw }) => raw.number === null);
		expect(between?.when).toMatchObject({ basis: 'between', from: NOON.from, to: LATER.from });
		expect(posts.map(({ raw }) => raw.number)).toEqual(['1', null, '3']);
	});
	test('with the words of a link after it is the same post, and no earlier version of it', () => {
		const long = LONG.repeat(3);
		const { posts } = joinReads(
			readOf('export.json', [post('1', { text: long })]),
			page([`${long}\nlake.example\nThe lake`])
		);
		expect(posts).toHaveLength(1);
		expect(posts[0]?.raw.text).toBe(long);
		expect(posts[0]?.earlier).toEqual([]);
	});
	test('of a text that was posted twice stays by itself', () => {
		const twice = readOf('export.json', [post('1', { text: LONG }), post('2', { text: LONG })]);
		const { posts } = joinReads(twice, page([LONG]));
		expect(posts).toHaveLength(3);
	});
	test('that names no channel belongs where most of it is found', () => {
		const paste = readOf('Pasted text', [
			{ source: 'pasted-text', text: `${LONG} First.` },
			{ source: 'pasted-text', text: 'Words that only the paste has.' },
			{ source: 'pasted-text', text: `${LONG} Third.` }
		]);
		const { posts } = joinReads(EXPORT, paste);
		expect(posts.map(({ raw }) => raw.source)).toEqual(['lake', 'lake', 'lake']);
		expect(posts).toHaveLength(3);
	});
	test('of another channel stays there', () => {
		const other = page([`${LONG} First.`], {
			source: 'sea',
			channel: { handle: 'sea', name: 'Sea', id: null }
		});
		const { posts } = joinReads(EXPORT, other);
		expect(posts).toHaveLength(3);
	});
});

describe('the same text in two channels', () => {
	const other = { source: 'sea', channel: { handle: 'sea', name: 'Sea', id: null } };
	test('is two posts and a link from the later to the earlier', () => {
		const { posts } = joinReads(
			readOf('a.json', [post('1', { text: LONG })]),
			readOf('b.json', [post('9', { text: LONG, recorded: LATER, ...other })])
		);
		expect([...linkSameTexts(posts)]).toEqual([['sea/9', 'lake/1']]);
	});
	test('is a greeting where it is short, and no news within one channel', () => {
		const { posts } = joinReads(
			readOf('a.json', [
				post('1', { text: 'Good morning' }),
				post('2', { text: LONG }),
				post('3', { text: LONG })
			]),
			readOf('b.json', [post('9', { text: 'Good morning', ...other })])
		);
		expect(linkSameTexts(posts).size).toBe(0);
	});
});

describe('a clock that names no zone', () => {
	const assumed = (iso: string) => ({ ...moment(iso), zoneAssumed: true });
	test('is read by the posts that another input has with an exact time', () => {
		const { posts, clockNotes } = joinReads(
			readOf('export.json', [
				post('1', { recorded: assumed('2024-05-03T15:00:00Z') }),
				post('2', { recorded: assumed('2024-05-03T16:00:00Z') })
			]),
			readOf('page.html', [post('1', { recorded: NOON })])
		);
		expect(posts.map(({ when }) => when.from)).toEqual([NOON.from, NOON.from + 3_600_000]);
		expect(posts.map(({ when }) => when.evidence.rule)).toEqual(['recorded', 'recorded']);
		expect(clockNotes.map(({ file, why }) => [file, why])).toEqual([
			['export.json', expect.stringContaining('3 hours ahead of UTC, as 1 post shows')]
		]);
	});
	test('follows the seasons', () => {
		const { posts } = joinReads(
			readOf('export.json', [
				post('1', { recorded: assumed('2024-01-10T13:00:00Z') }),
				post('2', { recorded: assumed('2024-01-11T13:00:00Z') }),
				post('3', { recorded: assumed('2024-07-10T14:00:00Z') }),
				post('4', { recorded: assumed('2024-07-11T14:00:00Z') })
			]),
			readOf('page.html', [
				post('1', { recorded: moment('2024-01-10T12:00:00Z') }),
				post('4', { recorded: moment('2024-07-11T12:00:00Z') })
			])
		);
		expect(posts.map(({ when }) => new Date(when.from ?? 0).getUTCHours())).toEqual([12, 12, 12, 12]);
	});
	test('stays as read where no post is shared, and says so', () => {
		const { posts, clockNotes } = joinReads(
			readOf('export.json', [post('1', { recorded: assumed('2024-05-03T15:00:00Z') })]),
			readOf('page.html', [post('2', { recorded: NOON })])
		);
		expect(posts.map(({ id, when }) => [id, when.evidence.rule])).toEqual([
			['lake/2', 'recorded'],
			['lake/1', 'recorded-zone-assumed']
		]);
		expect(clockNotes).toEqual([]);
	});
	test.each([
		['the other has only the day', assumed('2024-05-03T10:00:00Z'), 86_399_999, 0],
		['it shows only the hour', assumed('2024-05-03T10:00:00Z'), 0, 3_599_999]
	])('is not read by a post of which %s', (_, clock, exactWidth, clockWidth) => {
		const day = Date.parse('2024-05-03T00:00:00Z');
		const { posts, clockNotes } = joinReads(
			readOf('export.csv', [
				post('1', { recorded: { ...clock, to: clock.from + clockWidth } }),
				post('2', { recorded: clock })
			]),
			readOf('other.csv', [post('1', { recorded: { from: day, to: day + exactWidth } })])
		);
		expect(clockNotes).toEqual([]);
		expect(posts.find(({ id }) => id === 'lake/2')?.when.from).toBe(clock.from);
	});
	test('that is off by no zone is left alone', () => {
		const { clockNotes } = joinReads(
			readOf('export.json', [post('1', { recorded: assumed('2024-05-03T12:07:00Z') })]),
			readOf('page.html', [post('1', { recorded: NOON })])
		);
		expect(clockNotes).toEqual([]);
	});
});

test('files in any order give the same posts in the same order', () => {
	const number = fc.constantFrom('1', '2', '3', '4', null);
	const raw = fc.record({
		number,
		text: fc.constantFrom(LONG, `${LONG} More.`, 'Short', ''),
		album: fc.constantFrom(null, null, 'x'),
		recorded: fc.constantFrom(NOON, LATER, null, { ...LATER, zoneAssumed: true }),
		editedAt: fc.constantFrom(null, 5, 6),
		views: fc.constantFrom(null, 1, 2),
		media: fc.constantFrom<RawPost['media']>([], ['photo'])
	});
	const channel = fc.constantFrom(
		{ source: 'lake', channel: CHANNEL },
		{ source: 'lake', channel: { handle: null, name: 'Lake Council', id: null } },
		{ source: 'file', channel: { handle: null, name: null, id: null } }
	);
	const file = fc.record({
		posts: fc.array(raw, { maxLength: 5 }),
		channel,
		name: fc.constantFrom('a', 'b', 'c')
	});
	fc.assert(
		fc.property(fc.array(file, { minLength: 2, maxLength: 4 }), (files) => {
			const reads = files.map(({ posts, channel: of, name }) =>
				readOf(
					name,
					posts.map((one) => ({ ...one, ...of }))
				)
			);
			const there = joinReads(...reads);
			expect(joinReads(...reads.reverse())).toEqual(there);
			const records = reads.reduce((sum, { posts }) => sum + posts.length, 0);
			const seen = there.posts.reduce((sum, { alsoIn }) => sum + 1 + alsoIn.length, 0);
			expect(seen).toBe(records);
		}),
		{ numRuns: 80 }
	);
});
