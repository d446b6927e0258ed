import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dragRange, gripAt, moveEdge, stepEdge } from '#lib/core/layout/brush.ts';
import { keepWithin, MIN_SPAN_MS, panByPart, pinch, zoomAt } from '#lib/core/layout/move.ts';
import { Span } from '#lib/core/time/span.ts';

const DAY_MS = 86_400_000;
const days = (from: number, to: number): Span => new Span(from * DAY_MS, to * DAY_MS);
const whole = days(0, 1000);
const ranges = fc
	.tuple(fc.integer({ min: 0, max: 990 }), fc.integer({ min: 1, max: 400 }))
	.map(([from, length]) => days(from, Math.min(1000, from + length)));

describe('moving the range', () => {
	test('pans by a part of itself and stops at the border without growing', () => {
		expect(panByPart(days(100, 200), 0.1, whole)).toEqual(days(110, 210));
		expect(panByPart(days(950, 990), 0.5, whole)).toEqual(days(960, 1000));
	});

	test('the instant under the pointer keeps its place while zooming', () => {
		fc.assert(
			fc.property(ranges, fc.double({ min: 0, max: 1, noNaN: true }), (range, part) => {
				const ms = range.start + part * range.durationMs;
				const zoomed = zoomAt(range, ms, 0.5, whole);
				expect((ms - zoomed.start) / zoomed.durationMs).toBeCloseTo(part, 5);
			})
		);
	});

	test('no hand can leave the archive or go below the shortest span', () => {
		fc.assert(
			fc.property(
				ranges,
				fc.double({ min: 0.001, max: 1000, noNaN: true }),
				fc.integer({ min: -2e11, max: 2e11 }),
				(range, factor, ms) => {
					for (const moved of [
						zoomAt(range, range.middle, factor, whole),
						keepWithin(range.pan(ms), whole)
					]) {
						expect(whole.covers(moved)).toBe(true);
						expect(moved.durationMs).toBeGreaterThanOrEqual(MIN_SPAN_MS);
					}
				}
			)
		);
	});

	test('two fingers hold the instants they were put on', () => {
		const range = pinch(days(400, 500), [250, 750], [100, 900], 1000, whole);
		const msPerPx = range.durationMs / 1000;
		expect((range.start + 100 * msPerPx) / DAY_MS).toBeCloseTo(425, 3);
		expect((range.start + 900 * msPerPx) / DAY_MS).toBeCloseTo(475, 3);
	});
});

describe('the brush', () => {
	test.each([
		[100, false, 'start'],
		[106, false, 'start'],
		[195, false, 'end'],
		[150, false, 'middle'],
		[150, true, 'new'],
		[50, false, 'new'],
		[260, false, 'new']
	])('at %i px of a range from 100 to 200 (fills all: %s) one holds its %s', (x, full, grip) => {
		expect(gripAt(x, { x0: 100, x1: 200 }, 7, full)).toBe(grip);
	});

	test('handles that lie together part to the side of the pointer', () => {
		expect(gripAt(98, { x0: 100, x1: 100 }, 7, false)).toBe('start');
		expect(gripAt(102, { x0: 100, x1: 100 }, 7, false)).toBe('end');
	});

	test('dragging', () => {
		const range = days(100, 200);
		const drag = (grip: Parameters<typeof dragRange>[0], from: number, to: number): Span =>
			dragRange(grip, range, from * DAY_MS, to * DAY_MS, whole);
		expect(drag('start', 101, 121)).toEqual(days(120, 200));
		expect(drag('end', 200, 2000)).toEqual(days(100, 1000));
		expect(drag('middle', 150, 160)).toEqual(days(110, 210));
		expect(drag('new', 600, 500)).toEqual(days(500, 600));
	});

	test('one end never passes the other', () => {
		expect(moveEdge('start', days(100, 200), 900 * DAY_MS, whole).end).toBe(200 * DAY_MS);
		expect(moveEdge('end', days(100, 200), 0, whole)).toEqual(
			new Span(100 * DAY_MS, 100 * DAY_MS + MIN_SPAN_MS)
		);
	});

	test('steps go to the next border of a grain, and from inside a bucket to its own', () => {
		const at = Date.UTC(2023, 5, 13, 12);
		expect(stepEdge(at, 1, 'month', 'UTC')).toBe(Date.UTC(2023, 6, 1));
		expect(stepEdge(at, -1, 'month', 'UTC')).toBe(Date.UTC(2023, 5, 1));
		expect(stepEdge(Date.UTC(2023, 5, 1), -1, 'month', 'UTC')).toBe(Date.UTC(2023, 4, 1));
	});
});
