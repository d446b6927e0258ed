import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Span } from '#lib/core/time/span.ts';

const spans = fc
	.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 1e11 }))
	.map(([start, length]) => new Span(start, start + length));

describe('Span', () => {
	test('is half open', () => {
		const span = new Span(10, 20);
		expect([9, 10, 19, 20].map((ms) => span.contains(ms))).toEqual([false, true, true, false]);
	});

	test('refuses to run backwards or to be no number', () => {
		expect(() => new Span(2, 1)).toThrow('2');
		expect(() => new Span(Number.NaN, 1)).toThrow('NaN');
		expect(() => new Span(0, Infinity)).toThrow('Infinity');
	});

	test('neighbours share nothing', () => {
		expect(new Span(0, 10).intersect(new Span(10, 20))).toBeNull();
		expect(new Span(0, 11).intersect(new Span(10, 20))).toEqual(new Span(10, 11));
	});

	test('zooms about a point that stays in place', () => {
		expect(new Span(0, 100).zoomAbout(25, 0.5)).toEqual(new Span(12.5, 62.5));
	});

	test('limits its length about its middle', () => {
		expect(new Span(0, 100).limit(200, 300)).toEqual(new Span(-50, 150));
		expect(new Span(0, 100).limit(10, 50)).toEqual(new Span(25, 75));
	});

	test('clamped spans lie inside and keep their length where they can', () => {
		fc.assert(
			fc.property(spans, spans, (span, bounds) => {
				const clamped = span.clamp(bounds);
				expect(bounds.covers(clamped)).toBe(true);
				expect(clamped.durationMs).toBe(Math.min(span.durationMs, bounds.durationMs));
				expect(clamped.clamp(bounds).equals(clamped)).toBe(true);
			})
		);
	});

	test('an intersection holds exactly the instants that both hold', () => {
		fc.assert(
			fc.property(spans, spans, fc.integer({ min: -1e12, max: 1e12 }), (a, b, ms) => {
				expect(a.intersect(b)?.contains(ms) ?? false).toBe(a.contains(ms) && b.contains(ms));
			})
		);
	});
});
