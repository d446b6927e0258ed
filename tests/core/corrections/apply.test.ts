import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections, correctArchive } from '#lib/core/corrections/apply.ts';
import type { Correction } from '#lib/core/corrections/correction.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import { makeArchive } from '../archive/made-archive.ts';
import { corrected } from './arbitraries.ts';

const id = (number: number) => `made/${String(number)}` as PostId;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2023, 4, 1, 9);

/** Days 1 to 5 of May; posts 1 and 2 are one event, 3 and 4 another, 5 stands alone. */
const archive = makeArchive(
	[1, 1, 2, 2, 3].map((event, i) => ({
		at: FIRST + i * DAY_MS,
		terms: [],
		event,
		text: `Report ${'abcde'[i] ?? ''}`
	}))
);
const apply = (...corrections: Correction[]) => applyCorrections(corrections, archive.posts, archive.events);
const groups = (result: ReturnType<typeof apply>) => result.events.map(({ posts }) => posts);

describe('a correction', () => {
	test('sets the day of a post, which moves to its place', () => {
		const { posts, events, warnings } = apply({ kind: 'date', post: id(1), day: '2023-05-05' });
		expect(posts.map((post) => post.id)).toEqual([2, 3, 4, 5, 1].map(id));
		expect(posts[4]?.when).toEqual({
			at: Date.UTC(2023, 4, 5, 12),
			from: Date.UTC(2023, 4, 5),
			to: Date.UTC(2023, 4, 6) - 1,
			basis: 'written',
			evidence: { start: 0, end: 0, rule: 'by-hand', note: 'set by hand' }
		});
		expect(events[0]).toMatchObject({ id: id(2), posts: [id(2), id(1)], title: 'Report a', lead: id(1) });
		expect(events[0]).toMatchObject({ from: FIRST + DAY_MS, to: Date.UTC(2023, 4, 6) - 1 });
		expect(warnings).toEqual([]);
	});

	test('sets days from one to another', () => {
		const { posts } = apply({ kind: 'date', post: id(5), day: '2023-05-10', last: '2023-05-12' });
		expect(posts[4]?.when).toMatchObject({ from: Date.UTC(2023, 4, 10), to: Date.UTC(2023, 4, 13) - 1 });
	});

	test('merges two events under the title of the first', () => {
		const result = apply({ kind: 'merge', event: id(4), with: id(1) });
		expect(groups(result)).toEqual([[1, 2, 3, 4].map(id), [id(5)]]);
		expect(result.events[0]).toMatchObject({ id: id(1), title: 'Report c', lead: id(3) });
		expect(result.events[0]?.reasons.map(({ why, joined }) => [why, joined])).toEqual([
			['the first post of this event', null],
			['Shares a term.', id(1)],
			['left together by hand', id(1)],
			['Shares a term.', id(3)]
		]);
	});

	test('takes posts out into an event of their own', () => {
		const result = apply({ kind: 'split', posts: [id(3)] });
		expect(groups(result)).toEqual([[1, 2].map(id), [id(3)], [id(4)], [id(5)]]);
		expect(result.events.map(({ title }) => title)).toEqual(['Report a', 'Report c', 'Report d', 'Report e']);
	});

	test('moves posts into another event', () => {
		const result = apply({ kind: 'move', posts: [id(5)], to: id(1) });
		expect(groups(result)).toEqual([[1, 2, 5].map(id), [3, 4].map(id)]);
		expect(result.events[0]?.reasons[2]).toMatchObject({ why: 'put here by hand', apartMs: 4 * DAY_MS });
	});

	test('gives an event a title, which goes with the post it was given by', () => {
		const titled: Correction = { kind: 'title', event: id(4), title: ' A better title ' };
		expect(apply(titled).events[1]).toMatchObject({ title: 'A better title', posts: [id(3), id(4)] });
		const split = apply(titled, { kind: 'split', posts: [id(4)] });
		expect(split.events.map(({ title }) => title)).toEqual([
			'Report a',
			'Report c',
			'A better title',
			'Report e'
		]);
	});

	test('that says what is so already changes nothing', () => {
		const result = apply(
			{ kind: 'merge', event: id(1), with: id(2) },
			{ kind: 'split', posts: [id(4), id(3)] },
			{ kind: 'move', posts: [id(5)], to: id(5) }
		);
		expect(result.events).toEqual(archive.events);
	});
});

