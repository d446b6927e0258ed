import { expect, test } from 'vitest';
import { crowdedHalf, unplacedInstants } from '#lib/core/layout/crowd.ts';
import { Span } from '#lib/core/time/span.ts';

const span = new Span(0, 100);

test.each([
	['nothing: the middle', [], new Span(25, 75)],
	['one alone stands in the middle', [60], new Span(35, 85)],
	['the half with most', [5, 70, 80, 90], new Span(50, 100)],
	['at the border it stays inside', [1, 2, 3], new Span(0, 50)],
	['what lies outside does not count', [60, 200, 201], new Span(35, 85)]
])('%s', (_, instants, expected) => {
	expect(crowdedHalf(instants, span)).toEqual(expected);
});

test('events without a place are where their rows are, else where anything is counted', () => {
	const density = { edges: [0, 20, 40, 60, 80, 100], events: [0, 0, 0, 0, 4] };
	expect(unplacedInstants([2, 0], [7, 30, 90], density)).toEqual([90, 7]);
	expect(unplacedInstants([], [7, 30, 90], density)).toEqual([90]);
	expect(crowdedHalf(unplacedInstants([], [], density), span)).toEqual(new Span(50, 100));
});
