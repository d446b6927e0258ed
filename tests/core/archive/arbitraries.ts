import fc from 'fast-check';
import type { Filter } from '#lib/core/archive/filter.ts';
import type { Window } from '#lib/core/archive/view.ts';
import { termKey } from '#lib/core/model/ids.ts';
import { TERMS, makeArchive, type Sketch } from './made-archive.ts';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** Around a change of clocks in Europe, so that days of 23 hours occur. */
const START = Date.UTC(2023, 2, 20);
const LENGTH_HOURS = 24 * 120;

const hours = fc.integer({ min: 0, max: LENGTH_HOURS }).map((hour) => START + hour * HOUR_MS);

const sketch: fc.Arbitrary<Sketch> = fc.record({
	at: fc.option(hours, { freq: 8 }),
	terms: fc.array(fc.nat(TERMS.length - 1), { maxLength: 4 }),
	event: fc.nat(40),
	text: fc.constantFrom('Talks in the capital', 'A summit 🌍 opens', 'Совет министров', 'a,b "c"\nd'),
	halfWidthMs: fc.constantFrom(0, HOUR_MS, 5 * DAY_MS)
});

/** Long enough for the cube to have several blocks, now and then. */
export const archives = fc
	.oneof(
		{ weight: 3, arbitrary: fc.array(sketch, { maxLength: 40 }) },
		{ weight: 1, arbitrary: fc.array(sketch, { minLength: 130, maxLength: 300 }) }
	)
	.map(makeArchive);

const keys = fc.constantFrom(
	...TERMS.map(({ kind, id }) => termKey(kind, id)),
	termKey('organisation', 'unheard-of')
);

export const filters: fc.Arbitrary<Filter> = fc.record({
	all: fc.array(keys, { maxLength: 2 }),
	none: fc.array(keys, { maxLength: 2 })
});

export const windows: fc.Arbitrary<Window> = fc
	.tuple(hours, fc.integer({ min: 1, max: LENGTH_HOURS }))
	.map(([start, length]) => ({ start, end: start + length * HOUR_MS }));

export const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu');
export const pins = fc.uniqueArray(keys, { maxLength: 6 });
