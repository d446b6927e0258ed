import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupEvents } from '#lib/core/events/group.ts';
import { UNTITLED } from '#lib/core/events/title.ts';
import type { Post } from '#lib/core/model/post.ts';
import { postOf, whenOf } from './sample-posts.ts';

function group(posts: readonly Post[]): string[][] {
	return groupEvents(
		posts,
		posts.map(() => [])
	).map((event) => event.posts.map((id) => id.slice('test/'.length)));
}

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2031-01-01T00:00:00Z');

/** Each happening has its own words; its posts are told within a day or two of each other. */
const archives = fc
	.array(fc.record({ tellings: fc.integer({ min: 1, max: 4 }), gapDays: fc.integer({ min: 0, max: 9 }) }), {
		minLength: 1,
		maxLength: 12
	})
	.map((happenings) => {
		let day = 0;
		return happenings.flatMap(({ tellings, gapDays }, happening) => {
			day += gapDays;
			return Array.from({ length: tellings }, (_, telling) => {
				const own = Array.from(
					{ length: 8 },
					(_, word) => `Zq${String.fromCharCode(97 + happening)}x${'klmnoprs'.charAt(word)}o`
				);
				const text = `Delegates talk of ${own.join(' and ')}. Telling ${String.fromCharCode(97 + telling)}.`;
				const date = new Date(START_MS + day * DAY_MS).toISOString().slice(0, 10);
				return postOf(`${String(happening)}-${String(telling)}`, text, whenOf(date));
			});
		});
	});

describe('groupEvents', () => {
	test('an empty archive has no events', () => {
		expect(groupEvents([], [])).toEqual([]);
	});

	test('refuses mentions that do not belong to the posts', () => {
		expect(() => groupEvents([], [[]])).toThrow('1 lists of mentions for 0 posts');
	});

	test('every post is in exactly one event, events stand in order of their first posts, ids are those of first posts', () => {
		fc.assert(
			fc.property(archives, (posts) => {
				const events = groupEvents(
					posts,
					posts.map(() => [])
				);
				expect(events.flatMap((event) => event.posts).sort()).toEqual(posts.map((post) => post.id).sort());
				expect(events.map((event) => event.id)).toEqual(events.map((event) => event.posts[0]));
				const order = events.map((event) => posts.findIndex((post) => post.id === event.posts[0]));
				expect(order).toEqual(order.toSorted((a, b) => a - b));
				for (const event of events) {
					expect(event.reasons.map((reason) => reason.post)).toEqual(event.posts);
					expect(event.posts).toContain(event.lead);
					expect(event.weight).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('finds the happenings of an archive whose happenings share no words', () => {
		fc.assert(
			fc.property(archives, (posts) => {
				const names = group(posts).map((ids) => [...new Set(ids.map((id) => id.split('-')[0]))]);
				expect(names.every((found) => found.length === 1)).toBe(true);
				expect(new Set(names.flat()).size).toBe(names.length);
			}),
			{ numRuns: 30 }
		);
	});

	test('later posts join or open events, and leave the ids of earlier ones alone', () => {
		fc.assert(
			fc.property(archives, fc.nat(), (posts, cut) => {
				const early = posts.slice(0, cut % (posts.length + 1));
				const before = group(early).map((ids) => ids[0]);
				expect(group(posts).map((ids) => ids[0])).toEqual(expect.arrayContaining(before));
			}),
			{ numRuns: 30 }
		);
	});

	test('gives the same answer twice', () => {
		fc.assert(
			fc.property(archives, (posts) => {
				expect(group(posts)).toEqual(group(posts));
			}),
			{ numRuns: 10 }
		);
	});

	test('a post of media only is an event of its own, with a title', () => {
		const when = whenOf('2031-05-06');
		const events = groupEvents([postOf('a', '', when), postOf('b', '🎉', when)], [[], []]);
		expect(events.map((event) => event.title)).toEqual([UNTITLED, UNTITLED]);
		expect(events.map((event) => event.reasons[0]?.why)).toEqual([
			'the only post of this event',
			'the only post of this event'
		]);
	});

	test('says why: shared names and words, and the time apart', () => {
		const posts = [
			postOf(
				'a',
				'Kenya and Uganda sign a fishing accord at Port Victoria on the lake',
				whenOf('2031-05-06')
			),
			postOf('b', 'The fishing accord of Port Victoria: what Kenya and Uganda signed', whenOf('2031-05-07'))
		];
		const [event, ...rest] = groupEvents(posts, [[], []]);
		expect(rest).toEqual([]);
		const [first, second] = event?.reasons ?? [];
		expect(first).toMatchObject({
			joined: null,
			why: 'the first post of this event',
			apartMs: null,
			score: 1
		});
		expect(second).toMatchObject({ joined: 'test/a', apartMs: DAY_MS });
		expect(second?.why).toMatch(/^shares .*“Port Victoria”.*; 1 day apart$/);
		expect(second?.shared).toContain('Port Victoria');
	});
});

describe('events that are alike and still two', () => {
	const told = (day: string, text: string) => postOf(day, text, whenOf(day));

	test('name each other, what they share, and why they are two', () => {
		const posts = [
			told('2031-05-06', 'Kenya and Uganda open talks on a fishing accord at Port Victoria on the lake'),
			told('2031-05-16', 'Storm hits the harbour of Port Victoria: Kenya and Uganda send boats and tents'),
			told('2031-05-17', 'Rice harvest of the highlands begins late')
		];
		const events = groupEvents(posts, [[], [], []]);
		expect(events).toHaveLength(3);
		const [talks, storm, harvest] = events;
		expect(talks?.related).toMatchObject([{ event: storm?.id }]);
		expect(storm?.related).toMatchObject([{ event: talks?.id }]);
		expect(talks?.related[0]?.why).toMatch(
			/^shares .*“Port Victoria”.*; 10 days apart; likeness 0\.\d\d, and two posts join from 0\.30 on$/
		);
		expect(harvest?.related).toEqual([]);
	});
});

test('an event told in two languages takes its headline from the language of the archive', () => {
	const english =
		'Kisumu border accord signed by Kenya and Uganda\n\n#Kisumu #Kenya #Uganda #BorderAccord 1987 412';
	const russian = 'Соглашение о границе подписано в Кисуму\n\n#Kisumu #Kenya #Uganda #BorderAccord 1987 412';
	const told = [postOf('ru', russian, whenOf('2031-05-06')), postOf('en', english, whenOf('2031-05-06'))];
	const titlesAmong = (others: string) =>
		groupEvents(
			[...told, postOf('a', others, whenOf('2032-01-01')), postOf('b', others, whenOf('2033-01-01'))],
			[[], [], [], []]
		).find((event) => event.posts.length === 2)?.title;
	expect(titlesAmong('Harvest in the northern valley begins early')).toBe(
		'Kisumu border accord signed by Kenya and Uganda'
	);
	expect(titlesAmong('Жатва в северной долине началась рано')).toBe(
		'Соглашение о границе подписано в Кисуму'
	);
});
