import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termKey, type EventId, type TermKind } from '#lib/core/model/ids.ts';
import { Span } from '#lib/core/time/span.ts';
import { readLink, writeLink, type ViewLink } from '#lib/state/link.ts';

const BARE: ViewLink = {
	archive: null,
	range: null,
	filter: { all: [], none: [] },
	pins: [],
	event: null,
	grain: null,
	measure: 'posts'
};

test('the view of a newcomer has an empty link', () => {
	expect(writeLink(BARE)).toBe('');
	expect(readLink('')).toEqual(BARE);
});

test('a link is short and can be read', () => {
	const link: ViewLink = {
		...BARE,
		range: new Span(Date.parse('2023-06-01'), Date.parse('2024-01-01')),
		filter: { all: [termKey('organisation', 'un')], none: [termKey('topic', 'trade')] },
		pins: [termKey('organisation', 'eaeu'), termKey('hashtag', 'еаэс')]
	};
	expect(writeLink(link)).toBe(
		'v=1&r=2023-06-01..2023-12-31&f=org:un&x=topic:trade&p=org:eaeu,tag:%D0%B5%D0%B0%D1%8D%D1%81'
	);
});

const kinds = fc.constantFrom<TermKind>('organisation', 'topic', 'place', 'person', 'hashtag');
const keys = fc.uniqueArray(
	fc.tuple(kinds, fc.stringMatching(/^[a-zа-яё0-9-]{1,12}$/)).map(([kind, id]) => termKey(kind, id)),
	{ maxLength: 6 }
);
const ranges = fc
	.tuple(fc.integer({ min: -1e12, max: 4e12 }), fc.integer({ min: 1, max: 1e11 }))
	.map(([start, length]) => new Span(start, start + length));

test('any view survives its link', () => {
	const views = fc.record({
		archive: fc.option(fc.oneof(fc.constant('own'), fc.stringMatching(/^[0-9a-f]{12}$/))),
		range: fc.option(ranges),
		filter: fc.record({ all: keys, none: keys }),
		pins: keys,
		event: fc.option(fc.stringMatching(/^[a-z]{1,8}\/~?[a-z0-9 &=#%+]{1,12}$/).map((id) => id as EventId)),
		grain: fc.option(fc.constantFrom('day', 'week', 'month')),
		measure: fc.constantFrom<'posts' | 'share'>('posts', 'share')
	});
	fc.assert(
		fc.property(views, (view) => {
			expect(readLink(writeLink(view))).toEqual(view);
		})
	);
});

test.each([
	['a=own', 'own'],
	['a=own&v=1&r=2020-01-01..2020-02-01', 'own'],
	['v=1&a=0123456789ab', '0123456789ab'],
	['a=../secret', 'own'],
	['a=', 'own'],
	['v=1', null]
])('%s is of the archive %s', (query, archive) => {
	expect(readLink(query).archive).toBe(archive);
});

test('a link to the whole of a kept archive holds only its id', () => {
	expect(writeLink({ ...BARE, archive: '0123456789ab' })).toBe('a=0123456789ab');
});

describe('what cannot be read is left at its default', () => {
	test.each([
		'r=yesterday..today',
		'r=2024-01-01..2023-01-01',
		'r=2024-01-01',
		'f=un',
		'f=planet:mars',
		'p=:,,org:',
		'm=guess'
	])('%s', (query) => {
		expect(readLink(query)).toEqual(BARE);
	});
});
