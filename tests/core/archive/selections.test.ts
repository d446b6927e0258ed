import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildColumns } from '#lib/core/archive/build-columns.ts';
import { createDesk } from '#lib/core/archive/desk.ts';
import { answerRange } from '#lib/core/archive/range.ts';
import type { Window } from '#lib/core/archive/view.ts';
import { termKey } from '#lib/core/model/ids.ts';
import { completeColumns, makeStored } from '../../bench/made-columns.ts';
import { makeArchive } from './made-archive.ts';
import { createTypedScan } from '../../bench/typed-scan.ts';

/** So many posts that the cube, the sums and the links have many blocks, and the pyramid several bands. */
const POSTS = 6_000;
const TERMS = 40;
const stored = makeStored(POSTS, TERMS);
const columns = completeColumns(stored);
const scan = createTypedScan(columns);
const desk = createDesk(columns);

const keys = fc.constantFrom(...stored.terms.map(({ kind, id }) => termKey(kind, id)));
const filters = fc.record({ all: fc.array(keys, { maxLength: 2 }), none: fc.array(keys, { maxLength: 3 }) });
const lastAt = columns.posts.at[columns.posts.dated - 1] ?? 0;
const firstAt = columns.posts.at[0] ?? 0;
const windows = fc
	.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([a, b]) => ({
		start: Math.round(firstAt + (lastAt - firstAt) * Math.min(a, b)),
		end: Math.round(firstAt + (lastAt - firstAt) * Math.max(a, b)) + 1
	}));

describe('one desk after many filters', () => {
	test('counts as a scan does, though later filters use the memory of earlier ones', () => {
		fc.assert(
			fc.property(filters, windows, fc.constantFrom(0, 5, 300, 5000), (filter, window, marks) => {
				const pins = stored.terms.slice(0, 3).map(({ kind, id }) => termKey(kind, id));
				const asked = { filter, window, zone: 'UTC', grain: 'month', pins, marks, bars: 40 } as const;
				const answer = answerRange(desk, asked);
				const { posts, events, counts } = scan(filter, window);
				expect([answer.posts, answer.events]).toEqual([posts, events]);
				expect([...answer.counts]).toEqual([...counts]);
				expect(answer.series.counts.map((row) => row.reduce((a, b) => a + b, 0))).toEqual(
					[0, 1, 2].map((term) => counts[term])
				);
				answer.density.events.forEach((count, i) => {
					const bucket = { start: answer.density.edges[i] ?? NaN, end: answer.density.edges[i + 1] ?? NaN };
					expect(count).toBe(scan(filter, bucket).events);
				});
			}),
			{ numRuns: 150 }
		);
	});

	test('shows the weightiest events, each with its matching posts', () => {
		fc.assert(
			fc.property(filters, windows, fc.constantFrom(1, 5, 300, 5000), (filter, window, most) => {
				const lengthMs = window.end - window.start;
				const padded = { start: window.start - lengthMs, end: window.end + lengthMs };
				const asked = {
					filter,
					window,
					zone: 'UTC',
					grain: 'month',
					pins: [],
					marks: most,
					bars: 4
				} as const;
				const { marks } = answerRange(desk, asked);
				const matching = matchingPosts(filter);
				const byWeight = (a: number, b: number) => weightOf(b) - weightOf(a) || a - b;
				const eventsIn = ({ start, end }: Window) => {
					const found = matching.flatMap((row) => {
						const at = columns.posts.at[row] ?? NaN;
						return at >= start && at < end ? [columns.posts.event[row] ?? -1] : [];
					});
					return [...new Set(found)].sort(byWeight);
				};
				const inside = new Set(eventsIn(padded));
				// A quarter of them are the window's own, however light; the others the weightiest of all around.
				const own = eventsIn(window).slice(0, Math.floor(most / 4));
				const heaviest = [...new Set([...own, ...inside])].slice(0, most).sort(byWeight);
				expect(marks.id).toEqual(heaviest.map((event) => columns.events.id[event]));
				expect([...marks.posts]).toEqual(
					heaviest.map((event) => matching.filter((row) => columns.posts.event[row] === event).length)
				);
				expect(marks.rest).toBe(inside.size - heaviest.length);
			}),
			{ numRuns: 25 }
		);
	});

	test('names the events of a quiet day between busy ones', () => {
		const HOUR_MS = 3_600_000;
		const busy = Array.from({ length: 400 }, (_, i) => i * 60_000);
		const times = [
			...busy,
			...Array.from({ length: 12 }, (_, i) => 7 * HOUR_MS + i * 600_000),
			...busy.map((ms) => ms + 14 * HOUR_MS)
		];
		const made = makeArchive(times.map((at, event) => ({ at, terms: [], event })));
		const events = made.events.map((event, i) => ({ ...event, weight: i >= 400 && i < 412 ? 1 : 2 }));
		const quiet = createDesk(buildColumns({ ...made, events }).columns);
		const { marks } = answerRange(quiet, {
			filter: { all: [], none: [] },
			window: { start: 7 * HOUR_MS, end: 14 * HOUR_MS },
			zone: 'UTC',
			grain: 'day',
			pins: [],
			marks: 300,
			bars: 60
		});
		expect(marks.within.reduce((sum, one) => sum + one, 0)).toBe(12);
		expect([marks.id.length, marks.rest]).toEqual([300, 512]);
	});
});

function weightOf(event: number): number {
	return columns.events.weight[event] ?? NaN;
}

function matchingPosts({
	all,
	none
}: {
	readonly all: readonly string[];
	readonly none: readonly string[];
}): number[] {
	const { termStart, term, count } = columns.posts;
	return Array.from({ length: count }, (_, row) => row).filter((row) => {
		const own = [...term.subarray(termStart[row], termStart[row + 1])].map((t) => {
			const { kind, id } = stored.terms[t] ?? { kind: 'topic', id: '' };
			return termKey(kind, id) as string;
		});
		return all.every((key) => own.includes(key)) && !none.some((key) => own.includes(key));
	});
}