describe('a correction that no longer fits', () => {
	test.each<[string, Correction, RegExp]>([
		['a date', { kind: 'date', post: id(9), day: '2023-05-05' }, /no post made\/9\. It was not applied/],
		['no day', { kind: 'date', post: id(1), day: '2023-02-30' }, /2023-02-30 are no days/],
		[
			'days that run backwards',
			{ kind: 'date', post: id(1), day: '2023-05-02', last: '2023-05-01' },
			/no days/
		],
		['a title', { kind: 'title', event: id(9), title: 'New' }, /not applied/],
		['a merge', { kind: 'merge', event: id(1), with: id(9) }, /not applied/],
		['a split', { kind: 'split', posts: [id(9)] }, /not applied/],
		['a move', { kind: 'move', posts: [id(1)], to: id(9) }, /not applied/]
	])('is told and passed over: %s', (_, correction, why) => {
		const result = apply({ kind: 'merge', event: id(1), with: id(2) }, correction);
		expect(result.warnings).toEqual([
			{ file: 'corrections.json', at: 'correction 2', why: expect.stringMatching(why) as string }
		]);
		expect(result.posts).toEqual(archive.posts);
		expect(result.events).toEqual(archive.events);
	});

	test('is applied to the posts that are there', () => {
		const result = apply({ kind: 'split', posts: [id(1), id(9)] });
		expect(groups(result)[0]).toEqual([id(1)]);
		expect(result.warnings[0]?.why).toMatch(/applied to the others/);
	});

	test('is a note of the receipt', () => {
		const { receipt } = correctArchive(archive, [{ kind: 'title', event: id(9), title: 'New' }]);
		expect(receipt.notes).toHaveLength(archive.receipt.notes.length + 1);
	});
});

describe('whatever the corrections', () => {
	test('every post stays in one event, mentions stay with their posts, and order is kept', () => {
		fc.assert(
			fc.property(corrected, ([before, corrections]) => {
				const after = correctArchive(before, corrections);
				const ids = before.posts.map((post) => post.id);
				expect(after.posts.map((post) => post.id).sort()).toEqual(ids.toSorted());
				expect(after.events.flatMap(({ posts }) => posts).sort()).toEqual(ids.toSorted());
				for (const { id: own, posts, lead, reasons } of after.events) {
					expect(own).toBe(posts[0]);
					expect(posts).toContain(lead);
					expect(reasons.map(({ post }) => post)).toEqual(posts);
				}
				const places = new Map(ids.map((post, i) => [post, i]));
				after.posts.forEach((post, i) => {
					expect(after.mentions[i]).toBe(before.mentions[places.get(post.id) ?? -1]);
				});
				const dated = after.posts.flatMap(({ when }) => (when.at === null ? [] : [when.at]));
				expect(dated).toEqual(dated.toSorted((a, b) => a - b));
				const isSame = new Set(before.posts);
				const unmoved = after.posts.filter((post) => isSame.has(post));
				expect(unmoved).toEqual(before.posts.filter((post) => after.posts.includes(post)));
			})
		);
	});

	test('each says the same said twice', () => {
		fc.assert(
			fc.property(corrected, ([before, corrections]) => {
				const { posts, events } = applyCorrections(corrections, before.posts, before.events);
				const twice = corrections.flatMap((correction) => [correction, correction]);
				const again = applyCorrections(twice, before.posts, before.events);
				expect(again.posts).toEqual(posts);
				expect(again.events).toEqual(events);
			})
		);
	});

	test('one applied to what it made changes nothing', () => {
		fc.assert(
			fc.property(corrected, ([before, [correction]]) => {
				const list = correction ? [correction] : [];
				const { posts, events } = applyCorrections(list, before.posts, before.events);
				const again = applyCorrections(list, posts, events);
				expect(again.posts).toEqual(posts);
				expect(again.events.map((event) => [event.posts, event.title])).toEqual(
					events.map((event) => [event.posts, event.title])
				);
			})
		);
	});

	test('a merge that is split again leaves the events as they were', () => {
		fc.assert(
			fc.property(corrected, fc.nat(), fc.nat(), ([before], a, b) => {
				const first = before.events[a % before.events.length];
				const second = before.events[b % before.events.length];
				if (!first || !second) return;
				const list: Correction[] = [
					{ kind: 'merge', event: first.lead, with: second.lead },
					{ kind: 'split', posts: second.posts }
				];
				expect(applyCorrections(list, before.posts, before.events).events).toEqual(before.events);
			})
		);
	});
});
