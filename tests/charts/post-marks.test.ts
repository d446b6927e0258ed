import { describe, expect, test } from 'vitest';
import { eventMarks, firstWords, postMarks } from '#lib/charts/post-marks.ts';
import type { EventMarks, PostRow } from '#lib/core/archive/view.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import { BLANK_POST } from '#lib/core/model/post.ts';
import type { When } from '#lib/core/model/when.ts';

const evidence = { start: 0, end: 0, rule: 'made', note: 'made for a test' };
const known = (from: number, to: number, basis: 'written' | 'between' = 'written'): When => ({
	at: (from + to) / 2,
	from,
	to,
	basis,
	evidence
});
const undated: When = { at: null, from: null, to: null, basis: 'unknown', evidence };

function row(id: string, event: string, when: When, text = `Text of ${id}`): PostRow {
	return {
		post: {
			...BLANK_POST,
			id: id as PostId,
			source: 'made',
			origin: { file: 'made.txt', unit: 'line', place: 1 },
			text,
			when,
			earlier: [],
			sameTextAs: null,
			parts: [],
			alsoIn: [],
			hashtags: []
		},
		mentions: [],
		dates: [],
		event: event as EventId
	};
}

function events(...rows: readonly [id: string, title: string, weight: number, soft: 0 | 1][]): EventMarks {
	const none = new Float64Array(rows.length);
	return {
		id: rows.map(([id]) => id as EventId),
		title: rows.map(([, title]) => title),
		at: none,
		from: none,
		to: none,
		weight: Float64Array.from(rows, ([, , weight]) => weight),
		posts: new Int32Array(rows.length).fill(3),
		soft: Uint8Array.from(rows, ([, , , soft]) => soft),
		within: new Uint8Array(rows.length).fill(1),
		rest: 4
	};
}

describe('the first words of a post', () => {
	test.each([
		['Talks begin in Oslo', 'Talks begin in Oslo'],
		['  Talks \t begin\u00a0here  ', 'Talks begin here'],
		['🔴🔴 Talks begin', 'Talks begin'],
		['🇳🇴 — Talks begin', '— Talks begin'],
		['🔴\n\n***\nTalks begin\nand end', 'Talks begin'],
		['#talks in Oslo', '#talks in Oslo'],
		['@desk reports', '@desk reports'],
		['12 July. Talks', '12 July. Talks'],
		['«Начало» переговоров', '«Начало» переговоров'],
		['🔴 بدأت المحادثات', 'بدأت المحادثات'],
		['', ''],
		['👍👏', '👍👏'],
		['2 000', '2 000'],
		['\u0301\u0301 marks', 'marks']
	])('%j are %j', (text, words) => {
		expect(firstWords(text)).toBe(words);
	});

	test('end before they are too long, and never inside a character', () => {
		expect(firstWords('a'.repeat(500))).toBe('a'.repeat(160));
		expect(firstWords(`${'a'.repeat(159)}🔴 and on`)).toBe('a'.repeat(159));
		expect(firstWords(`${'a'.repeat(158)}🔴 and on`)).toBe(`${'a'.repeat(158)}🔴`);
		expect(firstWords('🔴'.repeat(200))).not.toMatch(/\p{Surrogate}/u);
	});
});

describe('posts as marks', () => {
	const window = { start: 100, end: 200 };
	const marksOf = (rows: readonly PostRow[], known: EventMarks = events(['e', 'Title of e', 8, 0])) =>
		postMarks(rows, known, window);

	test('the first post of an event keeps its id, title and weight; those after it stand back', () => {
		const marks = marksOf([row('e', 'e', known(100, 100)), row('f', 'e', known(150, 150))]);
		expect([marks.id, marks.event, marks.title]).toEqual([
			['e', 'f'],
			['e', 'e'],
			['Title of e', 'Text of f']
		]);
		expect([...marks.weight]).toEqual([8, 4]);
		expect([...marks.posts]).toEqual([1, 1]);
		expect([marks.of, marks.rest]).toEqual(['post', 0]);
	});

	test('the weightiest come first, and of equal weight the earliest', () => {
		const weighed = events(['e', 'E', 2, 0], ['g', 'G', 8, 0]);
		const rows = [
			row('f', 'e', known(160, 160)),
			row('e', 'e', known(150, 150)),
			row('d', 'e', known(140, 140)),
			row('g', 'g', known(190, 190))
		];
		expect(marksOf(rows, weighed).id).toEqual(['g', 'e', 'd', 'f']);
	});

	test('an event that no mark is known of weighs as little as can be', () => {
		const marks = marksOf([row('x', 'x', known(150, 150))]);
		expect([marks.title, [...marks.weight], marks.event]).toEqual([['Text of x'], [0.5], ['x']]);
	});

	test.each([
		[99, 0],
		[100, 1],
		[199, 1],
		[200, 0]
	])('a post at %d is in the range from 100 to 200: %d', (at, within) => {
		expect([...marksOf([row('e', 'e', known(at, at))]).within]).toEqual([within]);
	});

	test.each<[string, string, When, 0 | 1, number]>([
		['a post between two others is soft', 'f', known(110, 150, 'between'), 0, 1],
		['a post with its date is not', 'f', known(110, 150), 1, 0],
		['the first of an event is as soft as its event', 'e', known(110, 150), 1, 1],
		['and as sharp', 'e', known(110, 150, 'between'), 0, 0]
	])('%s', (_, id, when, ofEvent, soft) => {
		const marks = marksOf([row(id, 'e', when)], events(['e', 'E', 8, ofEvent]));
		expect([...marks.soft]).toEqual([soft]);
		expect([marks.at[0], marks.from[0], marks.to[0]]).toEqual([130, 110, 150]);
	});

	test('a post whose date is known to some days only is as soft as such an event would be', () => {
		const days = (count: number) => known(100, 100 + count * 86_400_000);
		expect([...marksOf([row('f', 'e', days(3)), row('g', 'e', days(5))]).soft].sort()).toEqual([0, 1]);
	});

	test('posts without a date have no place, and none at all make no marks', () => {
		expect(marksOf([row('e', 'e', undated), row('f', 'e', known(150, 150))]).id).toEqual(['f']);
		expect(marksOf([]).id).toEqual([]);
	});
});

test('marks of events are what they were, and open themselves', () => {
	const marks = events(['e', 'E', 8, 1], ['g', 'G', 2, 0]);
	expect(eventMarks(marks)).toEqual({ ...marks, of: 'event', event: ['e', 'g'] });
});
